import type { Criterion } from './criterion';
import type { FormulaNode, FormulaProblem } from './formula/ast';
import { compileFormula, evaluateFormula, type Compiled } from './formula/evaluate';
import { commonFunctions, type FormulaFunction, type FormulaFunctions } from './formula/functions';
import { parseFormula } from './formula/parse';
import { middleOf, readInput, type InputProblem } from './inputs';
import type { CheckFinding, CheckedScore } from './check';
import type { Inputs } from './record';

export interface ModelDeclaration {
  id: string;
  title: string;
  /** What the model is good for, in a sentence or two. */
  why: string;
  source: { text: string; url?: string };
  criteria: readonly Criterion[];
  /** In terms of the criteria's ids, see `parseFormula`. A higher result is more worth doing. */
  formula: string;
  /** Functions that only this model's formula calls. */
  functions?: Readonly<Record<string, FormulaFunction>>;
  /** Names of the results where a result is a category. */
  levels?: readonly { value: number; label: string }[];
  /** How to place issues into the four quadrants of value and effort. */
  quadrant?: { value: string; effort: string; split: 'median' | { value: number; effort: number } };
  /** What is wrong with how a whole backlog was scored. */
  check?: (scores: readonly CheckedScore[]) => CheckFinding[];
  examples: readonly ModelExample[];
}

export interface ModelExample {
  name: string;
  inputs: Inputs;
  score: number;
}

export interface Model extends ModelDeclaration {
  readonly ast: FormulaNode;
  readonly allFunctions: FormulaFunctions;
  /** Score of values in the order of the criteria; not finite where it cannot be computed. */
  readonly compute: Compiled;
  readonly computeValue: Compiled | null;
  readonly computeEffort: Compiled | null;
  /** Score of inputs, or what keeps them from having one. */
  score(inputs: Inputs): ScoreOutcome;
}

export type ScoreOutcome = { scored: true; score: number } | { scored: false; problems: ScoreProblem[] };

export type ScoreProblem = InputProblem | (FormulaProblem & { criterion?: undefined });

/**
 * Makes a model of its declaration. The formula is the only place that says how the score is computed; what the
 * screen shows and what is calculated cannot differ.
 *
 * @throws Error when the declaration contradicts itself: that is a mistake in the model's file.
 */
export function defineModel(declaration: ModelDeclaration): Model {
  const names = declaration.criteria.map((criterion) => criterion.id);
  if (new Set(names).size < names.length) throw new Error(`${declaration.id}: two criteria share an id`);
  const allFunctions: FormulaFunctions = new Map([
    ...commonFunctions,
    ...Object.entries(declaration.functions ?? {}),
  ]);
  const read = (formula: string): FormulaNode => {
    // A declared formula can be as long as its list of criteria makes it; what people write is limited before.
    const parsed = parseFormula(formula, names, allFunctions, Infinity);
    if (!parsed.ok) throw new Error(`${declaration.id}: ${parsed.problem.id} at ${parsed.problem.at} in "${formula}"`);
    return parsed.node;
  };
  const compile = (formula: string | undefined): Compiled | null =>
    formula === undefined ? null : compileFormula(read(formula), names, allFunctions);

  const ast = read(declaration.formula);
  return {
    ...declaration,
    ast,
    allFunctions,
    compute: compileFormula(ast, names, allFunctions),
    computeValue: compile(declaration.quadrant?.value),
    computeEffort: compile(declaration.quadrant?.effort),
    score: (inputs) => {
      const problems = declaration.criteria.flatMap((criterion) => {
        const checked = readInput(criterion, inputs[criterion.id]);
        return checked.ok ? [] : [checked.problem];
      });
      if (problems.length > 0) return { scored: false, problems };
      const result = evaluateFormula(ast, names, middles(declaration.criteria, inputs), allFunctions);
      return result.ok ? { scored: true, score: tidy(result.value) } : { scored: false, problems: [result.problem] };
    },
  };
}

/** The values that the formula uses, in the order of the criteria; NaN where one is missing. */
export function middles(criteria: readonly Criterion[], inputs: Inputs): number[] {
  return criteria.map(({ id }) => {
    const input = inputs[id];
    return input === undefined ? NaN : middleOf(input);
  });
}

/** Twelve digits: 0.1 + 0.2 is 0.3, and three thirds of a hundred are a hundred. */
export function tidy(score: number): number {
  return Number(score.toPrecision(12));
}
