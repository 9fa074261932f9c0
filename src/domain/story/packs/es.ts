import { definePack } from './pack';

export default definePack({
  id: 'es',
  name: 'Español',
  functionWords:
    'el la los las un una unos unas de del y es que en para por con no se lo al como quiero yo mi mis su sus más este esta estos si cuando entonces dado pueda ' +
    'poder ser está son hay o a me nos le les sin sobre debe puede ver desde hasta todos todas cada fin deseo necesito porque nosotros queremos debo puedo muy él ella eso ese esa ya solo ser sea fueron quien donde cual cada así ni pero',
  role: '(?:yo\\s*,?\\s+)?(?:como|en\\s+(?:mi\\s+)?calidad\\s+de|siendo)(?:\\s+(?:una?|el|la|los|las))?|rol(?=\\s*:)',
  notARole:
    'resultado|ejemplo|parte|siempre|referencia|consecuencia|alternativa|mínimo|máximo|se|no|lo|que|si|por|para|en|está|esté|es|fue|puede|primer|primera|último|tal|base|paso|solución|mucho|también|nota|opción|ya|ahora|antes|sea|pdf|csv',
  notInRole: 'es|está|son|yo|fue',
  relative: 'que|quien|cuy[oa]s?',
  otherSubject: {
    wish: 'quieren?|quisieran?|desean?|necesitan?|requieren?|querrían?|(?:le|les)\\s+gustaría',
    ability: 'pueden?|podrán?|deben?|debería[n]?',
    notSomebody: 'yo|nosotros|él|ella|ellos|ellas|esto|eso|se|si|cuando|como|para|porque|y|o|pero|aquí|que|qué|quien|donde|en|con|por|de|al|no',
    things: '(?:sistema|página|aplicación|app|sitio|botón|formulario|campo|lista|tabla|archivo|documento|servidor|servicio|base|api|informe|ventana|menú|pantalla|mensaje|\\p{L}+(?:ción|miento|dad))(?:e?s)?',
  },
  wish:
    '(?:yo\\s+|nosotros\\s+)?(?:no\\s+)?(?:quiero|quisiera|querría|queremos|deseo|deseamos|desearía|necesito|necesitamos|me\\s+gustaría|nos\\s+gustaría|espero|requiero|pretendo)(?:\\s+(?:también|siempre|solo))*(?:\\s+(?:que|poder|de))*|(?:necesidad|deseo|objetivo)(?=\\s*:)',
  ability: '(?:yo\\s+)?(?:no\\s+)?(?:puedo|podemos|podría|podré|debo|debemos|debería|tengo\\s+que|tenemos\\s+que|pueda|podamos)(?:\\s+poder)?',
  othersWish: 'nosotros|queremos|deseamos|necesitamos|nos',
  looseMeans: 'quiere|desea|necesita|puede|debe|debería|podrá|quieren',
  benefit:
    'para\\s+que|para(?=\\s+(?:poder|así|no|evitar)\\s)|para(?=\\s+(?:\\p{L}+\\s+)?\\p{L}+[aeií]r(?:me|te|se|lo|la|los|las|nos|le|les)?(?![\\p{L}]))|con\\s+el\\s+(?:fin|objetivo|propósito|objeto)\\s+de(?:\\s+que)?|a\\s+fin\\s+de(?:\\s+que)?|de\\s+(?:modo|manera|forma)\\s+que|porque|ya\\s+que|puesto\\s+que|así(?=\\s+(?:puedo|podré|podemos|podría|no)\\s)|para(?=\\s*:)|(?<=\\n[\\s*_]*)para|(?:beneficio|razón|motivo|valor)(?=\\s*:)',
  leadingBenefit: 'para|con\\s+el\\s+(?:fin|objetivo|propósito)\\s+de(?:\\s+que)?|a\\s+fin\\s+de(?:\\s+que)?',
  criteriaHeadings:
    'criterios?\\s+de\\s+(?:aceptaci[oó]n|[eé]xito|satisfacci[oó]n|validaci[oó]n)|condiciones\\s+de\\s+(?:satisfacci[oó]n|aceptaci[oó]n)|pruebas?\\s+de\\s+aceptaci[oó]n|criterios|aceptaci[oó]n|escenarios|ca|acceptance\\s+criteria|acs?',
  otherHeadings:
    'definition\\s+of\\s+(?:done|ready)|definici[oó]n\\s+de\\s+(?:hecho|terminado|listo|done)|dod|dor|(?:notas?|detalles|observaciones|consideraciones|informaci[oó]n)(?:\\s+t[eé]cnic[ao]s?|\\s+adicional(?:es)?)?|fuera\\s+de(?:l)?\\s+alcance|alcance|contexto|antecedentes|descripci[oó]n|resumen|introducci[oó]n|motivaci[oó]n|supuestos|dependencias|restricciones|riesgos|' +
    'preguntas(?:\\s+abiertas)?|enlaces|referencias|dise[nñ]os?|maquetas|estimaci[oó]n|tareas|historia(?:\\s+de\\s+usuario)?|pasos|resultado\\s+(?:esperado|actual)|reglas\\s+de\\s+negocio',
  articles: 'una?|el|la|los|las|mi|nuestro',
  conjunctions: 'y|e|o|u|y/o|as[ií]\\s+como',
  genericRoles: '(?:(?:una?|el|la)\\s+)*(?:usuari[oa]s?|usuario\\s+final|alguien|persona|sistema|cualquier\\s+persona|cualquier\\s+usuario|usuario/a|user)',
  skeleton: {
    story: 'Como {{role}}, quiero {{means}}, para que {{benefit}}.',
    role: 'Como {{role}}, ',
    means: ', quiero {{means}}',
    benefit: ', para que {{benefit}}',
    criteria: 'Criterios de aceptación',
    given: 'Dado',
    when: 'Cuando',
    then: 'Entonces',
  },
});
