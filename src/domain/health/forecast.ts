import type { HealthBacklog } from './health-backlog';
import { weeklyFlow } from './flow';
import { seededRandom } from '../random';
import { DAY_MS } from './time';

/** When so many items will be done, by Monte Carlo of past weekly throughput. */
export interface Forecast {
  items: number;
  /** Dates, `YYYY-MM-DD`, by which they are done in 50, 85 and 95 of 100 runs. */
  p50: string;
  p85: string;
  p95: string;
  /** The weeks that were drawn from, oldest first. */
  throughput: number[];
}

export type ForecastRefusal = { refused: 'thin-history' | 'too-far'; throughput: number[] };

const WEEKS = 12;
/** Fewer weeks with finished work say nothing about the next ones. */
const LEAST_WEEKS = 4;
const RUNS = 4_000;
/** Two years: beyond that no history of twelve weeks is worth anything. */
const MOST_WEEKS = 104;

/**
 * Draws past weeks at random until the items are done, some thousand times, and reads the percentiles off the runs
 * (Vacanti, When Will It Be Done?). Assumes that the coming weeks are like the past ones, that items are about the
 * same size in the mean, and that the order holds. The same backlog gives the same forecast.
 */
export function forecast(backlog: HealthBacklog, items: number, weeks = WEEKS): Forecast | ForecastRefusal {
  const throughput = weeklyFlow(backlog, weeks).map((week) => week.resolved);
  if (throughput.filter((count) => count > 0).length < LEAST_WEEKS) return { refused: 'thin-history', throughput };
  const random = seededRandom(items * 7_919 + throughput.reduce((sum, count) => sum * 31 + count, 17));
  const runs = Array.from({ length: RUNS }, () => weeksUntilDone(items, throughput, random)).sort((a, b) => a - b);
  const at = (share: number) => runs[Math.ceil(share * RUNS) - 1] ?? MOST_WEEKS;
  if (at(0.95) >= MOST_WEEKS) return { refused: 'too-far', throughput };
  const dateOf = (week: number) => new Date(Date.parse(backlog.asOf) + week * 7 * DAY_MS).toISOString().slice(0, 10);
  return { items, p50: dateOf(at(0.5)), p85: dateOf(at(0.85)), p95: dateOf(at(0.95)), throughput };
}

/** Weeks, the last of them in part where it was not needed whole. */
function weeksUntilDone(items: number, throughput: readonly number[], random: () => number): number {
  let left = items;
  for (let week = 0; week < MOST_WEEKS; week += 1) {
    const drawn = throughput[Math.floor(random() * throughput.length)] ?? 0;
    if (drawn >= left) return week + left / Math.max(1, drawn);
    left -= drawn;
  }
  return MOST_WEEKS;
}
