import { definePack } from './pack';

const Q = "['’‘`´]";

export default definePack({
  id: 'it',
  name: 'Italiano',
  functionWords:
    'il lo la i gli le un uno una di del della dei delle e è che in per con non si al alla come voglio io mio mia miei mie suo sua più questo questa se quando ' +
    'allora dato possa poter essere sono ho o a mi ci senza su sul sulla deve può vedere da dal dalla tutti tutte ogni modo vorrei nel nella perché affinché perché noi vogliamo devo posso molto lui lei già solo siano quello quella dove quale così ma l dell all nell sull ai agli alle nei nelle dagli dalle sui sulle nuovo loro',
  role: `(?:io\\s*,?\\s+)?(?:come|in\\s+(?:qualità|veste)\\s+di|in\\s+quanto|nel\\s+ruolo\\s+di)(?:\\s+(?:uno?|una|il|lo|la|i|gli|le)(?=\\s)|\\s+un${Q}|\\s+l${Q})?|ruolo(?=\\s*:)`,
  notARole:
    'risultato|esempio|parte|sempre|riferimento|conseguenza|alternativa|minimo|massimo|se|non|che|per|da|è|sia|può|si|primo|prima|ultimo|tale|base|passo|soluzione|anche|nota|opzione|già|ora|previsto|descritto|indicato|questo|quello|pdf|csv',
  notInRole: 'è|sono|io|era',
  relative: 'che|cui',
  otherSubject: {
    wish: '(?:vuole|vogliono|vorrebbe(?:ro)?|desidera(?:no)?|(?:ha|hanno)\\s+bisogno(?:\\s+di)?)(?:\\s+(?:che|poter))?',
    ability: 'può|possono|deve|devono|dovrebbe(?:ro)?|potrà|potranno',
    notSomebody: 'io|noi|lui|lei|loro|esso|questo|quello|ciò|si|se|quando|come|per|perché|e|o|ma|qui|che|chi|dove|in|con|di|da|al|non|su',
    things: '(?:sistema|pagina|applicazione|app|sito|pulsante|bottone|modulo|campo|lista|tabella|file|documento|server|servizio|base|api|report|finestra|menu|schermata|messaggio|\\p{L}+(?:zione|mento|tà))',
  },
  wish:
    `(?:io\\s+|noi\\s+)?(?:non\\s+)?(?:voglio|vogliamo|vorrei|vorremmo|desidero|desideriamo|desidererei|ho\\s+bisogno|abbiamo\\s+bisogno|mi\\s+piacerebbe|ci\\s+piacerebbe|necessito|mi\\s+aspetto)(?:\\s+(?:anche|sempre|solo))*(?:\\s+(?:che|di|poter|d${Q}))*|(?:bisogno|desiderio|obiettivo)(?=\\s*:)`,
  ability: '(?:io\\s+)?(?:non\\s+)?(?:posso|possiamo|potrei|potrò|devo|dobbiamo|dovrei|possa|sono\\s+in\\s+grado\\s+di)(?:\\s+poter)?',
  othersWish: 'noi|vogliamo|vorremmo|desideriamo|abbiamo|ci',
  looseMeans: 'vuole|desidera|può|deve|dovrebbe|vorrebbe|potrà|vogliono',
  benefit:
    `in\\s+modo\\s+(?:che|da|tale\\s+(?:che|da))|così\\s+(?:che|da)|cosicché|affinché|al?\\s+fine?\\s+di|al\\s+fine\\s+di|allo\\s+scopo\\s+di|con\\s+lo\\s+scopo\\s+di|con\\s+l${Q}obiettivo\\s+di|perché|poiché|dato\\s+che(?=\\s+(?:ho|sono|non|devo|il|la|mi)\\s)|per(?=\\s+(?:poter|non|evitare)\\s)|per(?=\\s+(?:\\p{L}+\\s+)?\\p{L}{2,}(?:are|ere|ire|armi|ermi|irmi|arlo|erlo|irlo|arla|erla|irla|arli|erli|irli|arle|erle|irle|argli|ergli|irgli|arvi|ervi|irvi|arsi|ersi|irsi|arci|erci|irci|arne|erne|irne|rre)(?![\\p{L}]))|così(?=\\s+(?:posso|potrò|possiamo|non)\\s)|per(?=\\s*:)|(?<=\\n[\\s*_]*)per|(?:beneficio|motivo|ragione|valore)(?=\\s*:)`,
  leadingBenefit: 'per|al\\s+fine\\s+di|affinché|allo\\s+scopo\\s+di',
  criteriaHeadings:
    'criteri[o]?\\s+di\\s+(?:accettazione|successo|soddisfazione|validazione|approvazione)|condizioni\\s+di\\s+(?:soddisfazione|accettazione)|test\\s+di\\s+accettazione|criteri|accettazione|scenari|ca|acceptance\\s+criteria|acs?',
  otherHeadings:
    'definition\\s+of\\s+(?:done|ready)|definizione\\s+di\\s+(?:fatto|completato|pronto|done)|dod|dor|(?:note?|dettagli|osservazioni|considerazioni|informazioni)(?:\\s+tecnic(?:he|i)|\\s+aggiuntive)?|fuori\\s+(?:ambito|scope|perimetro)|ambito|contesto|descrizione|riepilogo|introduzione|motivazione|ipotesi|dipendenze|vincoli|rischi|' +
    'domande(?:\\s+aperte)?|link|collegamenti|riferimenti|mock-?up|bozzetti|stima|attività|user\\s+story|storia(?:\\s+utente)?|passi|risultato\\s+(?:atteso|attuale)|regole\\s+di\\s+business',
  articles: `un[oa]?|un${Q}|il|lo|la|l${Q}|i|gli|le|mio|nostro`,
  conjunctions: 'ed?|oppure|o|e/o|nonché',
  genericRoles: "(?:(?:un[oa]?|il|lo|la)\\s+|un['’]|l['’])*(?:utent[ei]|utente\\s+finale|utente\\s+generico|qualcuno|persona|sistema|user|utilizzatore)",
  skeleton: {
    story: 'Come {{role}}, voglio {{means}}, in modo da {{benefit}}.',
    role: 'Come {{role}}, ',
    means: ', voglio {{means}}',
    benefit: ', in modo da {{benefit}}',
    criteria: 'Criteri di accettazione',
    given: 'Dato',
    when: 'Quando',
    then: 'Allora',
  },
});
