import { middles, tidy, type Model } from './define-model';
import { readInput } from './inputs';
import { seededRandom, seedOf } from '../random';
import type { Inputs } from './record';

/** An issue's inputs. Its draws depend on the seed and the inputs alone; `seedOf(key)` gives the seed. */
export interface Candidate {
  seed: number;
  inputs: Inputs;
}

/** An issue to rank by name. */
export interface Ranked {
  key: string;
  inputs: Inputs;
}

/** `4th of 212, likely 2nd to 9th`: equal scores share a place, and the next place is left out. */
export interface Place {
  place: number;
  of: number;
  /** How many others have the same score. */
  tiedWith: number;
  /** Where it lands in the middle eight of ten draws from everybody's ranges. */
  likely: { from: number; to: number };
}

/** The scores that an issue is ranked against, all by one model: scores of two models cannot be compared. */
export interface Field {
  model: Model;
  /** Scores from the middles of all inputs, lowest first. */
  scores: Float64Array;
  /** One sorted column of scores a draw; none when nobody gave a range, and then `flat` stands for all of them. */
  draws: Float32Array[];
  /** `scores` as precise as a draw, so that a draw that equals one of them ties with it. */
  flat: Float32Array;
}

const DRAWS = 400;
const LIKELY = { from: 0.1, to: 0.9 };

/** Prepares the ranking of many issues once, so that placing one of them is quick. Candidates without a score are left out. */
export function prepareField(model: Model, candidates: readonly Candidate[]): Field {
  return fieldOf(model, drawAll(model, scoredOf(model, candidates)));
}

/** The same without anybody's ranges, for where only the place itself is asked. */
export function prepareScores(model: Model, candidates: readonly Candidate[]): Field {
  const scores = Float64Array.from(scoredOf(model, candidates), ({ score }) => score);
  return fieldOf(model, { scores, columns: [] });
}

/**
 * The place of an issue in a field, or null while it has no score. The field may or may not contain the issue itself;
 * `contains` says which, because `of` and `tiedWith` count it once.
 */
export function placeIn(field: Field, candidate: Candidate, contains: boolean): Place | null {
  const score = scoreOf(field.model, candidate.inputs);
  if (score === null) return null;
  const certain = field.draws.length === 0 && !hasRange(candidate.inputs);
  if (certain) return placeByScore(field, score, contains, null);
  const own = drawScores(field.model, candidate, score);
  const places = own.map((drawn, draw) => 1 + countAbove(field.draws[draw] ?? field.flat, drawn));
  return placeByScore(field, score, contains, places);
}

/** Ranks every candidate that has a score; 5,000 of them with ranges take less than a second. */
export function rankAll(model: Model, issues: readonly Ranked[]): Map<string, Place> {
  const scored = scoredOf(model, issues.map(({ key, inputs }) => ({ key, seed: seedOf(key), inputs })));
  const drawn = drawAll(model, scored);
  const field = fieldOf(model, drawn);
  const drawCount = drawn.columns.length;
  // Draw by draw and not issue by issue: one sorted column fits into the processor's cache, all of them do not.
  const places = new Float32Array(scored.length * drawCount);
  field.draws.forEach((sorted, draw) => {
    const column = drawn.columns[draw] ?? sorted;
    for (let index = 0; index < column.length; index += 1) {
      places[index * drawCount + draw] = 1 + countAbove(sorted, column[index] ?? 0);
    }
  });
  return new Map(
    scored.map(({ candidate, score }, index) => {
      const own = drawCount === 0 ? null : places.subarray(index * drawCount, (index + 1) * drawCount);
      return [candidate.key, placeByScore(field, score, true, own)];
    }),
  );
}

/** The place that a score would take; equal scores share it. */
export function placeOfScore(field: Field, score: number): number {
  return 1 + countAbove(field.scores, tidy(score));
}

