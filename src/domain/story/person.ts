/** Endings and words that name people, so that "research and development manager" stays one role. */
export const PERSON =
  /(?:[^\s]{2,}(?:er|or|ist|ant|ent|ian|ee|man|woman|person|people)s?|admins?|users?|staff|members?|leads?|guests?|nurses?|chefs?|pilots?|coach(?:es)?|hosts?|parents?|clients?|students?|patients?|stakeholders?|public|teams?|dbas?|qas?|pos?|ceos?|ctos?|reps?|representatives?|executives?|officials?|experts?|analysts?|citizens?|agenc(?:y|ies)|boss(?:es)?|crew|devs?)$/iu;
