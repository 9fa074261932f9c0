import type { TextRange } from '../text/range';
import type { LintInput } from './input';
import { fieldText } from './structure';

/**
 * The range and text that take a phrase out of a sentence: with the comma or brackets around it, and with a capital for
 * what then opens the sentence.
 */
export function withoutPhrase(input: LintInput, where: TextRange): [TextRange, string] {
  const text = fieldText(input, where);
  const before = text.slice(0, where.start);
  const after = text.slice(where.end);
  const gapBefore = /[\s,;(–—-]*$/u.exec(before)?.[0] ?? '';
  const opens = before.length === gapBefore.length || /[\n.!?*•:-]\s*$/u.test(before);
  if (opens) {
    const gap = /^[\s,;:)–—-]*/u.exec(after)?.[0].length ?? 0;
    const next = after.charAt(gap);
    return [{ ...where, end: where.end + gap + next.length }, next.toUpperCase()];
  }
  const closing = gapBefore.includes('(') ? (/^[.\s]*\)/u.exec(after)?.[0].length ?? 0) : /^\.(?=\s*[,;)])/u.test(after) ? 1 : 0;
  // "if possible, the date": the comma of an aside in the middle goes with it.
  const aside = gapBefore.includes(',') && /^,\s/u.test(after) ? 1 : 0;
  return [{ ...where, start: where.start - gapBefore.length, end: where.end + closing + aside }, ''];
}
