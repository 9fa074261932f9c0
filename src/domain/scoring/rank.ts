import { middles, type Model } from './define-model';
import { seededRandom, seedOf } from './random';
import type { Inputs } from './record';

/** A scored issue. `key` is any stable name of it: its draws depend on it, and on nothing else but its inputs. */
export interface Candidate {
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
  /** One sorted column of scores a draw; none when nobody gave a range. */
  draws: Float32Array[];
}

const DRAWS = 400;
const LIKELY = { from: 0.1, to: 0.9 };

/** Prepares the ranking of many issues once, so that placing one of them is quick. Candidates without a score are left out. */
export function prepareField(model: Model, candidates: readonly Candidate[], drawCount = DRAWS): Field {
  const scored = candidates.flatMap((candidate) => {
    const score = scoreOf(model, candidate.inputs);
    return score === null ? [] : [{ candidate, score }];
  });
  const scores = Float64Array.from(scored, ({ score }) => score).sort();
  const uncertain = scored.some(({ candidate }) => hasRange(candidate.inputs));
  const draws: Float32Array[] = [];
  if (uncertain) {
    for (let draw = 0; draw < drawCount; draw += 1) draws.push(new Float32Array(scored.length));
    scored.forEach(({ candidate, score }, index) => {
      const own = drawScores(model, candidate, score, drawCount);
      draws.forEach((column, draw) => {
        column[index] = own[draw] ?? score;
      });
    });
    for (const column of draws) column.sort();
  }
  return { model, scores, draws };
}

/**
 * The place of an issue in a field, or null while it has no score. The field may or may not contain the issue itself;
 * `contains` says which, because `of` and `tiedWith` count it once.
 */
export function placeIn(field: Field, candidate: Candidate, contains: boolean): Place | null {
  const score = scoreOf(field.model, candidate.inputs);
  if (score === null) return null;
  const place = 1 + countAbove(field.scores, score);
  const atLeast = countFrom(field.scores, score);
  const others = contains ? 1 : 0;
  return {
    place,
    of: field.scores.length + 1 - others,
    tiedWith: atLeast - (place - 1) - others,
    likely: likelyPlaces(field, candidate, score) ?? { from: place, to: place },
  };
}

/** Ranks every candidate that has a score. */
export function rankAll(model: Model, candidates: readonly Candidate[]): Map<string, Place> {
  const field = prepareField(model, candidates);
  const places = new Map<string, Place>();
  for (const candidate of candidates) {
    const place = placeIn(field, candidate, true);
    if (place) places.set(candidate.key, place);
  }
  return places;
}

/** The place that a score would take; equal scores share it. */
export function placeOfScore(field: Field, score: number): number {
  return 1 + countAbove(field.scores, rounded(score));
}

/** The score by the middles, or null when an input is missing or the formula has no result. */
export function scoreOf(model: Model, inputs: Inputs): number | null {
  const score = model.compute(middles(model.criteria, inputs));
  return Number.isFinite(score) ? rounded(score) : null;
}

/** 0.1 + 0.2 and 0.3 are a tie. */
function rounded(score: number): number {
  return Number(score.toPrecision(12));
}

function hasRange(inputs: Inputs): boolean {
  return Object.values(inputs).some((input) => typeof input !== 'number');
}

function likelyPlaces(field: Field, candidate: Candidate, score: number): Place['likely'] | null {
  const drawCount = field.draws.length || DRAWS;
  if (field.draws.length === 0 && !hasRange(candidate.inputs)) return null;
  const own = drawScores(field.model, candidate, score, drawCount);
  const places = new Uint32Array(drawCount);
  for (let draw = 0; draw < drawCount; draw += 1) {
    places[draw] = 1 + countAbove(field.draws[draw] ?? field.scores, own[draw] ?? score);
  }
  places.sort();
  const at = (share: number, round: (value: number) => number): number =>
    places[round(share * (drawCount - 1))] ?? 1;
  return { from: at(LIKELY.from, Math.floor), to: at(LIKELY.to, Math.ceil) };
}

/** Draws each range from a triangle whose peak is the middle: the ends are possible, the middle is likeliest. */
function drawScores(model: Model, { key, inputs }: Candidate, score: number, drawCount: number): Float32Array {
  const drawn = new Float32Array(drawCount);
  const ranges = model.criteria.flatMap(({ id }, index) => {
    const input = inputs[id];
    return typeof input === 'object' ? [{ index, low: input[0], width: input[1] - input[0] }] : [];
  });
  if (ranges.length === 0) return drawn.fill(score);
  const values = middles(model.criteria, inputs);
  const random = seededRandom(seedOf(key));
  for (let draw = 0; draw < drawCount; draw += 1) {
    for (const { index, low, width } of ranges) values[index] = low + (width * (random() + random())) / 2;
    const result = model.compute(values);
    drawn[draw] = Number.isFinite(result) ? result : score;
  }
  return drawn;
}

/** How many values of a list, sorted from the lowest, are above `limit`. */
function countAbove(sorted: ArrayLike<number>, limit: number): number {
  return sorted.length - firstIndex(sorted, (value) => value > limit);
}

function countFrom(sorted: ArrayLike<number>, limit: number): number {
  return sorted.length - firstIndex(sorted, (value) => value >= limit);
}

function firstIndex(sorted: ArrayLike<number>, isPast: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(sorted[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}
