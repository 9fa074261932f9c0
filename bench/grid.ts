/** How long 2,000 rows of the ranking grid take to be read, filtered and sorted, beside sorting as many bare numbers. */
import { matches, noFilter } from '../src/domain/ranking/filter';
import type { RankingRow } from '../src/domain/ranking/ranking-row';
import { findModel } from '../src/domain/scoring/find-model';
import { gridRow } from '../static/app/src/surfaces/ranking/grid/grid-rows';

const at = '2026-01-01T00:00:00.000Z';
const rows = Array.from({ length: 2_000 }, (_, n): RankingRow => ({
  key: `PAY-${n}`, summary: `As a rider I want number ${n}`, type: 'Story', level: 0, status: 'To Do', created: at,
  epic: null, labels: [], sprintIds: [], running: false, estimate: n % 8, model: 'rice', declined: false, blocks: [],
  score: { model: 'rice', inputs: { reach: n + 1, impact: 2, confidence: 0.8, effort: 1 + (n % 7) }, score: 1, at },
}));

/** Milliseconds of the best of a few runs: a busy machine is no slow program. */
function best(work: () => void): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const from = performance.now();
      work();
      return performance.now() - from;
    }),
  );
}

export async function main(): Promise<void> {
  const rice = findModel('rice');
  if (rice === null) throw new Error('There is no RICE.');
  const grid = best(() => {
    rows
      .map((row, index) => gridRow(rice, row, index % 10 === 0 ? { reach: '50' } : undefined, index + 1))
      .filter((one) => matches({ ...noFilter, text: 'number 1', scored: 'scored' }, one.row, new Set(), one.score !== null, null))
      .sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  });
  const bare = best(() => rows.map((_, index) => (index * 7_919) % 2_000).sort((a, b) => a - b));
  console.log(`2,000 rows of the grid   ${grid.toFixed(1)} ms of 100   ${(grid / bare).toFixed(0)} times sorting as many numbers`);
}
