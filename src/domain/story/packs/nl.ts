import { definePack } from './pack';

export default definePack({
  id: 'nl',
  name: 'Nederlands',
  functionWords:
    'de het een en is niet ik van in op te dat die voor met als zodat wil kan wanneer dan wordt worden zijn ook er om moet moeten of naar bij uit over mij mijn ' +
    'we wij zich hebben heb heeft gegeven door aan deze dit geen graag wilt zien kunnen kunt alle mogelijk omdat indien stel nog door tot maar zo nu onze ons hun haar jij heel dus waar wie welke altijd alleen mag zal zou eerst weer nieuwe',
  role: '(?:ik\\s*,?\\s+)?als(?:\\s+(?:een|de|het|zijnde))?|in\\s+(?:mijn|de)\\s+rol\\s+(?:van|als)|vanuit\\s+(?:mijn|de)\\s+rol\\s+(?:van|als)|rol(?=\\s*:)',
  notARole:
    'resultaat|gevolg|voorbeeld|eerste|laatste|volgende|basis|standaard|alternatief|workaround|optie|bijlage|bestand|pdf|csv|ook|of|ik|we|wij|hij|zij|ze|je|u|er|dit|dat|die|deze|deel|test|bron|zodanig|het\\s+(?:goed|niet|kan|is|wordt)|iemand\\s+(?:op|een|de|het)',
  notInRole: 'is|zijn|was|wordt|ik|we|wij',
  relative: 'die|dat|wie|wiens',
  otherSubject: {
    wish: '(?:wil|willen|wenst|wensen|zou(?:den)?\\s+graag)(?:\\s+(?:graag|dat))?(?![\\p{L}])',
    ability: 'kan|kunnen|moet|moeten|mag|mogen',
    notSomebody: 'ik|wij|we|hij|zij|ze|je|jij|u|er|het|dit|dat|die|deze|als|wanneer|om|zodat|omdat|en|of|maar|hier|daar|wat|wie|hoe|waar|in|op|met|voor|bij|na|niet',
    things: '\\p{L}*(?:systeem|pagina|applicatie|app|site|knop|formulier|veld|lijst|tabel|bestand|document|server|dienst|database|rapport|venster|menu|scherm|bericht|software|platform|api|ing|heid|tie)(?:en|s)?',
  },
  wish:
    '(?:wil|willen|wilt|wens|wensen|zou|zouden|heb|hebben|verwacht|verwachten)\\s+(?:ik|wij|we|hij|zij|ze)(?:\\s+(?:ook|graag|alleen|altijd|niet|dat|willen|behoefte\\s+aan|nodig))*' +
    '|(?:ik|wij|we|hij|zij)\\s+(?:wil|willen|wilt|wens|wensen|zou(?:den)?|heb|hebben|moet|verwacht)(?:\\s+(?:ook|graag|alleen|altijd|niet|dat|willen|behoefte\\s+aan|nodig))*|(?:wens|doel|behoefte)(?=\\s*:)',
  ability:
    '(?:kan|kunnen|moet|moeten|mag|mogen|dien|dienen)\\s+(?:ik|wij|we|hij|zij)|(?:ik|wij|we)\\s+(?:kan|kunnen|moet|moeten|mag|mogen|dien)',
  othersWish: 'wij|we|hij|zij|ze|\\p{L}+\\s+(?:wij|we|hij|zij|ze)',
  looseMeans: 'wil|willen|wilt|moet|moeten|kan|kunnen|wenst',
  benefit:
    'zodat|opdat|om(?=\\s+(?:[^\\s,.;]+\\s+){0,10}?te\\s)|omdat|want(?=\\s+(?:ik|we|wij|dan|zo)\\s)|met\\s+als\\s+doel|teneinde|waardoor|zo(?=\\s+(?:kan|kunnen|hoef|weet)\\s)|(?:voordeel|reden|waarde|baat)(?=\\s*:)',
  leadingBenefit: 'om|zodat|teneinde|opdat',
  criteriaHeadings:
    'acceptatie[-\\s]?(?:criteria|criterium|voorwaarden|tests?)?|acceptance\\s+criteria|acs?|succescriteria|voorwaarden|criteria|scenario[\'’]?s',
  otherHeadings:
    'definition\\s+of\\s+(?:done|ready)|dod|dor|(?:technische\\s+)?(?:notities|details|opmerkingen?|toelichting|oplossing(?:srichting)?|informatie)|buiten\\s+(?:scope|bereik)|niet\\s+in\\s+scope|out\\s+of\\s+scope|scope|achtergrond|context|' +
    'beschrijving|omschrijving|samenvatting|inleiding|motivatie|aannames|afhankelijkheden|risico[\'’]?s|open\\s+(?:vragen|punten)|vragen|links?|referenties|bijlagen?|ontwerp(?:en)?|mock-?ups?|schatting|taken|user\\s+story|stappen|verwacht\\s+(?:resultaat|gedrag)|huidig\\s+gedrag',
  articles: 'een|de|het|mijn|onze|ons',
  conjunctions: 'en|of|en/of|alsook|evenals',
  genericRoles: '(?:een\\s+|de\\s+|eind)*(?:gebruikers?|eindgebruikers?|iemand|persoon|systeem|user|mens|gebruikster)',
  skeleton: {
    story: 'Als {{role}} wil ik {{means}}, zodat {{benefit}}.',
    role: 'Als {{role}} ',
    means: ' wil ik {{means}}',
    benefit: ', zodat {{benefit}}',
    criteria: 'Acceptatiecriteria',
    given: 'Gegeven',
    when: 'Wanneer',
    then: 'Dan',
  },
});
