/** A function that a formula may call. A result that is not finite is named where the formula is evaluated. */
export interface FormulaFunction {
  arity: { min: number; max: number };
  apply: (...args: number[]) => number;
  /** On the screen its result stands for it: it only brings its first argument, a criterion, to another scale. */
  shownAsResult?: boolean;
}

export type FormulaFunctions = ReadonlyMap<string, FormulaFunction>;

/** What every formula can call. `log` is the natural logarithm; `if(condition, then, otherwise)` takes non-zero as true. */
export const commonFunctions: FormulaFunctions = new Map<string, FormulaFunction>([
  ['min', { arity: { min: 1, max: Infinity }, apply: Math.min }],
  ['max', { arity: { min: 1, max: Infinity }, apply: Math.max }],
  ['sqrt', { arity: { min: 1, max: 1 }, apply: Math.sqrt }],
  ['log', { arity: { min: 1, max: 1 }, apply: Math.log }],
  ['if', { arity: { min: 3, max: 3 }, apply: chooseBranch }],
]);

function chooseBranch(condition = NaN, then = NaN, otherwise = NaN): number {
  if (Number.isNaN(condition)) return NaN;
  return condition !== 0 ? then : otherwise;
}
