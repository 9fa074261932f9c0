import { fail, type Position } from './ast';

export type Token = Position & {
  kind: 'number' | 'name' | 'symbol' | 'end';
  text: string;
};

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const SYMBOL = /<=|>=|!=|[-+*/^()<>=,]/y;
const SPACE = /\s+/y;

/** Cuts a formula into tokens, the last of which is `end`. Throws FormulaError at the first unknown character. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = matchAt(SPACE, text, at);
    if (space) {
      at += space.length;
      continue;
    }
    const token =
      read('number', NUMBER, text, at) ?? read('name', NAME, text, at) ?? read('symbol', SYMBOL, text, at);
    if (!token) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      fail('unknown-character', { at, length: character.length }, { character });
    }
    tokens.push(token);
    at += token.length;
  }
  tokens.push({ kind: 'end', text: '', at: text.length, length: 0 });
  return tokens;
}

function read(kind: Token['kind'], pattern: RegExp, text: string, at: number): Token | null {
  const found = matchAt(pattern, text, at);
  return found ? { kind, text: found, at, length: found.length } : null;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
