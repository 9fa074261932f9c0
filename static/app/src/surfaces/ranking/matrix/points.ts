/** Where the bubbles of the matrix stand. */
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import { scoreBy } from '../../../../../../src/domain/ranking/workspace';
import type { Criterion } from '../../../../../../src/domain/scoring/criterion';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { middleOf } from '../../../../../../src/domain/scoring/inputs';
import type { QuadrantId } from '../../../../../../src/domain/scoring/quadrant';
import type { Input } from '../../../../../../src/domain/scoring/record';
import type { Axis } from './axis';

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
  const across = criteria.find(({ from }) => from === 'estimate') ?? criteria.find(({ direction }) => direction === 'cost') ?? criteria[1];
  const benefits = criteria.filter((criterion) => criterion !== across && criterion.direction === 'benefit');
  const up = benefits.find(({ scale }) => scale.kind === 'choice' || scale.max !== undefined) ?? benefits[0] ?? criteria.find((one) => one !== across);
  return across === undefined || up === undefined ? null : { across, up };
}

/** Shifts, in the units of `size`, that fan bubbles out which would cover each other; the others stay where they are. */
export function fannedOut(
  places: readonly { x: number; y: number }[],
  size: number,
): { x: number; y: number }[] {
  const groups = new Map<string, number[]>();
  places.forEach(({ x, y }, index) => {
    const cell = `${Math.round(x / size)} ${Math.round(y / size)}`;
    groups.set(cell, [...(groups.get(cell) ?? []), index]);
  });
  const shifted = places.map((place) => ({ ...place }));
  // The first of each place stays; the others go around it, to where nothing stands yet.
  const taken = [...groups.values()].flatMap(([first]) => (first === undefined ? [] : [shifted[first] ?? { x: 0, y: 0 }]));
  for (const group of groups.values()) {
    let step = 0;
    for (const index of group.slice(1)) {
      const place = shifted[index];
      if (place === undefined) continue;
      const tries = step + TRIES;
      let spot = place;
      do {
        step += 1;
        spot = around(place, step, size);
      } while (step < tries && taken.some(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < size * CLEAR));
      shifted[index] = spot;
      taken.push(spot);
    }
  }
  return shifted;
}

/** Nearer than this, in sizes, two bubbles cover each other. */
const CLEAR = 0.8;
/** In a field so full that none of these is free, the next place has to do. */
const TRIES = 24;

/** The nth place around another: rings of six, twelve, eighteen. */
function around({ x, y }: { x: number; y: number }, n: number, size: number): { x: number; y: number } {
  const ring = Math.ceil((Math.sqrt(12 * n + 9) - 3) / 6);
  const first = 3 * ring * (ring - 1) + 1;
  const angle = ((n - first) / (6 * ring)) * 2 * Math.PI;
  return { x: x + ring * size * Math.cos(angle), y: y + ring * size * Math.sin(angle) };
}

export interface Split {
  across: number;
  up: number;
}

/** Quadrants meet in the middle of what is there. */
export function splitOf(points: readonly Point[], across: Axis, up: Axis): Split {
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0.5;
  return {
    across: middle(points.map((point) => across.toUnit(middleOf(point.across)))),
    up: middle(points.map((point) => up.toUnit(middleOf(point.up)))),
  };
}

/** On the line itself the doubt is in favour of the issue. */
export function quadrantAt(x: number, y: number, split: Split): QuadrantId {
  const valuable = y >= split.up;
  const little = x <= split.across;
  if (valuable) return little ? 'quick-win' : 'big-bet';
  return little ? 'fill-in' : 'time-sink';
}
