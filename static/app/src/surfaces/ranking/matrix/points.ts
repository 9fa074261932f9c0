/** Where the bubbles of the matrix stand. */
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import { scoreBy } from '../../../../../../src/domain/ranking/workspace';
import type { Criterion } from '../../../../../../src/domain/scoring/criterion';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { middleOf } from '../../../../../../src/domain/scoring/inputs';
import type { QuadrantId } from '../../../../../../src/domain/scoring/quadrant';
import type { Input } from '../../../../../../src/domain/scoring/record';

export interface Point {
  row: RankingRow;
  score: number;
  across: Input;
  up: Input;
}

/** Scored issues, with their inputs on both axes. */
export function pointsOf(rows: readonly RankingRow[], model: Model, across: Criterion, up: Criterion): Point[] {
  return rows.flatMap((row) => {
    const score = row.level > 0 || row.model !== model.id ? null : scoreBy(model, row);
    const x = row.score?.inputs[across.id];
    const y = row.score?.inputs[up.id];
    return score === null || x === undefined || y === undefined ? [] : [{ row, score, across: x, up: y }];
  });
}

/** Criteria to begin with: what it takes to the right, what it brings upwards. */
export function firstAxes(model: Model): { across: Criterion; up: Criterion } | null {
  const { criteria } = model;
  const across = criteria.find(({ from }) => from === 'estimate') ?? criteria.find(({ direction }) => direction === 'cost') ?? criteria.at(-1);
  const benefits = criteria.filter((criterion) => criterion !== across && criterion.direction === 'benefit');
  const up = benefits.find(({ scale }) => scale.kind === 'choice' || scale.max !== undefined) ?? benefits[0] ?? criteria.find((one) => one !== across);
  return across === undefined || up === undefined ? null : { across, up };
}

export interface Spot {
  x: number;
  y: number;
}

/**
 * Places at which no bubble covers another: what is alone stays, what would cover something goes around it.
 * @param isInside whether a place lies on the field
 */
export function fannedOut(places: readonly Spot[], size: number, isInside: (spot: Spot) => boolean = () => true): Spot[] {
  const taken = new Map<string, Spot[]>();
  const cellOf = ({ x, y }: Spot): [number, number] => [Math.floor(x / size), Math.floor(y / size)];
  const isFree = (spot: Spot): boolean => {
    const [column, row] = cellOf(spot);
    for (let across = -1; across <= 1; across += 1) {
      for (let down = -1; down <= 1; down += 1) {
        const near = taken.get(`${column + across} ${row + down}`) ?? [];
        if (near.some(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < size * CLEAR)) return false;
      }
    }
    return true;
  };
  const take = (spot: Spot): Spot => {
    const cell = cellOf(spot).join(' ');
    taken.set(cell, [...(taken.get(cell) ?? []), spot]);
    return spot;
  };
  /** How far out the search has come around each crowded place. */
  const steps = new Map<string, number>();
  return places.map((place) => {
    if (isFree(place)) return take({ ...place });
    const crowd = cellOf(place).join(' ');
    let step = steps.get(crowd) ?? 0;
    const last = step + TRIES;
    let spot: Spot;
    do {
      step += 1;
      spot = around(place, step, size);
    } while (step < last && !(isInside(spot) && isFree(spot)));
    steps.set(crowd, step);
    return take(spot);
  });
}

/** Nearer than this, in sizes, two bubbles cover each other. */
const CLEAR = 0.8;
/** In a field so full that none of these is free, the next place has to do. */
const TRIES = 96;

/** The nth place around another: rings of six, twelve, eighteen. */
function around({ x, y }: Spot, n: number, size: number): Spot {
  const ring = Math.ceil((Math.sqrt(12 * n + 9) - 3) / 6);
  const first = 3 * ring * (ring - 1) + 1;
  const angle = ((n - first) / (6 * ring)) * 2 * Math.PI;
  return { x: x + ring * size * Math.cos(angle), y: y + ring * size * Math.sin(angle) };
}

export interface Split {
  across: number;
  up: number;
}

/** Quadrants meet in the middle of what is there, in the values of both criteria. */
export function splitOf(points: readonly Point[]): Split {
  const middle = (inputs: readonly Input[]): number => inputs.map(middleOf).sort((a, b) => a - b)[inputs.length >> 1] ?? 0;
  return { across: middle(points.map(({ across }) => across)), up: middle(points.map(({ up }) => up)) };
}

/** Which end of each axis is the good one, and which axis says what it takes. */
export interface Reading {
  rightIsGood: boolean;
  topIsGood: boolean;
  /** The effort is drawn upwards, and the value to the right. */
  isTurned: boolean;
}

/** Null where more of a criterion is neither good nor bad: then the corners have no names. */
export function readingOf(across: Criterion, up: Criterion): Reading | null {
  if (across.direction === 'neither' || up.direction === 'neither') return null;
  return {
    rightIsGood: across.direction === 'benefit',
    topIsGood: up.direction === 'benefit',
    isTurned: up.direction === 'cost' && across.direction === 'benefit',
  };
}

/** On the line itself the doubt is in favour of the issue. */
export function quadrantAt(x: number, y: number, split: Split, { rightIsGood, topIsGood, isTurned }: Reading): QuadrantId {
  const across = rightIsGood ? x >= split.across : x <= split.across;
  const upwards = topIsGood ? y >= split.up : y <= split.up;
  const [valuable, little] = isTurned ? [across, upwards] : [upwards, across];
  if (valuable) return little ? 'quick-win' : 'big-bet';
  return little ? 'fill-in' : 'time-sink';
}
