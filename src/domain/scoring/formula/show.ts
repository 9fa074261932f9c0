import type { FormulaNode, Operator } from './ast';
import type { FormulaFunctions } from './functions';

/** A piece of a formula for the screen: `1,000 × 2 × 0.8 / 5` is made of values and signs. */
export type FormulaPart =
  | { kind: 'criterion'; id: string; value: number | null }
  | { kind: 'number'; value: number }
  | { kind: 'sign'; text: string };

const BINDING: Record<Operator, number> = {
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '=': 1,
  '!=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 5,
};
const NEGATE = 4;
const SIGNS: Partial<Record<Operator, string>> = { '*': '×', '-': '−', '!=': '≠', '<=': '≤', '>=': '≥' };

const NO_FUNCTIONS: FormulaFunctions = new Map();

/** The formula with the numbers in it, in as few brackets as keep its meaning. A missing input has the value null. */
export function showFormula(
  node: FormulaNode,
  valueOf: (name: string) => number | null,
  functions: FormulaFunctions = NO_FUNCTIONS,
): FormulaPart[] {
  switch (node.kind) {
    case 'number':
      return [{ kind: 'number', value: node.value }];
    case 'name':
      return [{ kind: 'criterion', id: node.name, value: valueOf(node.name) }];
    case 'negate':
      return [sign('−'), ...bracketed(node.operand, NEGATE, valueOf, functions)];
    case 'call': {
      const rescaled = rescaledCriterion(node, valueOf, functions);
      if (rescaled) return [rescaled];
      return [
        sign(`${node.name}(`),
        ...node.args.flatMap((argument, index) => [
          ...(index > 0 ? [sign(', ')] : []),
          ...showFormula(argument, valueOf, functions),
        ]),
        sign(')'),
      ];
    }
    case 'binary': {
      const binding = BINDING[node.operator];
      const text = SIGNS[node.operator] ?? node.operator;
      // a - (b + c) and a / (b * c) keep their brackets; a^b^c reads from the right.
      const rightAssociative = node.operator === '^';
      return [
        ...bracketed(node.left, rightAssociative ? binding + 1 : binding, valueOf, functions),
        sign(` ${text} `),
        ...bracketed(node.right, rightAssociative || isChain(node) ? binding : binding + 1, valueOf, functions),
      ];
    }
  }
}

function rescaledCriterion(
  node: FormulaNode & { kind: 'call' },
  valueOf: (name: string) => number | null,
  functions: FormulaFunctions,
): FormulaPart | null {
  const known = functions.get(node.name);
  const [first, ...rest] = node.args;
  if (!known?.shownAsResult || first?.kind !== 'name') return null;
  const others = rest.flatMap((argument) => (argument.kind === 'number' ? [argument.value] : []));
  const value = valueOf(first.name);
  return { kind: 'criterion', id: first.name, value: value === null ? null : known.apply(value, ...others) };
}

function isChain(node: FormulaNode & { kind: 'binary' }): boolean {
  return node.operator === '+' || node.operator === '*';
}

function bracketed(
  node: FormulaNode,
  needed: number,
  valueOf: (name: string) => number | null,
  functions: FormulaFunctions,
): FormulaPart[] {
  const parts = showFormula(node, valueOf, functions);
  return bindingOf(node) < needed ? [sign('('), ...parts, sign(')')] : parts;
}

function bindingOf(node: FormulaNode): number {
  if (node.kind === 'binary') return BINDING[node.operator];
  return node.kind === 'negate' ? NEGATE : Infinity;
}

function sign(text: string): FormulaPart {
  return { kind: 'sign', text };
}
