import { clickableValues, type Criterion } from './criterion';
import { middleOf } from './inputs';
import type { Input, Inputs } from './record';

/** What one person answered; criteria may be left out. */
export interface Vote {
  by: string;
  inputs: Inputs;
}

export interface CriterionTally {
  criterion: string;
  /** How many people answered. */
  votes: number;
  median: number;
  lowest: number;
  highest: number;
  /** Share of the answers within one step of the median, from 0 to 1. */
  agreement: number;
  /** Who is more than a step away: not wrong, but worth hearing. */
  outliers: { by: string; value: number }[];
}

/** On an open scale a quarter up or down is a step. */
const OPEN_STEP = 0.25;

/** Median, spread and agreement for each criterion that somebody answered. A range counts with its middle. */
export function tally(criteria: readonly Criterion[], votes: readonly Vote[]): CriterionTally[] {
  return criteria.flatMap((criterion) => {
    const answers = votes.flatMap(({ by, inputs }) => {
      const input = inputs[criterion.id];
      return input === undefined ? [] : [{ by, value: middleOf(input) }];
    });
    if (answers.length === 0) return [];
    const values = answers.map(({ value }) => value).sort((left, right) => left - right);
    const median = medianOf(criterion, values);
    const outliers = answers.filter(({ value }) => !isWithinAStep(criterion, median, value));
    return [
      {
        criterion: criterion.id,
        votes: answers.length,
        median,
        lowest: values[0] ?? median,
        highest: values.at(-1) ?? median,
        agreement: 1 - outliers.length / answers.length,
        outliers,
      },
    ];
  });
}

/** The inputs that the team agrees on. */
export function mediansOf(tallies: readonly CriterionTally[]): Record<string, Input> {
  return Object.fromEntries(tallies.map(({ criterion, median }) => [criterion, median]));
}

/** Whether a score departs from what the team voted, and so needs a reason. */
export function overrides(tallies: readonly CriterionTally[], inputs: Inputs): boolean {
  return tallies.some(({ criterion, median }) => {
    const input = inputs[criterion];
    return input === undefined || middleOf(input) !== median;
  });
}

/** Of an even number of answers the middle between the two, or the lower one where there is nothing between choices. */
function medianOf({ scale }: Criterion, sorted: readonly number[]): number {
  const lower = sorted[(sorted.length - 1) >> 1] ?? NaN;
  const upper = sorted[sorted.length >> 1] ?? NaN;
  return scale.kind === 'choice' && !scale.between ? lower : (lower + upper) / 2;
}

function isWithinAStep(criterion: Criterion, median: number, value: number): boolean {
  const listed = clickableValues(criterion)?.map((choice) => choice.value);
  if (!listed) {
    const step = criterion.scale.kind === 'number' ? criterion.scale.step : 0;
    return Math.abs(value - median) <= Math.max(step, OPEN_STEP * median);
  }
  return Math.abs(positionOn(listed, value) - positionOn(listed, median)) <= 1;
}

/** Where a value stands in a row of choices; between two of them by its share of the way. */
function positionOn(values: readonly number[], value: number): number {
  const above = values.findIndex((listed) => listed >= value);
  if (above === -1) return values.length - 1;
  const high = values[above] ?? value;
  const low = values[above - 1];
  return low === undefined || high === value ? above : above - (high - value) / (high - low);
}
