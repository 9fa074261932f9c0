import { definePack } from './pack';

export default definePack({
  id: 'pt',
  name: 'Português',
  functionWords:
    'o os as um uma uns de do da dos das e é que em no na nos nas para por com não se ao à como quero eu meu minha meus minhas seu sua mais este esta se quando ' +
    'então dado possa poder ser está são há ou a me sem sobre deve pode ver desde até todos todas cada fim desejo preciso gostaria pelo pela você foi ter porque pois nós queremos devo posso gostaríamos muito ele ela isso esse essa já só ser seja foram num numa quem onde qual pelos pelas enquanto sendo uso',
  role: '(?:eu\\s*,?\\s+)?(?:como|enquanto|na\\s+qualidade\\s+de|sendo)(?:\\s+(?:uma?|o|a|os|as))?|papel(?=\\s*:)',
  notARole:
    'resultado|exemplo|parte|sempre|referência|consequência|alternativa|mínimo|máximo|se|não|que|por|para|em|está|esteja|é|foi|pode|primeiro|primeira|último|tal|base|passo|solução|também|nota|opção|já|agora|antes|seja|pdf|csv|isso|ele|ela|este|esse',
  notInRole: 'é|está|são|eu|foi',
  relative: 'que|quem|cuj[oa]s?',
  otherSubject: {
    wish: 'quer(?:em)?|desejam?|precisam?(?:\\s+(?:de|que))?|necessitam?(?:\\s+de)?|gostaria(?:m)?(?:\\s+(?:de|que))?',
    ability: 'pode(?:m|rá|rão)?|deve(?:m|ria|riam)?',
    notSomebody: 'eu|nós|ele|ela|eles|elas|isso|isto|se|quando|como|para|porque|pois|e|ou|mas|aqui|que|quem|onde|em|no|na|com|por|de|ao|não',
    things: '(?:sistema|página|aplicação|aplicativo|app|site|botão|formulário|campo|lista|tabela|arquivo|documento|servidor|serviço|base|banco|api|relatório|janela|menu|tela|mensagem|\\p{L}+(?:ção|mento|dade))(?:e?s)?',
  },
  wish:
    '(?:eu\\s+|nós\\s+)?(?:não\\s+)?(?:quero|queria|queremos|gostaria|gostaríamos|desejo|desejamos|desejaria|preciso|precisamos|necessito|espero|pretendo)(?:\\s+(?:também|sempre|só|apenas))*(?:\\s+(?:que|de|poder))*|(?:necessidade|desejo|objetivo)(?=\\s*:)',
  ability: '(?:eu\\s+)?(?:não\\s+)?(?:posso|podemos|poderia|poderei|devo|devemos|deveria|tenho\\s+(?:que|de)|temos\\s+(?:que|de)|possa|possamos)(?:\\s+poder)?',
  othersWish: 'nós|queremos|gostaríamos|desejamos|precisamos',
  looseMeans: 'quer|deseja|precisa|pode|deve|deveria|poderá|querem',
  benefit:
    'para\\s+que|para(?=\\s+(?:poder|assim|não|evitar|eu)\\s)|para(?=\\s+(?:\\p{L}+\\s+)?\\p{L}+[aeio]r(?:-(?:me|te|se|lo|la|los|las|nos|lhe))?(?![\\p{L}]))|para(?=\\s+(?:\\p{L}+\\s+)?\\p{L}*[áêíô]-l[oa]s?(?![\\p{L}]))|com\\s+o\\s+(?:fim|objetivo|propósito|intuito)\\s+de(?:\\s+que)?|a\\s+fim\\s+de(?:\\s+que)?|de\\s+(?:modo|maneira|forma)\\s+(?:que|a)|porque|pois|já\\s+que|uma\\s+vez\\s+que|assim(?=\\s+(?:posso|poderei|podemos|não)\\s)|para(?=\\s*:)|(?<=\\n[\\s*_]*)para|(?:benefício|razão|motivo|valor)(?=\\s*:)',
  leadingBenefit: 'para|com\\s+o\\s+(?:fim|objetivo|propósito|intuito)\\s+de(?:\\s+que)?|a\\s+fim\\s+de(?:\\s+que)?',
  criteriaHeadings:
    'crit[eé]rios?\\s+de\\s+(?:aceita[cç][aã]o|aceite|sucesso|satisfa[cç][aã]o|valida[cç][aã]o)|condi[cç][oõ]es\\s+de\\s+(?:satisfa[cç][aã]o|aceita[cç][aã]o)|testes?\\s+de\\s+aceita[cç][aã]o|crit[eé]rios|aceita[cç][aã]o|aceite|cen[aá]rios|ca|acceptance\\s+criteria|acs?',
  otherHeadings:
    'definition\\s+of\\s+(?:done|ready)|defini[cç][aã]o\\s+de\\s+(?:pronto|preparado|done)|dod|dor|(?:notas?|detalhes|observa[cç][oõ]es|considera[cç][oõ]es|informa[cç][oõ]es)(?:\\s+t[eé]cnic[ao]s?|\\s+adiciona(?:l|is))?|fora\\s+d[eo]\\s+escopo|escopo|[aâ]mbito|contexto|descri[cç][aã]o|resumo|introdu[cç][aã]o|motiva[cç][aã]o|premissas|depend[eê]ncias|restri[cç][oõ]es|riscos|' +
    'perguntas|d[uú]vidas|links?|refer[eê]ncias|prot[oó]tipos?|estimativa|tarefas|hist[oó]ria(?:\\s+d[eo]\\s+usu[aá]rio)?|passos|resultado\\s+(?:esperado|atual)|regras\\s+de\\s+neg[oó]cio',
  articles: 'uma?|os?|as?|meu|minha|nosso',
  conjunctions: 'e|ou|e/ou|bem\\s+como',
  genericRoles: '(?:(?:uma?|o|a)\\s+)*(?:usu[aá]ri[oa]s?|utilizador(?:a|es)?|usu[aá]rio\\s+final|algu[eé]m|pessoa|sistema|qualquer\\s+(?:pessoa|usu[aá]rio)|user)',
  skeleton: {
    story: 'Como {{role}}, quero {{means}}, para que {{benefit}}.',
    role: 'Como {{role}}, ',
    means: ', quero {{means}}',
    benefit: ', para que {{benefit}}',
    criteria: 'Critérios de aceitação',
    given: 'Dado',
    when: 'Quando',
    then: 'Então',
  },
});
