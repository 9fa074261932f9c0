/**
 * Text search as `~` does it: words in any order (all of them), "exact phrases", `*` and `?` inside a word,
 * `+must`, `-mustNot`, AND, OR, NOT and parentheses. Signs of boosting and fuzziness are ignored, as in Jira Cloud.
 */
export type TextQuery = (tokens: readonly string[]) => boolean;

/** Deeper nesting than this is no search that anybody means; it is not followed. */
const DEEPEST = 50;

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu;
const PARTS = /"((?:[^"\\]|\\.)*)"|&&|\|\||[()]|[+\-!](?=[^\s+\-!])|[^\s()"]+/gu;

/** Words of a text, folded: without case and accents. */
export function tokensOf(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/** Jira refuses a word that begins with a wildcard. */
export function hasLeadingWildcard(text: string): boolean {
  return /(?:^|[\s(+\-!])[*?]/u.test(text.replace(/"[^"]*"/g, ''));
}

/** The query of a text, or null when it cannot be parsed or holds nothing to search for. */
export function parseTextQuery(text: string): TextQuery | null {
  const parts = [...text.matchAll(PARTS)].map(([whole, phrase]): Part => (phrase === undefined ? whole : { phrase }));
  const parser = new Parser(parts);
  const query = parser.alternatives();
  return parser.done ? query : null;
}

type Part = string | { phrase: string };

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly parts: readonly Part[]) {}

  get done(): boolean {
    return this.at >= this.parts.length;
  }

  alternatives(): TextQuery | null {
    const queries: TextQuery[] = [];
    do {
      const query = this.conjunction();
      if (!query) return null;
      queries.push(query);
    } while (this.accept('OR', '||'));
    return (tokens) => queries.some((query) => query(tokens));
  }

  private conjunction(): TextQuery | null {
    const queries: TextQuery[] = [];
    let expected = true;
    while (expected || !(this.done || this.next(')', 'OR', '||'))) {
      const query = this.term();
      if (query === null) return null;
      if (query !== 'nothing') queries.push(query);
      expected = this.accept('AND', '&&');
    }
    return queries.length === 0 ? null : (tokens) => queries.every((query) => query(tokens));
  }

  /** 'nothing' for punctuation, which no text holds as a word; null for what cannot be parsed. */
  private term(): TextQuery | 'nothing' | null {
    if (this.depth >= DEEPEST) return null;
    this.depth += 1;
    const query = this.nested();
    this.depth -= 1;
    return query;
  }

  private nested(): TextQuery | 'nothing' | null {
    if (this.accept('+')) return this.term();
    if (this.accept('NOT', '-', '!')) {
      const query = this.term();
      return typeof query === 'function' ? (tokens) => !query(tokens) : query;
    }
    if (this.accept('(')) {
      const query = this.alternatives();
      return this.accept(')') ? query : null;
    }
    const part = this.parts[this.at];
    if (part === undefined || this.next(')', 'AND', 'OR', '&&', '||')) return null;
    this.at += 1;
    if (typeof part !== 'string') return phraseQuery(tokensOf(part.phrase)) ?? 'nothing';
    return wordsQuery(part) ?? 'nothing';
  }

  private next(...words: string[]): boolean {
    const part = this.parts[this.at];
    return typeof part === 'string' && words.includes(part);
  }

  private accept(...words: string[]): boolean {
    const found = this.next(...words);
    if (found) this.at += 1;
    return found;
  }
}

/** One blank-separated part of a query. Punctuation splits it like a text, into a phrase. */
function wordsQuery(part: string): TextQuery | null {
  const word = part.replace(/[~^][\d.]*$/, '').replace(/\\/g, '');
  if (!/[*?]/.test(word)) return phraseQuery(tokensOf(word));
  const pattern = fold(word).replace(/[^\p{L}\p{N}*?]+/gu, '');
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

/** `*` stands for any letters, `?` for one. Never slower than the product of the lengths, unlike a regular expression. */
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
