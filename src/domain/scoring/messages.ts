/** All wording of scoring that is not in a model's own declaration. Functions elsewhere return ids and parameters. */
import type { CheckFinding, CheckId } from './check';
import type { Criterion } from './criterion';
import type { Model, ScoreProblem } from './define-model';
import type { FormulaProblem, FormulaProblemId } from './formula/ast';
import type { InputProblemId } from './inputs';
import type { QuadrantId } from './quadrant';
import type { Place } from './rank';
import type { RecordProblem } from './read-record';
import type { Input } from './record';

type Params = Readonly<Record<string, string | number>>;

const LOCALE = 'en-GB';
const decimals = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 4 });
const wholes = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const plurals = new Intl.PluralRules(LOCALE, { type: 'ordinal' });
const SUFFIXES: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

const inputMessages: Record<InputProblemId, string> = {
  missing: '{criterion} is missing',
  'not-a-number': '{criterion} is not a number',
  'below-scale': '{criterion} is {value}, below the scale, which starts at {limit}',
  'not-above': '{criterion} must be above {limit}',
  'above-scale': '{criterion} is {value}, above the scale, which ends at {limit}',
  'not-a-choice': '{criterion} is {value}, which is none of the choices',
  'range-reversed': '{criterion} goes from {low} down to {high}; the lower value comes first',
};

const formulaMessages: Record<FormulaProblemId, string> = {
  empty: 'The formula is empty.',
  'too-long': 'The formula is longer than {limit} characters.',
  'too-deep': 'The formula has more than {limit} brackets inside each other.',
  'unknown-character': 'A formula has no use for “{character}”.',
  'bad-number': '“{found}” is not a number that can be used.',
  'decimal-comma': 'Decimals have a point: “{meant}”, not “{found}”.',
  unexpected: '“{found}” does not belong here.',
  unfinished: 'The formula ends too early.',
  'unknown-name': 'There is no criterion “{name}”.',
  'unknown-function': 'There is no function “{name}”.',
  'argument-count': '“{name}” needs {needed} values, not {given}.',
  'division-by-zero': 'This is zero, and the formula divides by it.',
  'undefined-result': 'This has no result for these inputs.',
  'too-large': 'The result is too large.',
  'units-differ': 'This puts {left} and {right} together, which are different things.',
  'not-unitless': 'This needs a plain number, not {unit}.',
};

const checkMessages: Record<CheckId, string> = {
  'wsjf-no-one': 'No issue has a 1 for {criterion}. The column is relative: give the smallest a 1.',
  'wsjf-on-stories': '{count} scored issues are stories or smaller. WSJF compares features and epics.',
  'same-value': '{share} of the scores have {criterion} {value}: it does not tell issues apart.',
  clustered: '{share} of the issues have the same score, {score}.',
  'must-heavy': 'Must is {share} of the {basis}. Above {limit} the date is at risk.',
  'could-light': 'Could is {share} of the {basis}. About {limit} is what gives way when time runs short.',
};

const quadrantNames: Record<QuadrantId, string> = {
  'quick-win': 'Quick win',
  'big-bet': 'Big bet',
  'fill-in': 'Fill-in',
  'time-sink': 'Time sink',
};

export function nameOfQuadrant(quadrant: QuadrantId): string {
  return quadrantNames[quadrant];
}

/** 1,000 or 0.8333: four significant digits, and whole numbers in full. */
export function formatNumber(value: number): string {
  return Math.abs(value) >= 1000 ? wholes.format(value) : decimals.format(value);
}

/** `800 to 1,200` for a range, a dash for nothing. */
export function formatInput(input: Input | null | undefined): string {
  if (input === null || input === undefined) return '–';
  return typeof input === 'number' ? formatNumber(input) : `${formatNumber(input[0])} to ${formatNumber(input[1])}`;
}

/** A value as its scale names it: `80 %` for a confidence of 0.8, else the number. */
export function formatChoice({ scale }: Criterion, value: number): string {
  const choice = scale.kind === 'choice' ? scale.choices.find((one) => one.value === value) : undefined;
  return choice?.label ?? formatNumber(value);
}