/** The score by the middles, or null when an input is missing or off its scale, or the formula has no result: as `Model.score`. */
export function scoreOf(model: Model, inputs: Inputs): number | null {
  if (!model.criteria.every((criterion) => readInput(criterion, inputs[criterion.id]).ok)) return null;
  const score = model.compute(middles(model.criteria, inputs));
  return Number.isFinite(score) ? tidy(score) : null;
}

/** A range whose ends are equal is a value. */
function hasRange(inputs: Inputs): boolean {
  return Object.values(inputs).some((input) => typeof input !== 'number' && input[0] !== input[1]);
}

interface Scored<C extends Candidate = Candidate> {
  candidate: C;
  score: number;
}

function scoredOf<C extends Candidate>(model: Model, candidates: readonly C[]): Scored<C>[] {
  return candidates.flatMap((candidate) => {
    const score = scoreOf(model, candidate.inputs);
    return score === null ? [] : [{ candidate, score }];
  });
}

interface Drawn {
  scores: Float64Array;
  /** One column a draw, in the order of the issues; none when nobody gave a range. */
  columns: Float32Array[];
}

function drawAll(model: Model, scored: readonly Scored[]): Drawn {
  const scores = Float64Array.from(scored, ({ score }) => score);
  if (!scored.some(({ candidate }) => hasRange(candidate.inputs))) return { scores, columns: [] };
  const columns = Array.from({ length: DRAWS }, () => new Float32Array(scored.length));
  scored.forEach(({ candidate, score }, index) => {
    const own = drawScores(model, candidate, score);
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const column = columns[draw];
      if (column) column[index] = own[draw] ?? score;
    }
  });
  return { scores, columns };
}

function fieldOf(model: Model, { scores, columns }: Drawn): Field {
  const sorted = scores.toSorted();
  return { model, scores: sorted, draws: columns.map((column) => column.toSorted()), flat: Float32Array.from(sorted) };
}

function placeByScore(field: Field, score: number, contains: boolean, drawnPlaces: Float32Array | null): Place {
  const place = 1 + countAbove(field.scores, score);
  const itself = contains ? 1 : 0;
  return {
    place,
    of: field.scores.length + 1 - itself,
    tiedWith: countEqual(field.scores, score) - itself,
    likely: drawnPlaces ? middlePlaces(drawnPlaces) : { from: place, to: place },
  };
}

function middlePlaces(drawnPlaces: Float32Array): Place['likely'] {
  const sorted = drawnPlaces.toSorted();
  const last = sorted.length - 1;
  return { from: sorted[Math.floor(LIKELY.from * last)] ?? 1, to: sorted[Math.ceil(LIKELY.to * last)] ?? 1 };
}

/** Draws each range from a triangle whose peak is the middle: the ends are possible, the middle is likeliest. */
function drawScores(model: Model, { seed, inputs }: Candidate, score: number): Float32Array {
  const drawn = new Float32Array(DRAWS);
  const ranges = model.criteria.flatMap(({ id }, index) => {
    const input = inputs[id];
    return typeof input === 'object' && input[0] !== input[1] ? [{ index, low: input[0], width: input[1] - input[0] }] : [];
  });
  if (ranges.length === 0) return drawn.fill(score);
  const values = middles(model.criteria, inputs);
  const random = seededRandom(seed);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (const { index, low, width } of ranges) values[index] = low + (width * (random() + random())) / 2;
    const result = model.compute(values);
    drawn[draw] = Number.isFinite(result) ? result : score;
  }
  return drawn;
}

/** How many values of a list, sorted from the lowest, are above `limit`. Spelt out: it runs millions of times a ranking. */
function countAbove(sorted: Float32Array | Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) > limit) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}

function countEqual(sorted: Float64Array, value: number): number {
  let count = 0;
  for (let index = sorted.length - countAbove(sorted, value) - 1; index >= 0 && sorted[index] === value; index -= 1) {
    count += 1;
  }
  return count;
}
