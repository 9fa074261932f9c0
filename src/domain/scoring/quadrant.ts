import { middles, type Model } from './define-model';
import type { Inputs } from './record';

export type QuadrantId = 'quick-win' | 'big-bet' | 'fill-in' | 'time-sink';

/** Where the quadrants meet. */
export interface QuadrantSplit {
  value: number;
  effort: number;
}

/** With fewer scored issues a median says nothing. */
const ENOUGH_FOR_MEDIAN = 4;

/** The model's fixed split, or the medians of the scored issues; null when there are too few of them. */
export function splitOf(model: Model, scored: readonly { inputs: Inputs }[]): QuadrantSplit | null {
  if (!model.quadrant) return null;
  if (model.quadrant.split !== 'median') return model.quadrant.split;
  const points = scored.flatMap(({ inputs }) => pointOf(model, inputs) ?? []);
  if (points.length < ENOUGH_FOR_MEDIAN) return null;
  return { value: median(points.map(({ value }) => value)), effort: median(points.map(({ effort }) => effort)) };
}

/** Value and effort of an issue; null where the model has no such axes or an input is missing. */
export function pointOf(model: Model, inputs: Inputs): { value: number; effort: number } | null {
  if (!model.computeValue || !model.computeEffort) return null;
  const values = middles(model.criteria, inputs);
  const [value, effort] = [model.computeValue(values), model.computeEffort(values)];
  return Number.isFinite(value) && Number.isFinite(effort) ? { value, effort } : null;
}

/** On the line itself value counts as high and effort as low: the doubt is in favour of the issue. */
export function quadrantOf(model: Model, inputs: Inputs, split: QuadrantSplit | null): QuadrantId | null {
  const point = pointOf(model, inputs);
  if (!point || !split) return null;
  const valuable = point.value >= split.value;
  const little = point.effort <= split.effort;
  if (valuable) return little ? 'quick-win' : 'big-bet';
  return little ? 'fill-in' : 'time-sink';
}

function median(values: number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
