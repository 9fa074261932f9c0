import { definePack } from './pack';

const ADVERB = '(?:\\s+(?:auch|nur|gerne?|immer|jederzeit|einfach|bitte|dann|mir|mich|uns|daher|nicht))*';

export default definePack({
  id: 'de',
  name: 'Deutsch',
  functionWords:
    'der die das und ist nicht ich ein eine einen einem einer eines zu mit auf für von den dem des im als damit möchte will kann wenn dann wird ' +
    'werden sein sind auch es dass um soll sollen oder wie nach bei aus über mir mich meine meinen wir sich haben wurde gegeben sei angenommen moechte fuer koennen aber so nun unser unsere ihr ihre euch sehr schon wo wer welche immer allein muss darf zuerst wieder neue diese dieser dieses kein keine keinen mein brauche kann',
  role: '(?:ich\\s*,?\\s+)?als(?:\\s+eine?(?=\\s))?|in\\s+(?:meiner|der)\\s+rolle\\s+als|rolle(?=\\s*:)',
  notARole:
    'ergebnis|folge|beispiel|nächstes|erstes|letztes|erster|nächster|grundlage|basis|hinweis|standard|vorgabe|ersatz|alternative|workaround|option|anlage|anhang|datei|' +
    'pdf|csv|excel|auch|ob|wenn|der|die|das|dies|dieser|wir|ich|sie|er|es|teil|zusatz|bonus|vorschlag|quelle|referenz|test|ganzes|solche[sr]?|wäre|würde|sonst|bisher|zuvor|geplant|erwartet|gedacht',
  notInRole: 'ist|sind|war|wird|ich|wir|bitte',
  relative: 'der|die|das|welche[rs]?|deren|dessen',
  otherSubject: {
    wish: 'm(?:ö|oe)chten?|wollen|will|w(?:ü|ue)nsch(?:t|en)(?:\\s+sich)?|brauch(?:t|en)|ben(?:ö|oe)tig(?:t|en)|(?:w(?:ü|ue)rde|h(?:ä|ae)tte)n?\\s+gerne?',
    ability: 'kann|k(?:ö|oe)nnen|soll(?:te)?n?|m(?:ü|ue)ssen|muss|darf|d(?:ü|ue)rfen',
    notSomebody: 'ich|wir|er|sie|es|man|du|ihr|dies|diese|dieser|das|wenn|falls|als|damit|um|weil|und|oder|aber|hier|dort|was|wer|wie|warum|bitte|jetzt|dann|nach|bei|in|im|auf|mit|für',
    things: '\\p{L}*(?:system|seite|anwendung|app|liste|tabelle|maske|feld|schaltfläche|button|knopf|server|dienst|datenbank|datei|dokument|bericht|schnittstelle|formular|fenster|dialog|menü|ansicht|software|plattform|ung|keit|heit|tion|api|test|code|fehler|wert|text|bild)(?:en|s|e|er)?',
  },
  wish:
    `(?:m(?:ö|oe)chten?|mag|will|wollen|w(?:ü|ue)nschen?|brauchen?|ben(?:ö|oe)tigen?|erwarten?|h(?:ä|ae)tten?|w(?:ü|ue)rden?)\\s+(?:ich|wir|er|sie|man)${ADVERB}` +
    `|(?:ich|wir|er|sie|man)\\s+(?:m(?:ö|oe)chten?|mag|will|wollen|w(?:ü|ue)nschen?|brauchen?|ben(?:ö|oe)tigen?|erwarten?|h(?:ä|ae)tten?|w(?:ü|ue)rden?)${ADVERB}|(?:wunsch|ziel|bedarf)(?=\\s*:)`,
  ability:
    '(?:kann|k(?:ö|oe)nnen|k(?:ö|oe)nnten?|mu(?:ss|ß)|m(?:ü|ue)ssen|m(?:ü|ue)sste|soll|sollen|sollte|sollten|darf|d(?:ü|ue)rfen)\\s+(?:ich|wir|er|sie|man)|(?:ich|wir|man)\\s+(?:kann|können|könnte|muss|müssen|soll|sollen|sollte|sollten|darf|dürfen)|bin\\s+ich\\s+in\\s+der\\s+lage',
  othersWish: 'wir|er|sie|man|\\p{L}+\\s+(?:wir|er|sie|man)',
  looseMeans: 'm(?:ö|oe)chten?|will|wollen|brauchen?|benötigen?|soll(?:te)?n?|muss|müssen|kann|können',
  benefit:
    'damit|sodass|so\\s+dass|so\\s+daß|um(?=\\s+(?:[^\\s,.;]+\\s+){0,12}?\\p{L}*zu\\p{L}*)|weil|denn(?=\\s+(?:ich|wir|so|dann)\\s)|mit\\s+dem\\s+ziel|zum\\s+zwecke?|auf\\s+dass|(?:nutzen|grund|mehrwert)(?=\\s*:)',
  leadingBenefit: 'um|damit|zur|zum|weil',
  criteriaHeadings:
    'akzeptanz(?:[-\\s]?kriteri(?:en|um)|tests?|[-\\s]?bedingungen)?|ak|aks|abnahme(?:[-\\s]?kriteri(?:en|um)|bedingungen|tests?)?|annahmekriterien|erfolgskriterien|acceptance\\s+criteria|acs?|kriterien|testszenarien|szenarien',
  otherHeadings:
    'definition\\s+of\\s+(?:done|ready)|dod|dor|(?:technische\\s+)?(?:hinweise?|notizen|details|anmerkungen?|umsetzung|lösung(?:sansatz|svorschlag)?)|nicht\\s+(?:im\\s+umfang|enthalten)|umfang|abgrenzung|out\\s+of\\s+scope|hintergrund|kontext|' +
    'beschreibung|zusammenfassung|einleitung|motivation|annahmen|abhängigkeiten|risiken|offene\\s+(?:fragen|punkte)|fragen|links?|verweise|referenzen|anhänge|mock-?ups?|entwürfe|aufwand|schätzung|aufgaben|user\\s+story|nutzen|schritte|erwartetes\\s+(?:verhalten|ergebnis)|tatsächliches\\s+(?:verhalten|ergebnis)',
  articles: 'eine?[rnms]?|der|die|das|den|dem',
  conjunctions: 'und|oder|sowie|bzw\\.?|beziehungsweise',
  genericRoles: '(?:eine?r?\\s+|der\\s+|die\\s+|end)*(?:benutzer(?:in)?|nutzer(?:in)?|anwender(?:in)?|user|jemand|person|system|mensch|nutzer[*:_]in(?:nen)?|benutzer[*:_]in(?:nen)?|endbenutzer|endnutzer|endanwender)',
  skeleton: {
    story: 'Als {{role}} möchte ich {{means}}, damit {{benefit}}.',
    role: 'Als {{role}} ',
    means: ' möchte ich {{means}}',
    benefit: ', damit {{benefit}}',
    criteria: 'Akzeptanzkriterien',
    given: 'Angenommen',
    when: 'Wenn',
    then: 'Dann',
  },
});
