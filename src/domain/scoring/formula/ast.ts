/** The syntax tree of a scoring formula. `at` and `length` point into the formula's text, in UTF-16 units. */
export interface Position {
  at: number;
  length: number;
}

export type Operator = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '=' | '!=';

export type FormulaNode = Position &
  (
    | { kind: 'number'; value: number }
    | { kind: 'name'; name: string }
    | { kind: 'negate'; operand: FormulaNode }
    | { kind: 'binary'; operator: Operator; left: FormulaNode; right: FormulaNode }
    | { kind: 'call'; name: string; args: FormulaNode[] }
  );

export type FormulaProblemId =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'unknown-character'
  | 'bad-number'
  | 'decimal-comma'
  | 'unexpected'
  | 'unfinished'
  | 'unknown-name'
  | 'unknown-function'
  | 'argument-count'
  | 'division-by-zero'
  | 'undefined-result'
  | 'too-large'
  | 'units-differ'
  | 'not-unitless';

/** What is wrong with a formula and where; `params` fill the sentence that the message catalogue holds. */
export interface FormulaProblem extends Position {
  id: FormulaProblemId;
  params: Record<string, string | number>;
}

/** Thrown while a formula is read; `parseFormula` turns it into a result. */
export class FormulaError extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.id);
  }
}

export function fail(
  id: FormulaProblemId,
  { at, length }: Position,
  params: FormulaProblem['params'] = {},
): never {
  throw new FormulaError({ id, at, length, params });
}
