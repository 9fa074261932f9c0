import { fail, FormulaError, type FormulaNode, type FormulaProblem, type Operator, type Position } from './ast';
import { commonFunctions, type FormulaFunctions } from './functions';
import { tokenise, type Token } from './tokens';

/** Of a formula that a person writes, in UTF-16 units. */
export const MAX_LENGTH = 1000;
const MAX_DEPTH = 60;

const COMPARISONS: readonly Operator[] = ['<', '<=', '>', '>=', '=', '!='];

/** Binary operators, loosest first; `^` and the sign before a number are read on their own. */
const LEVELS: readonly (readonly Operator[])[] = [COMPARISONS, ['+', '-'], ['*', '/']];

export type Parsed = { ok: true; node: FormulaNode } | { ok: false; problem: FormulaProblem };

/**
 * Reads a formula: numbers, the given names, `+ - * / ^`, comparisons, brackets and calls.
 * `-2^2` is -4 and `2^3^2` is 2^9, as in mathematics. `1 < reach < 5` is refused: it would not mean what it seems to.
 */
export function parseFormula(
  text: string,
  names: readonly string[],
  functions: FormulaFunctions = commonFunctions,
  maxLength = MAX_LENGTH,
): Parsed {
  try {
    if (text.trim() === '') fail('empty', { at: 0, length: text.length });
    if (text.length > maxLength) fail('too-long', { at: maxLength, length: 1 }, { limit: maxLength });
    return { ok: true, node: new Parser(tokenise(text), new Set(names), functions).formula() };
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, problem: error.problem };
    throw error;
  }
}

class Parser {
  private next = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: ReadonlySet<string>,
    private readonly functions: FormulaFunctions,
  ) {}

  formula(): FormulaNode {
    const node = this.expression();
    const rest = this.peek();
    if (rest.kind !== 'end') this.refuse(rest);
    return node;
  }

  private expression(): FormulaNode {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) fail('too-deep', this.peek(), { limit: MAX_DEPTH });
    const node = this.binary(0);
    this.depth -= 1;
    return node;
  }

  private binary(level: number): FormulaNode {
    const operators = LEVELS[level];
    if (!operators) return this.signed();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.sees(candidate));
      if (!operator) return left;
      this.take();
      const right = this.binary(level + 1);
      left = { kind: 'binary', operator, left, right, ...span(left, right) };
      if (operators === COMPARISONS) return left;
    }
  }

  private signed(): FormulaNode {
    if (!this.sees('-')) return this.power();
    const sign = this.take();
    this.depth += 1;
    if (this.depth > MAX_DEPTH) fail('too-deep', sign, { limit: MAX_DEPTH });
    const operand = this.signed();
    this.depth -= 1;
    return { kind: 'negate', operand, ...span(sign, operand) };
  }

  private power(): FormulaNode {
    const base = this.atom();
    if (!this.sees('^')) return base;
    const sign = this.take();
    this.depth += 1;
    if (this.depth > MAX_DEPTH) fail('too-deep', sign, { limit: MAX_DEPTH });
    const exponent = this.signed();
    this.depth -= 1;
    return { kind: 'binary', operator: '^', left: base, right: exponent, ...span(base, exponent) };
  }

  private atom(): FormulaNode {
    const token = this.take();
    if (token.kind === 'number') {
      const value = Number(token.text);
      if (!Number.isFinite(value)) fail('bad-number', token, { found: token.text });
      return { kind: 'number', value, at: token.at, length: token.length };
    }
    if (token.kind === 'name') return this.sees('(') ? this.call(token) : this.name(token);
    if (token.text === '(') {
      const inside = this.expression();
      this.expect(')');
      return inside;
    }
    if (token.kind === 'end') fail('unfinished', token);
    this.refuse(token);
  }

  private name(token: Token): FormulaNode {
    if (!this.names.has(token.text)) fail('unknown-name', token, { name: token.text });
    return { kind: 'name', name: token.text, at: token.at, length: token.length };
  }

  private call(token: Token): FormulaNode {
    const known = this.functions.get(token.text);
    if (!known) fail('unknown-function', token, { name: token.text });
    this.expect('(');
    const args: FormulaNode[] = [];
    if (!this.sees(')')) {
      args.push(this.expression());
      while (this.sees(',')) {
        this.take();
        args.push(this.expression());
      }
    }
    const close = this.expect(')');
    const where = span(token, close);
    if (args.length < known.arity.min || args.length > known.arity.max)
      fail('argument-count', where, { name: token.text, needed: known.arity.min, given: args.length });
    return { kind: 'call', name: token.text, args, ...where };
  }

  private expect(symbol: string): Token {
    if (this.sees(symbol)) return this.take();
    const found = this.peek();
    if (found.kind === 'end') fail('unfinished', found);
    this.refuse(found);
  }

  /** A comma between two numbers, where no list is, is most likely meant as a point. */
  private refuse(token: Token): never {
    const [before, after] = [this.tokens[this.tokens.indexOf(token) - 1], this.tokens[this.tokens.indexOf(token) + 1]];
    const meansPoint = token.text === ',' && before?.kind === 'number' && after?.kind === 'number' && before.at + before.length === token.at && after.at === token.at + 1;
    if (meansPoint) fail('decimal-comma', { at: before.at, length: before.length + 1 + after.length }, { found: `${before.text},${after.text}`, meant: `${before.text}.${after.text}` });
    fail('unexpected', token, { found: token.text });
  }

  private sees(symbol: string): boolean {
    const token = this.peek();
    return token.kind === 'symbol' && token.text === symbol;
  }

  private take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.next += 1;
    return token;
  }

  private peek(): Token {
    const token = this.tokens[this.next];
    if (!token) throw new Error('A token list ends with `end`.');
    return token;
  }
}

function span(first: Position, last: Position): Position {
  return { at: first.at, length: last.at + last.length - first.at };
}
