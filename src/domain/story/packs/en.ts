import { definePack } from './pack';

const APOSTROPHE = "\\\\?['’‘`´]";
const SUBJECT = '(?:I|we|they|he|she|you|one|someone)';
const ADVERB = '(?:\\s+(?:also|really|only|just|then|still|always|would|simply|often|now|definitely|do|does|certainly))*';
const WISH = '(?:want\\s*(?:/|or)\\s*need|want|need|wish|wanna|require|expect|prefer|hope|desire|intend|love|like|aim)(?:s|ed)?';
const NOT = `(?:\\s+(?:do|does|did|would|should|can|could|must)(?:\\s*not|n${APOSTROPHE}?t)|\\s+(?:cannot|can${APOSTROPHE}?t|won${APOSTROPHE}?t|never))`;
const ABLE = '(?:\\s+(?:to\\s+)?(?:be|being)\\s+able)';
const TO = '(?:\\s+to(?![\\p{L}\\p{N}]))?';

export default definePack({
  id: 'en',
  name: 'English',
  functionWords:
    'the a an of to and in is that it for on with as are be this by from or at can i my we you not have has want ' +
    'should when then given if so which will was their our your they would all do does user users but could must may what who how than them there been were no only any each more other into about up out us me he she its his her some also new',
  role:
    '(?:(?:i|we)\\s*,?\\s+)?(?:as|being)\\s+(?:an?\\s*/\\s*an?|a\\(n\\)|an|a|the|any|one\\s+of\\s+the|our|your|my|some|either\\s+an?)|(?:we\\s*,?\\s+)?as|(?:role|who|persona|actor)(?=\\s*:)|' +
    '(?:from\\s+the\\s+(?:perspective|point\\s+of\\s+view|viewpoint)\\s+of|(?:in|given)\\s+(?:my|the|our)\\s+role\\s+(?:as|of)|(?:speaking|acting)\\s+as)(?:\\s+(?:an?|the))?',
  notARole:
    '(?:result|consequence|whole|work-?around|reminder|side\\s+(?:note|effect)|follow-?up|(?:first|second|next|final|last|initial)\\s+(?:step|thing|resort|attempt|iteration|version|option)|minimum|' +
    'temporary\\s+(?:fix|solution|measure|workaround)|bonus|(?:general\\s+)?rule(?:\\s+of\\s+thumb)?|starting\\s+point|reference|part|test|matter\\s+of\\s+fact|way|means|shorthand|note|precaution|fallback|default|' +
    'example|option|alternative|improvement|enhancement|function|suggestion|solution|idea|best\\s+practice|quick\\s+(?:fix|win|check)|(?:long|short)[\\s-]+term\\s+(?:fix|solution)|side|thought|comparison|proof\\s+of\\s+concept|aside)' +
    '(?=\\s*(?:[,.;:)]|$)|\\s+(?:of|to|that|for|from|i|we|it|the|this|you|in|on|when|is|and|may|can|which)(?![\\p{L}]))|' +
    'much|many|far|soon|well|of|per|it|we|i|you|they|he|she|there|this|that|these|those|discussed|' +
    'mentioned|described|expected|noted|seen|such|always|usual|usually|stated|agreed|requested|shown|in|for|if|to|is|above|only|attached|' +
    'below|opposed|follows|explained|indicated|specified|defined|documented|proposed|suggested|needed|required|' +
    'when|with|on|at|was|are|can|possible|appropriate|applicable|before|compared|against|being|advertised|intended|designed|apart',
  notInRole: '(?<!(?:who|that|which|and)\\s)(?:is|are|was|were|gets|shows|i|we|gets|grows|routes|progresses|please|might|may)',
  relative: 'who|that|which|whose|where',
  otherSubject: {
    wish:
      '(?:(?:also|really|often|always|just|only|then)\\s+)?(?:wants?|wish(?:es)?|needs?|requires?|expects?|would\\s+(?:like|love|prefer|want)|(?:should|must|shall|have\\s+to|has\\s+to|ought\\s+to)\\s+be\\s+able)' +
      '(?:\\s+to(?![\\p{L}]))?(?:\\s+be\\s+able\\s+to(?![\\p{L}]))?',
    ability: '(?:is|are)\\s+able\\s+to|can|could|may|should|must|shall|will',
    notSomebody:
      'i|we|you|he|she|they|it|this|that|these|those|there|here|one|nobody|who|what|which|when|where|while|if|how|why|as|in|on|at|by|to|for|from|with|without|so|because|since|once|after|before|and|but|or|only|also|not|no|please|let|then|given|than|do|does|add|use|make|fix|see|note|ensure|allow|enable|create|update|remove|support|implement|currently|maybe|perhaps|now|today|instead|otherwise|nothing|something|everything|anything|acceptance|criteria|ac',
    things:
      '\\p{L}*(?:tion|sion|ment|ness|ity|ance|ence|ware|[a-z]form|[a-z]work)s?|(?:sub)?(?:systems?|apps?|applications?|pages?|sites?|websites?|buttons?|forms?|fields?|screens?|views?|dialogs?|modals?|menus?|lists?|tables?|rows?|columns?|reports?|files?|documents?|servers?|services?|apis?|databases?|db|endpoints?|quer(?:y|ies)|jobs?|tests?|builds?|pipelines?|code|class(?:es)?|methods?|functions?|librar(?:y|ies)|packages?|sdks?|modules?|plugins?|scripts?|configs?|settings?|messages?|errors?|logs?|data|texts?|images?|icons?|links?|e?-?mails?|urls?|requests?|responses?|values?|results?|outputs?|inputs?|search|filters?|features?|stor(?:y|ies)|tickets?|issues?|tasks?|projects?|versions?|releases?|browsers?|devices?|windows?|tabs?|headers?|footers?|sidebars?|toolbars?|maps?|charts?|graphs?|dashboards?|calendars?|components?|widgets?|interfaces?|uis?|platforms?|products?|solutions?|tools?|process(?:es)?|workflows?|flows?|steps?|changes?|updates?|docs?|passwords?|tokens?|sessions?|cookies?|caches?|memory|threads?|events?|titles?|labels?|names?|numbers?|ids?|dates?|times?|prices?|orders?|payments?|carts?|boxes|box|bars?|cards?|items?|rules?|status(?:es)?|notifications?|parsers?|compilers?|loggers?|routers?|containers?|clusters?|backend|frontend|back-end|front-end)',
  },
  wish:
    `(?:I|we)\\s+wish\\s+(?:that\\s+)?(?:I|we)\\s+could|${SUBJECT}${NOT}?${ADVERB}\\s+${WISH}${ABLE}?${TO}${ABLE}?${TO}` +
    `|${SUBJECT}(?:${APOSTROPHE}d|\\s+would|\\s+should)${NOT}?${ADVERB}\\s+(?:like|love|want|need|prefer|rather|wish|hope|expect|appreciate)${TO}${ABLE}?${TO}` +
    `|it\\s+(?:should|must|would|shall)\\s+be\\s+(?:possible|nice|great|good|useful|helpful)(?:\\s+to|\\s+for)?` +
    `|(?:my|our|the)\\s+(?:goal|wish|aim)\\s+is(?:\\s+to)?` +
    `|there\\s+(?:should|must)\\s+be|let\\s+me|allow\\s+me\\s+to|enable\\s+me\\s+to|give\\s+me|(?:want|need|goal|action|what)(?=\\s*:)`,
  ability:
    `${SUBJECT}(?:\\s+(?:should|must|shall|will|would|could|may|might|can)|${APOSTROPHE}ll)(?:\\s+not|n?${APOSTROPHE}t|n${APOSTROPHE}?t)?${ABLE}?${TO}` +
    `|${SUBJECT}(?:\\s+(?:cannot|won${APOSTROPHE}?t|can${APOSTROPHE}?t))` +
    `|${SUBJECT}\\s+(?:have|has|had|ought|got)\\s+to` +
    `|(?:I(?:${APOSTROPHE}m|\\s+am)|(?:we|they|you)(?:${APOSTROPHE}re|\\s+are)|(?:he|she)\\s+is)\\s+(?:not\\s+)?(?:able\\s+to|allowed\\s+to|looking\\s+(?:for|to)|interested\\s+in|required\\s+to|trying\\s+to)`,
  othersWish: 'we|they|you|he|she|one|someone|it|there|our|the|let|allow|enable|give',
  looseMeans:
    `(?:do\\s*n(?:o|${APOSTROPHE})?t\\s+)?(?:wants|want\\s+to|wants\\s+to|want|would\\s+like(?:\\s+to)?|needs\\s+to|need\\s+to|needs|need|wish(?:es)?\\s+to|should\\s+be\\s+able\\s+to|must\\s+be\\s+able\\s+to|shall\\s+be\\s+able\\s+to|should|must|can|could|will)`,
  benefit:
    'so\\s+that(?:\\s+that)?|so\\s+as\\s+(?:not\\s+)?to|so\\s+to|in\\s+order\\s+(?:not\\s+to|to|that|for)|such\\s+that|because(?:\\s+of)?|for\\s+the\\s+purpose\\s+of|' +
    'with\\s+the\\s+(?:goal|aim|purpose|intention)\\s+(?:of|to)|in\\s+the\\s+hopes?\\s+(?:of|that)|(?:and\\s+)?thereby|(?:and\\s+)?(?:thus|hence)(?=\\s+\\p{L}+)|due\\s+to(?:\\s+the\\s+fact\\s+that)?|(?:this|that)\\s+way(?=\\s*,?\\s+(?:I|we|they|he|she|it|the|my|our|no|nobody|people|users?|customers?)\\s)|' +
    '(?<=,\\s*)(?:which\\s+(?:will\\s+|would\\s+)?(?:helps?|allows?|lets?|enables?)|(?:allowing|enabling|helping|letting|making\\s+sure|ensuring|saving|reducing|avoiding|preventing)(?=\\s)|as(?=\\s+(?:I|we|they)\\s)|otherwise(?=\\s+(?:I|we|they|it|the)\\s))|' +
    '(?<!(?<!\\p{L})(?:or|do|does|did|doing|say|think|if|not|even|ever|is|just)\\s)so(?=\\s+[“"‘]\\p{L}|\\s+(?:I|we|they|he|she|it|you|my|our|their|his|her|your|its|the|a|an|this|' +
    'these|those|no|nobody|everyone|everybody|anyone|people|users?|others?|other|there|both|all|each|every|when|if|visitors?|' +
    `customers?|team|teams|developers?)(?:\\s|${APOSTROPHE}))|so(?=\\s+(?!far|much|many|long|on|forth|called)\\p{L}+(?:\\s+\\p{L}+)?\\s+(?:can|could|will|would|do|don|does|doesn|are|is|have|has|may|might|gets?|knows?|sees?|won|must|needs?)(?![\\p{L}]))|(?<=,\\s*)so(?!\\s+(?:far|much|many|long|on|forth|called|to)(?:\\s|$))|` +
    'since(?=\\s+(?:I|we|they|it|he|she|the|there|this|my|our)\\s)|to\\s+be\\s+able\\s+to|(?:benefit|reason|why|value|outcome)(?=\\s*:)',
  infinitiveWords: '(?:to\\s+)?be\\s+able\\s+to|to',
  leadingBenefit: 'in\\s+order\\s+(?:to|that|for)|so\\s+that|to|for|because',
  criteriaHeadings:
    '(?:user\\s+|business\\s+|functional\\s+)?acceptance(?:\\s+(?:criteria|criterias|criterion|criterions|tests?|test\\s+criteria|conditions?|checklist|scenarios?|requirements?))?' +
    '|a\\.?c\\.?[\'’]?s?|acs|a/c|conditions?\\s+of\\s+(?:satisfaction|acceptance)|c\\.?o\\.?s\\.?|satisfaction\\s+(?:criteria|conditions?)|success\\s+criteria' +
    '|criteria(?:\\s+(?:of|for)\\s+(?:acceptance|success))?|confirmation|accept(?:ed|able)\\s+(?:when|if)|(?:test\\s+)?scenarios|(?:it|this|(?:the\\s+|this\\s+)?(?:story|feature|work))\\s+is\\s+(?:accepted|done|complete)\\s+(?:when|if)',
  otherHeadings:
    'definition\\s+of\\s+(?:done|ready)|d\\.?o\\.?[dr]\\.?|(?:technical|tech|dev(?:eloper)?|implementation|design|additional|further|general|release|qa|test(?:ing)?|ux|ui)?\\s*(?:notes?|details|considerations|info(?:rmation)?|approach|tasks?|plan|requirements?|steps)' +
    '|out[\\s-]+of[\\s-]+scope|in[\\s-]+scope|not\\s+in\\s+scope|scope|non[\\s-]+goals?|background|context|description|overview|summary|introduction|motivation|rationale|assumptions?|dependenc(?:y|ies)|constraints?' +
    '|risks?|open\\s+(?:questions?|issues?|points?)|questions?|links?|references?|resources?|attachments?|mock-?ups?|wireframes?|designs?|screenshots?|estimat(?:e|ion)s?|todos?|to-dos?|sub-?tasks?|user\\s+story|story|impact|priority|metrics|analytics|tracking|' +
    'how\\s+to\\s+(?:test|demo|reproduce)|steps\\s+to\\s+reproduce|expected(?:\\s+(?:result|behaviou?r))?|actual(?:\\s+(?:result|behaviou?r))?|environment|stakeholders?|see\\s+also|related|value|business\\s+value|follow[\\s-]*ups?',
  articles: 'an?|the|any|some|our|your|my|one\\s+of\\s+the',
  conjunctions: 'and|or|and/or|&|as\\s+well\\s+as',
  genericRoles:
    '(?:(?:an?|the|any|end|system|normal|regular|generic|typical|standard|application|app|website|site|web|portal|platform|software)[\\s-]+)*(?:users?|someone|somebody|anyone|anybody|person|people|system|everyone|human|individual|actor|stakeholder)',
  skeleton: {
    story: 'As a {{role}}, I want {{means}}, so that {{benefit}}.',
    role: 'As a {{role}}, ',
    means: ', I want {{means}}',
    benefit: ', so that {{benefit}}',
    criteria: 'Acceptance criteria',
    given: 'Given',
    when: 'When',
    then: 'Then',
  },
});
