import { definePack } from './pack';

const Q = "['’‘`´]";
const SUBJECT = `(?:je|j${Q}|nous|on|il|elle)\\s*(?:ne\\s+|n${Q})?`;

export default definePack({
  id: 'fr',
  name: 'Français',
  functionWords:
    'le la les un une des de du et est que qui je veux en tant afin pour dans sur avec par ne pas plus ce cette ces mon ma mes nous vous il elle on se sa son ' +
    'ses au aux ou si quand alors lorsque doit peut être avoir été sont comme voir puisse soit étant donné sans leur leurs d l mais ou donc nos votre vos ils elles cela ça très déjà où quel quelle tout tous toute toutes ainsi peux pouvoir faire',
  role: `en\\s+tant\\s+qu(?:e|${Q})(?:\\s*(?:un|une|l[ea]|les)(?=\\s)|\\s*l${Q})?|en\\s+ma\\s+qualité\\s+d(?:e|${Q})|étant(?=\\s+(?:une?|l[ea])\\s)(?:\\s+(?:une?|l[ea])(?=\\s))|comme|en\\s+qualité\\s+d(?:e|${Q})|rôle(?=\\s*:)`,
  notARole: 'si|ça|cela|prévu|indiqué|suit|ci|dans|pour|avant|toujours|tel|exemple|le|la|les|ce|cette|je|nous|il|elle|on|référence|tel|d\'habitude|demandé|convenu|décrit|défini|mentionné',
  notInRole: 'est|sont|était|je|nous',
  relative: "qui|dont|que|qu['’]",
  otherSubject: {
    wish: '(?:veu(?:lent|t)|voudrai(?:en)?t|souhait(?:ent|e)|souhaiterai(?:en)?t|aimerai(?:en)?t|désir(?:ent|e)|(?:a|ont)\\s+besoin)(?:\\s+(?:pouvoir|de|d[\'’]|que))*(?![\\p{L}])',
    ability: 'peu(?:vent|t)|doi(?:ven)?t|pourr(?:ont|a|ait)',
    notSomebody: 'je|nous|on|il|elle|ils|elles|ce|cela|ça|ceci|si|quand|lorsque|comme|pour|afin|car|et|ou|mais|ici|qui|que|quoi|où|en|dans|sur|avec|par',
    things: '(?:système|page|application|appli|site|bouton|formulaire|champ|liste|table|tableau|fichier|document|serveur|service|base|api|rapport|fenêtre|menu|écran|message|\\p{L}+(?:tion|ment|ité))s?',
  },
  wish:
    `${SUBJECT}(?:veu[xt]|voulons|voudrais|voudrait|voudrions|souhaite(?:rai[st]|rions|ns)?|souhaitons|désire(?:rai[st])?|aimerai[st]?|aimerions|ai\\s+besoin|a\\s+besoin|avons\\s+besoin|attends)(?:\\s+(?:pas|plus|aussi|bien|également))*(?:\\s+(?:que|pouvoir|à\\s+ce\\s+que|d${Q}|de)(?![\\p{L}]))*` +
    '|il\\s+(?:faut|faudrait)(?:\\s+que)?|(?:besoin|souhait|objectif)(?=\\s*:)',
  ability: `${SUBJECT}(?:peux|peut|pouvons|pourrais?|pourrait|pourra|dois|doit|devons|devrais?|devrait|puisse|puissions)(?:\\s+pouvoir)?`,
  othersWish: 'nous|on|il|elle',
  looseMeans: 'veut|veux|souhaite|voudrais|voudrait|peut|doit|aimerait|pouvoir',
  benefit:
    `afin\\s+(?:de|d${Q}|que|qu${Q})|pour\\s+(?:que|qu${Q})|pour(?=\\s+(?:pouvoir|ne\\s+pas|être|avoir)\\s)|pour(?=\\s+(?:m${Q}|l${Q}|s${Q}|(?:me|le|la|les|se|nous|y|en|mieux|bien)\\s+)?\\p{L}+(?:er|ir|re|oir)(?![\\p{L}]))|de\\s+(?:sorte|façon|manière)\\s+(?:que|qu${Q}|à)|parce\\s+qu(?:e|${Q})|car|dans\\s+le\\s+but\\s+d(?:e|${Q})|en\\s+vue\\s+d(?:e|${Q})|ainsi(?=\\s*,?\\s+(?:je|j${Q}|nous|on)\\s)|(?:bénéfice|raison|but)(?=\\s*:)`,
  leadingBenefit: `afin\\s+(?:de|d${Q}|que|qu${Q})|pour|dans\\s+le\\s+but\\s+d(?:e|${Q})`,
  criteriaHeadings:
    `crit[èe]res?\\s+d${Q}\\s*acceptation|crit[èe]res?\\s+d${Q}\\s*acceptance|crit[èe]res?\\s+de\\s+(?:succès|réussite|validation|satisfaction|recette)|conditions?\\s+(?:d${Q}acceptation|de\\s+satisfaction)|crit[èe]res?|ca|acceptation|scénarios|tests?\\s+d${Q}acceptation|acceptance\\s+criteria|acs?`,
  otherHeadings:
    'definition\\s+of\\s+(?:done|ready)|définition\\s+(?:de|du)\\s+(?:terminé|fini|prêt|done)|dod|dor|(?:notes?|détails|remarques?|informations?|considérations)(?:\\s+techniques?|\\s+complémentaires?)?|hors\\s+(?:périmètre|scope)|périmètre|contexte|description|résumé|introduction|motivation|hypothèses|dépendances|contraintes|risques|' +
    'questions?(?:\\s+ouvertes)?|liens?|références|maquettes?|estimation|tâches|user\\s+story|récit|étapes|résultat\\s+(?:attendu|obtenu)|règles\\s+de\\s+gestion',
  articles: `une?|l[ea]|les|l${Q}|mon|ma|notre`,
  conjunctions: 'et|ou|et/ou|ainsi\\s+que',
  genericRoles: "(?:(?:une?|l[ea])\\s+|l['’])*(?:utilisateurs?|utilisatrices?|utilisateur\\s+final|quelqu['’]un|personne|système|usagers?|user|internaute|utilisateur(?:\\.|·|\\()rice\\)?)",
  skeleton: {
    story: 'En tant que {{role}}, je veux {{means}}, afin de {{benefit}}.',
    role: 'En tant que {{role}}, ',
    means: ', je veux {{means}}',
    benefit: ', afin de {{benefit}}',
    criteria: "Critères d'acceptation",
    given: 'Étant donné',
    when: 'Quand',
    then: 'Alors',
  },
});
