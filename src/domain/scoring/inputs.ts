import { boundsOf, type Criterion } from './criterion';
import type { Input } from './record';

export type InputProblemId = 'missing' | 'not-a-number' | 'below-scale' | 'not-above' | 'above-scale' | 'not-a-choice' | 'range-reversed';

export interface InputProblem {
  id: InputProblemId;
  criterion: string;
  params: Record<string, string | number>;
}

/** A value is a range whose ends are equal. */
export interface Range {
  low: number;
  high: number;
}

export type ReadInput = { ok: true; range: Range } | { ok: false; problem: InputProblem };

/** The value that the formula uses. */
export function middleOf(input: Input): number {
  return typeof input === 'number' ? input : (input[0] + input[1]) / 2;
}

/** Checks one input, wherever it came from, against its criterion's scale. */
export function readInput(criterion: Criterion, input: unknown): ReadInput {
  const reject = (id: InputProblemId, params: InputProblem['params'] = {}): ReadInput => ({
    ok: false,
    problem: { id, criterion: criterion.id, params },
  });
  if (input === undefined || input === null || input === '') return reject('missing');
  const range = rangeOf(input);
  if (!range) return reject('not-a-number');
  if (range.low > range.high) return reject('range-reversed', { ...range });

  const { scale } = criterion;
  const bounds = boundsOf(criterion);
  const open = scale.kind === 'number' && scale.aboveMin === true;
  if (open && range.low <= bounds.low) return reject('not-above', { limit: bounds.low });
  if (range.low < bounds.low) return reject('below-scale', { value: range.low, limit: bounds.low });
  if (range.high > bounds.high) return reject('above-scale', { value: range.high, limit: bounds.high });
  if (scale.kind === 'choice' && !scale.between) {
    const listed = range.low === range.high && scale.choices.some((choice) => choice.value === range.low);
    if (!listed) return reject('not-a-choice', { value: range.low });
  }
  return { ok: true, range };
}

function rangeOf(input: unknown): Range | null {
  if (typeof input === 'number') return Number.isFinite(input) ? { low: input, high: input } : null;
  if (!Array.isArray(input) || input.length !== 2) return null;
  const [low, high]: unknown[] = input;
  if (typeof low !== 'number' || typeof high !== 'number') return null;
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null;
}