/** An answer in the words of its scale: `50 % to 80 %`, `800 to 1,200`, a dash for nothing. */
export function formatAnswer(criterion: Criterion | undefined, input: Input | null | undefined): string {
  if (criterion === undefined || input === null || input === undefined) return formatInput(input);
  return (typeof input === 'number' ? [input] : input).map((value) => formatChoice(criterion, value)).join(' to ');
}

/** `Must` where a score is a category, else the number. */
export function formatScore({ levels }: Model, score: number): string {
  return levels?.find(({ value }) => value === score)?.label ?? formatNumber(score);
}

/** 80 % for 0.8. */
export function formatShare(share: number): string {
  return `${wholes.format(share * 100)} %`;
}

/** 1st, 22nd, 113th. */
export function formatOrdinal(place: number): string {
  return `${wholes.format(place)}${SUFFIXES[plurals.select(place)] ?? 'th'}`;
}

/** `4th of 212` and, where it says more, `tied with 2 others` and `likely 2nd to 9th`. */
export function describePlace({ place, of, tiedWith, likely }: Place): { main: string; tie: string; likely: string } {
  const doubtful = likely.from !== place || likely.to !== place;
  return {
    main: `${formatOrdinal(place)} of ${wholes.format(of)}`,
    tie: tiedWith === 0 ? '' : `tied with ${tiedWith === 1 ? 'one other' : `${wholes.format(tiedWith)} others`}`,
    likely: doubtful ? `likely ${formatOrdinal(likely.from)} to ${formatOrdinal(likely.to)}` : '',
  };
}

/** `Effort is missing` and whatever else keeps an issue from having a score. */
export function describeUnscored(model: Model, problems: readonly ScoreProblem[]): string {
  const parts = problems.map((problem) => describeScoreProblem(model, problem));
  return parts.map((part, index) => (index === 0 ? part : lowerFirst(part))).join('; ');
}

export function describeScoreProblem(model: Model, problem: ScoreProblem): string {
  if (problem.criterion === undefined) return describeFormulaProblem(problem);
  const criterion = model.criteria.find(({ id }) => id === problem.criterion);
  const { limit } = problem.params;
  return fill(inputMessages[problem.id], {
    ...problem.params,
    ...(criterion && typeof limit === 'number' ? { limit: formatChoice(criterion, limit) } : {}),
    criterion: titleOf(model.criteria, problem.criterion),
  });
}

export function describeFormulaProblem({ id, params }: FormulaProblem): string {
  return fill(formulaMessages[id], params);
}

export function describeCheck({ id, params }: CheckFinding): string {
  const shares = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && (name === 'share' || name === 'limit') ? formatShare(value) : value,
    ]),
  );
  return fill(checkMessages[id], shares);
}

/** What was wrong with the stored property; said once above the form. */
export function describeRecordProblem(problem: RecordProblem, model: Model | null): string {
  const title = (criterion: string): string => titleOf(model?.criteria ?? [], criterion);
  switch (problem.id) {
    case 'not-readable':
      return 'The stored score could not be read.';
    case 'other-version':
      return `The score was stored by another version (${problem.version || 'unknown'}).`;
    case 'no-model':
      return 'The stored score does not say which model it is of.';
    case 'input-dropped':
      return `The stored value for ${title(problem.criterion)} could not be read.`;
    case 'range-turned':
      return `The stored range for ${title(problem.criterion)} was the wrong way round.`;
    case 'score-computed':
      return 'The stored score was missing and has been computed from the inputs.';
    case 'score-differs':
      return `The stored score was ${formatNumber(problem.stored)}, but its inputs give ${formatNumber(problem.computed)}.`;
    case 'no-score':
      return 'The stored inputs are not complete enough for a score.';
    case 'part-dropped':
      return `A part of the stored score (${problem.part}) could not be read.`;
  }
}

function titleOf(criteria: readonly Criterion[], id: string): string {
  return criteria.find((criterion) => criterion.id === id)?.title ?? id;
}

function fill(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? formatNumber(value) : (value ?? '');
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
