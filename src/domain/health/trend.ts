import type { Unit } from './reading';
import type { HealthReport } from './report';
import { snapshotBefore, TOP, type Snapshot } from './snapshot';

export interface Trend {
  was: number;
  direction: 'better' | 'worse' | 'same' | 'changed';
}

/** What became of the backlog since an earlier snapshot. */
export interface Trends {
  /** Day of the snapshot that is compared with. */
  since: string;
  byId: Record<string, Trend>;
  items: { was: number; is: number };
  ready: { was: number; is: number } | null;
  /** How many of the first twenty then are no longer among the first twenty. */
  topTurnover: number;
}

const HIGHER_IS_BETTER = new Set(['refined-share', 'sprint-velocity', 'predictability', 'on-time-release']);
const NEITHER_IS_BETTER = new Set(['ready-depth']);
/** Smaller differences are noise: a hundredth of the whole, or of the value. */
const NOISE = 0.01;

/** Compares a report with the snapshot of so many days ago; null when there is none that old. */
export function trends(report: HealthReport, top: readonly string[], kept: readonly Snapshot[], days: number): Trends | null {
  const then = snapshotBefore(kept, report.asOf, days);
  if (then === null) return null;
  const byId: Record<string, Trend> = {};
  for (const { id, value, of, unit } of [...report.indicators, ...report.delivery]) {
    const before = then.values[id];
    if (value === null || before === undefined) continue;
    byId[id] = { was: before[0], direction: direction(id, level(before[0], before[1], unit), level(value, of, unit)) };
  }
  const sameUnit = then.inSprints === (report.depth.unit === 'sprints');
  return {
    since: then.day,
    byId,
    items: { was: then.items, is: report.counts.items },
    ready: sameUnit ? { was: then.ready, is: report.depth.ready } : null,
    topTurnover: then.top.filter((key) => !top.slice(0, TOP).includes(key)).length,
  };
}

/** Issues as a share where there is a whole, so that a growing backlog alone makes nothing worse; days stay days. */
function level(value: number, of: number | null, unit: Unit): number {
  return unit !== 'issues' || of === null || of === 0 ? value : value / of;
}

function direction(id: string, was: number, is: number): Trend['direction'] {
  if (Math.abs(is - was) <= NOISE * Math.max(Math.abs(was), 1)) return 'same';
  if (NEITHER_IS_BETTER.has(id)) return 'changed';
  return is > was === HIGHER_IS_BETTER.has(id) ? 'better' : 'worse';
}
