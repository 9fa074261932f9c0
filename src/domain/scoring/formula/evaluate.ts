import type { FormulaNode, FormulaProblem, FormulaProblemId, Operator } from './ast';
import { commonFunctions, type FormulaFunctions } from './functions';

/** The formula as a function of the values of its names, in the order given to `compileFormula`. */
export type Compiled = (values: ArrayLike<number>) => number;

export type Evaluated = { ok: true; value: number } | { ok: false; problem: FormulaProblem };

/**
 * Turns a formula into a function for many evaluations. What cannot be computed (a division by zero, a root of a negative
 * number, a result too large) gives NaN, and so does all that is made of it: no later step may turn it into a number that
 * looks like a score. `evaluateFormula` says why.
 */
export function compileFormula(
  node: FormulaNode,
  names: readonly string[],
  functions: FormulaFunctions = commonFunctions,
): Compiled {
  switch (node.kind) {
    case 'number': {
      const { value } = node;
      return () => value;
    }
    case 'name': {
      const index = names.indexOf(node.name);
      return (values) => finite(values[index] ?? NaN);
    }
    case 'negate': {
      const operand = compileFormula(node.operand, names, functions);
      return (values) => -operand(values);
    }
    case 'binary': {
      const left = compileFormula(node.left, names, functions);
      const right = compileFormula(node.right, names, functions);
      return compileBinary(node.operator, left, right);
    }
    case 'call': {
      const args = node.args.map((argument) => compileFormula(argument, names, functions));
      const apply = functions.get(node.name)?.apply;
      if (!apply) return () => NaN;
      return (values) => finite(apply(...args.map((argument) => argument(values))));
    }
  }
}

/** One function an operator, without a step between: ranking runs them millions of times. */
function compileBinary(operator: Operator, left: Compiled, right: Compiled): Compiled {
  switch (operator) {
    case '+':
      return (values) => finite(left(values) + right(values));
    case '-':
      return (values) => finite(left(values) - right(values));
    case '*':
      return (values) => finite(left(values) * right(values));
    case '/':
      return (values) => finite(left(values) / right(values));
    default:
      return compileStrict(OPERATIONS[operator], left, right);
  }
}

/** For what makes a number even of NaN: a comparison, and NaN to the power of 0. */
function compileStrict(apply: (left: number, right: number) => number, left: Compiled, right: Compiled): Compiled {
  return (values) => {
    const first = left(values);
    const second = right(values);
    return Number.isNaN(first) || Number.isNaN(second) ? NaN : finite(apply(first, second));
  };
}

const OPERATIONS: Record<Operator, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
  '<': (left, right) => Number(left < right),
  '<=': (left, right) => Number(left <= right),
  '>': (left, right) => Number(left > right),
  '>=': (left, right) => Number(left >= right),
  '=': (left, right) => Number(left === right),
  '!=': (left, right) => Number(left !== right),
};

/** The difference of Infinity or NaN to itself is NaN. */
function finite(value: number): number {
  return value - value === 0 ? value : NaN;
}

/** Evaluates once and, where there is no result, names the innermost part that is to blame. */
export function evaluateFormula(
  node: FormulaNode,
  names: readonly string[],
  values: ArrayLike<number>,
  functions: FormulaFunctions = commonFunctions,
): Evaluated {
  const value = compileFormula(node, names, functions)(values);
  // Adding 0 makes a zero of minus zero, which no screen should show.
  if (Number.isFinite(value)) return { ok: true, value: value + 0 };
  return { ok: false, problem: diagnose(node, names, values, functions) };
}

function diagnose(
  node: FormulaNode,
  names: readonly string[],
  values: ArrayLike<number>,
  functions: FormulaFunctions,
): FormulaProblem {
  const valueOf = (part: FormulaNode): number => compileFormula(part, names, functions)(values);
  const culprit = childrenOf(node, valueOf).find((child) => !Number.isFinite(valueOf(child)));
  if (culprit) return diagnose(culprit, names, values, functions);
  const problem = (id: FormulaProblemId): FormulaProblem => ({
    id,
    at: node.at,
    length: node.length,
    params: node.kind === 'name' ? { name: node.name } : {},
  });
  if (node.kind !== 'binary') return problem('undefined-result');
  const [left, right] = [valueOf(node.left), valueOf(node.right)];
  if (node.operator === '^' && left === 0) return { ...problem('division-by-zero'), at: node.left.at, length: node.left.length };
  if (node.operator === '/' && right === 0) return { ...problem('division-by-zero'), at: node.right.at, length: node.right.length };
  return problem(Number.isNaN(OPERATIONS[node.operator](left, right)) ? 'undefined-result' : 'too-large');
}

/** The parts that were evaluated: of an `if`, the condition and the branch that was taken. */
function childrenOf(node: FormulaNode, valueOf: (part: FormulaNode) => number): FormulaNode[] {
  if (node.kind === 'negate') return [node.operand];
  if (node.kind === 'binary') return [node.left, node.right];
  if (node.kind !== 'call') return [];
  const [condition, then, otherwise] = node.args;
  if (node.name !== 'if' || !condition || !then || !otherwise) return node.args;
  return [condition, valueOf(condition) !== 0 ? then : otherwise];
}
