const LOOSE_START = /[\s,;:.!?*_–—"“”\\-]/u;
const LOOSE_END = /[\s,;:.!?*_–—|\\-]/u;
const CLOSING_QUOTE = /["“”»’']/u;

/** The offset from `from` on at which the words of a part start. */
export function trimStart(text: string, from: number, to: number): number {
  let start = from;
  while (start < to && LOOSE_START.test(text.charAt(start))) start += 1;
  return start;
}

/** The offset up to `to` at which the words of a part end: without marks and without a quotation mark that only closes. */
export function trimEnd(text: string, to: number, from: number, loose: RegExp = LOOSE_END): number {
  let end = to;
  while (end > from && loose.test(text.charAt(end - 1))) end -= 1;
  // The quotation mark that closes a quoted story is no part of it.
  const quote = text.charAt(end - 1);
  const opened = CLOSING_QUOTE.test(quote) && /["“”„«‘']/u.test(text.slice(from, end - 1));
  if (end > from + 1 && CLOSING_QUOTE.test(quote) && !opened) return trimEnd(text, end - 1, from, loose);
  return end;
}
