import type { Instant } from '../backlog/issue';
import { isItem } from '../backlog/item';
import type { HealthBacklog } from './health-backlog';
import type { HealthReport } from './report';

/** A day's readings in brief: what trends are drawn from. Well under 2 KB. */
export interface Snapshot {
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  /** When it was taken; absent in those of earlier versions. */
  at?: Instant;
  items: number;
  /** Ready work; in sprints where `inSprints`, else in issues. */
  ready: number;
  inSprints: boolean;
  /** Value and whole by indicator or measure id; what was not measurable is absent. */
  values: Record<string, [value: number, of: number | null]>;
  /** Keys of the first twenty, to tell how much the top turns over. */
  top: string[];
}

export const TOP = 20;

export function snapshotOf(report: HealthReport, backlog: HealthBacklog): Snapshot {
  const readings = [...report.indicators, ...report.delivery];
  return {
    day: report.asOf.slice(0, 10),
    at: report.asOf,
    items: report.counts.items,
    ready: rounded(report.depth.ready),
    inSprints: report.depth.unit === 'sprints',
    values: Object.fromEntries(
      readings.flatMap(({ id, value, of }) => (value === null ? [] : [[id, [rounded(value), of]] as const])),
    ),
    top: backlog.issues.filter(isItem).slice(0, TOP).map((issue) => issue.key),
  };
}

/** Days that every snapshot is kept; of older ones the first of each week stays, and after two years none. */
const DAILY_DAYS = 90;
const KEPT_DAYS = 730;

/** Adds a snapshot, in the place of one of the same day, and thins the old ones. Oldest first. */
export function withSnapshot(kept: readonly Snapshot[], added: Snapshot): Snapshot[] {
  const all = [...kept.filter((one) => one.day !== added.day), added].sort((a, b) => a.day.localeCompare(b.day));
  const seenWeeks = new Set<number>();
  return all.filter((one) => {
    const age = daysApart(one.day, added.day);
    if (age > KEPT_DAYS) return false;
    if (age <= DAILY_DAYS) return true;
    const week = weekOf(one.day);
    if (seenWeeks.has(week)) return false;
    seenWeeks.add(week);
    return true;
  });
}

/** The snapshot of so many days ago, or the last one before it; null when there is none so old. */
export function snapshotBefore(kept: readonly Snapshot[], asOf: string, days: number): Snapshot | null {
  return kept.filter((one) => daysApart(one.day, asOf.slice(0, 10)) >= days).at(-1) ?? null;
}

/** One reading by day; days on which it could not be measured are left out. */
export function historyOf(kept: readonly Snapshot[], id: string): { day: string; value: number; of: number | null }[] {
  return kept.flatMap(({ day, values }) => {
    const was = values[id];
    return was === undefined ? [] : [{ day, value: was[0], of: was[1] }];
  });
}

function daysApart(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Weeks since the epoch, each beginning on a Monday. */
function weekOf(day: string): number {
  return Math.floor((Date.parse(day) / 86_400_000 + 3) / 7);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** How far back the top is compared; less where nothing older is kept, but a week at least. */
const TURNOVER_DAYS = 28;
const LEAST_TURNOVER_DAYS = 7;

/** The backlog with the first twenty of four weeks ago, so that churn can tell what has left the top since. */
export function withEarlierTop(backlog: HealthBacklog, kept: readonly Snapshot[]): HealthBacklog {
  const [oldest] = kept;
  const then =
    snapshotBefore(kept, backlog.asOf, TURNOVER_DAYS) ??
    (oldest !== undefined && daysApart(oldest.day, backlog.asOf.slice(0, 10)) >= LEAST_TURNOVER_DAYS ? oldest : null);
  return then === null ? backlog : { ...backlog, earlierTop: then.top };
}
