import type { FormulaNode, Operator } from './ast';

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

/** The formula with the numbers in it, in as few brackets as keep its meaning. A missing input has the value null. */
export function showFormula(node: FormulaNode, valueOf: (name: string) => number | null): FormulaPart[] {
  switch (node.kind) {
    case 'number':
      return [{ kind: 'number', value: node.value }];
    case 'name':
      return [{ kind: 'criterion', id: node.name, value: valueOf(node.name) }];
    case 'negate':
      return [sign('−'), ...bracketed(node.operand, NEGATE, valueOf)];
    case 'call':
      return [
        sign(`${node.name}(`),
        ...node.args.flatMap((argument, index) => [
          ...(index > 0 ? [sign(', ')] : []),
          ...showFormula(argument, valueOf),
        ]),
        sign(')'),
      ];
    case 'binary': {
      const binding = BINDING[node.operator];
      const text = SIGNS[node.operator] ?? node.operator;
      // a - (b + c) and a / (b * c) keep their brackets; a^b^c reads from the right.
      const rightAssociative = node.operator === '^';
      return [
        ...bracketed(node.left, rightAssociative ? binding + 1 : binding, valueOf),
        sign(` ${text} `),
        ...bracketed(node.right, rightAssociative || isChain(node) ? binding : binding + 1, valueOf),
      ];
    }
  }
}

function isChain(node: FormulaNode & { kind: 'binary' }): boolean {
  return node.operator === '+' || node.operator === '*';
}

function bracketed(node: FormulaNode, needed: number, valueOf: (name: string) => number | null): FormulaPart[] {
  const parts = showFormula(node, valueOf);
  return bindingOf(node) < needed ? [sign('('), ...parts, sign(')')] : parts;
}

function bindingOf(node: FormulaNode): number {
  if (node.kind === 'binary') return BINDING[node.operator];
  return node.kind === 'negate' ? NEGATE : Infinity;
}

function sign(text: string): FormulaPart {
  return { kind: 'sign', text };
}
