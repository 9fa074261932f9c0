/**
 * Text search as `~` does it: words in any order (all of them), "exact phrases", `*` and `?` inside a word,
 * `+must`, `-mustNot`, AND, OR and NOT.
 */
export type TextQuery = (tokens: readonly string[]) => boolean;

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu;
const PART = /([+\-!]?)"([^"]*)"|(\S+)/gu;

/** Words of a text, folded: without case and accents. */
export function tokensOf(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/** The query of a text, or null when it holds no word that could be searched for. */
export function parseTextQuery(text: string): TextQuery | null {
  const alternatives: TextQuery[][] = [[]];
  let negated = false;
  let words = 0;
  for (const [whole, phraseSign, phrase, bare] of text.matchAll(PART)) {
    if (whole === 'AND' || whole === '&&') continue;
    if (whole === 'OR' || whole === '||') {
      alternatives.push([]);
      continue;
    }
    if (whole === 'NOT') {
      negated = true;
      continue;
    }
    const sign = phraseSign || (bare && /^[+\-!]./u.test(bare) ? bare.charAt(0) : '');
    const body = phrase ?? (sign ? bare?.slice(1) : bare) ?? '';
    const term = phrase === undefined ? wordsQuery(body) : phraseQuery(tokensOf(body));
    if (!term) continue;
    words += 1;
    const unwanted = negated || sign === '-' || sign === '!';
    negated = false;
    alternatives.at(-1)?.push(unwanted ? (tokens) => !term(tokens) : term);
  }
  if (words === 0) return null;
  const groups = alternatives.filter((group) => group.length > 0);
  return (tokens) => groups.some((group) => group.every((term) => term(tokens)));
}

/** One blank-separated part of a query. Punctuation splits it like a text, into a phrase. */
function wordsQuery(part: string): TextQuery | null {
  if (!/[*?]/.test(part)) return phraseQuery(tokensOf(part));
  const pattern = fold(part).replace(/[^\p{L}\p{N}*?]+/gu, '');
  if (!/[\p{L}\p{N}]/u.test(pattern)) return null;
  return (tokens) => tokens.some((token) => matchesWildcard(pattern, token));
}

function phraseQuery(words: readonly string[]): TextQuery | null {
  const [first, ...rest] = words;
  if (first === undefined) return null;
  if (rest.length === 0) return (tokens) => tokens.includes(first);
  return (tokens) =>
    tokens.some((token, at) => token === first && rest.every((word, offset) => tokens[at + 1 + offset] === word));
}

/** `*` stands for any letters, `?` for one. Linear in time, unlike a regular expression with many stars. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let at = 0;
  let position = 0;
  let star = -1;
  let retry = 0;
  while (position < text.length) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at++;
      retry = position;
    } else if (wanted !== undefined && (wanted === '?' || wanted === text[position])) {
      at += 1;
      position += 1;
    } else if (star >= 0) {
      at = star + 1;
      position = ++retry;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
