/** A script without an alphabet says in one sign what others say in two or three letters. */
const WEIGHT_OF_A_SIGN = 2.5;

/** Of the characters of plain text, those that are letters. */
const LETTERS_IN_TEXT = 0.8;

/**
 * The share of a text's letters, 0 to 1, that stand in another script than the Latin one. Signs of scripts in which a
 * sign is a syllable or a word count as the letters that they save. Digits, marks and emojis are of no script.
 */
export function foreignScriptShare(texts: Iterable<string>): number {
  let latin = 0;
  let other = 0;
  for (const text of texts) {
    // Nearly all texts have no letter beyond the Latin ones.
    if (!/[^\u0000-\u024f]/u.test(text)) {
      latin += text.length * LETTERS_IN_TEXT;
      continue;
    }
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 0x250) {
        if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7)) latin += 1;
      } else if (code >= 0x1e00 && code < 0x1f00) latin += 1;
      else if (isSign(code)) other += WEIGHT_OF_A_SIGN;
      else if (isOtherLetter(code)) other += 1;
    }
  }
  return other === 0 ? 0 : other / (latin + other);
}

/** Kana, bopomofo, Han, Hangul; the first half of a pair for the rarer Han. */
function isSign(code: number): boolean {
  return (code >= 0x3041 && code <= 0x318f) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xd88d);
}

/** Greek to the last alphabet before the punctuation, and the Arabic and Greek forms after it. */
function isOtherLetter(code: number): boolean {
  return (code >= 0x370 && code < 0x1e00 && code !== 0x37e && code !== 0x387) || (code >= 0x1f00 && code < 0x2000) || (code >= 0xa000 && code < 0xac00) || (code >= 0xfb1d && code < 0xfe00) || (code >= 0xfe70 && code < 0xff00);
}
