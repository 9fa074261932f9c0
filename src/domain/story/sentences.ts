/** Shortened words whose full stop ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|approx|no|nr|incl|excl|resp|cf|ca|min|max|st|mr|mrs|dr|z\.b|d\.h|bzw|usw|p\.ex|ej|p\.ej|es|rr|hh|ee|uu|sr|sra|dott|ing|prof|z|b|inc|ltd|corp)\.$/iu;

const END = /[.!?…。！？]+["'”’)\]]*(?=\s|$)|\n/gu;

/**
 * Offsets just after each sentence of `text` from `from` on; the last one is the end of the text. A line break ends a
 * sentence too, unless the next line goes on in lower case.
 */
export function* sentenceEnds(text: string, from: number): Generator<number> {
  END.lastIndex = from;
  let match = END.exec(text);
  while (match !== null) {
    const at = match.index + match[0].length;
    // The generator may be resumed after another one moved the shared expression.
    if (isSentenceEnd(text, match[0], at)) yield at;
    END.lastIndex = at;
    match = END.exec(text);
  }
  yield text.length;
}

function isSentenceEnd(text: string, mark: string, at: number): boolean {
  if (mark === '\n') return !/^\s*\p{Ll}/u.test(text.slice(at, at + 20));
  if (at >= text.length) return false;
  if (mark.startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, at - 8), at))) return false;
  return !/^\s*\p{Ll}/u.test(text.slice(at, at + 20));
}
