import { boundsOf, clickableValues, type Criterion } from './criterion';
import { tidy, type Model } from './define-model';
import { middleOf } from './inputs';
import { placeOfScore, scoreOf, type Field } from './rank';
import type { Inputs } from './record';

/** How far the place moves when one input is a step better or worse and the others stay. */
export interface Sensitivity {
  criterion: string;
  /** Place when the input is a step better, and a step worse. */
  better: number;
  worse: number;
}

/** A change of one input that is enough for a goal. */
export interface Lift {
  criterion: string;
  value: number;
}

export interface Goal {
  /** The place to reach. */
  place: number;
  /** Every single change that reaches it; empty when no single change does. */
  lifts: Lift[];
}

/**
 * The inputs of a scored issue, the one that moves the rank most first. `others` must not contain the issue itself.
 * A step is the next value on a clickable scale, the end of a range, or a quarter up and down on an open one, at least a
 * step of the scale and within it.
 */
export function sensitivities(others: Field, inputs: Inputs): Sensitivity[] {
  return others.model.criteria
    .flatMap((criterion): Sensitivity[] => {
      const places = neighbours(criterion, inputs).map((value) => {
        const score = scoreOf(others.model, { ...inputs, [criterion.id]: value });
        return score === null ? null : placeOfScore(others, score);
      });
      const known = places.filter((place) => place !== null);
      if (known.length === 0) return [];
      return [{ criterion: criterion.id, better: Math.min(...known), worse: Math.max(...known) }];
    })
    .sort((left, right) => right.worse - right.better - (left.worse - left.better));
}

/** What it takes to reach the place above, the top 3 and the top 10, as far as they are still ahead. */
export function goals(others: Field, inputs: Inputs): Goal[] {
  const score = scoreOf(others.model, inputs);
  if (score === null) return [];
  const place = placeOfScore(others, score);
  const nextPlace = placeAbove(others, score);
  const wanted = [nextPlace, 10, 3].filter((goal) => goal < place);
  return [...new Set(wanted)]
    .sort((left, right) => right - left)
    .map((goal) => ({ place: goal, lifts: liftsTo(others, inputs, goal) }));
}

/** The place of the lowest score above this one: with ties it can be several places up. */
function placeAbove({ scores }: Field, score: number): number {
  const above = scores.find((other) => other > score);
  return above === undefined ? 1 : 1 + scores.filter((other) => other > above).length;
}

function liftsTo(others: Field, inputs: Inputs, place: number): Lift[] {
  // To be third is to beat who is third now.
  const toBeat = others.scores[others.scores.length - place];
  if (toBeat === undefined) return [];
  return others.model.criteria.flatMap((criterion) => {
    const value = liftOf(others.model, criterion, inputs, toBeat);
    return value === null ? [] : [{ criterion: criterion.id, value }];
  });
}

/** The smallest change of one input, on its scale, that brings the score above `toBeat`. */
function liftOf(model: Model, criterion: Criterion, inputs: Inputs, toBeat: number): number | null {
  const input = inputs[criterion.id];
  if (input === undefined || criterion.direction === 'neither') return null;
  const current = middleOf(input);
  const up = criterion.direction === 'benefit';
  const beats = (value: number): boolean => (scoreOf(model, { ...inputs, [criterion.id]: value }) ?? -Infinity) > toBeat;

  const listed = clickableValues(criterion)?.map(({ value }) => value);
  if (listed) {
    const better = listed.filter((value) => (up ? value > current : value < current));
    return (up ? better : better.reverse()).find(beats) ?? null;
  }
  return up ? raise(criterion, current, beats) : reduce(criterion, current, beats);
}

function raise(criterion: Criterion, current: number, beats: (value: number) => boolean): number | null {
  const { high } = boundsOf(criterion);
  let reach = Math.max(current, 1);
  for (let doubling = 0; doubling < 20 && reach < high && !beats(reach); doubling += 1) reach *= 2;
  reach = Math.min(reach, high);
  if (!beats(reach)) return null;
  const exact = bisect(current, reach, beats);
  const grain = grainOf(criterion, exact);
  const value = tidy(Math.ceil(exact / grain - 1e-9) * grain);
  // Just enough for a tie is not enough; then it takes one grain more.
  return [value, tidy(value + grain)].find((candidate) => candidate <= high && beats(candidate)) ?? null;
}

function reduce(criterion: Criterion, current: number, beats: (value: number) => boolean): number | null {
  const { low } = boundsOf(criterion);
  const smallest = criterion.scale.kind === 'number' && criterion.scale.aboveMin ? low + criterion.scale.step : low;
  if (smallest >= current || !beats(smallest)) return null;
  const exact = bisect(current, smallest, beats);
  const grain = grainOf(criterion, exact);
  const value = tidy(Math.max(smallest, Math.floor(exact / grain + 1e-9) * grain));
  return [value, tidy(value - grain)].find((candidate) => candidate >= smallest && beats(candidate)) ?? null;
}

/** The value nearest to `from` that still passes, between one that fails and one that passes. */
function bisect(from: number, to: number, passes: (value: number) => boolean): number {
  let fails = from;
  let good = to;
  for (let step = 0; step < 60; step += 1) {
    const middle = (fails + good) / 2;
    if (passes(middle)) good = middle;
    else fails = middle;
  }
  return good;
}

/** Three significant digits are enough to say, but never finer than the scale's step. */
function grainOf({ scale }: Criterion, value: number): number {
  const step = scale.kind === 'number' ? scale.step : 0;
  return Math.max(step, 10 ** (Math.floor(Math.log10(Math.max(value, 1e-9))) - 2));
}

function neighbours(criterion: Criterion, inputs: Inputs): number[] {
  const input = inputs[criterion.id];
  if (input === undefined) return [];
  if (typeof input !== 'number') return [...input];
  const listed = clickableValues(criterion)?.map(({ value }) => value);
  if (!listed) {
    const { low, high } = boundsOf(criterion);
    const step = Math.max(Math.abs(input) / 4, criterion.scale.kind === 'number' ? criterion.scale.step : 0);
    return [Math.max(low, input - step), Math.min(high, input + step)];
  }
  return [listed.findLast((value) => value < input) ?? input, listed.find((value) => value > input) ?? input];
}
