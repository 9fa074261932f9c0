/** Words that open with a vowel letter and a consonant sound, or the other way round. */
const CONSONANT_SOUND = /^(?:uni(?!n)|use|usu|uti|eu|one\b|once\b|ui\b(?!x)|ubi|ur[aei])/iu;
const SILENT_H = /^(?:hour|honest|honou?r|heir)/iu;
/** Letters whose names open with a vowel: "an HR manager", "an SEO expert". */
const SPELT_OUT = /^[AEFHILMNORSX](?:[A-Z]{1,4})(?:\s|$)/u;

/** "a" or "an" before a word, by its sound. */
export function indefiniteArticle(word: string): 'a' | 'an' {
  if (SPELT_OUT.test(word) || SILENT_H.test(word)) return 'an';
  return /^[aeiou]/iu.test(word) && !CONSONANT_SOUND.test(word) ? 'an' : 'a';
}
