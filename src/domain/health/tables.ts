/** The figures behind the pictures as tables: for the screen, for CSV and for a page in a wiki. */
import type { Charts } from './charts';
import type { SeriesPoint } from './define-delivery';
import type { ReadyDepth } from './depth';
import { bandWords } from './messages';

export interface Table {
  /** The name of its file. */
  id: string;
  title: string;
  head: string[];
  rows: (string | number | null)[][];
}

export function ageTable({ ages }: Charts): Table {
  const rows = ages.map(({ label, fresh, stale }) => [label, fresh, stale]);
  return { id: 'age-and-staleness', title: 'Age and staleness', head: ['Age', 'Touched lately', 'Stale'], rows };
}

export function flowTable({ flow }: Charts): Table {
  const rows = flow.map(({ from, created, resolved }) => [from.slice(0, 10), created, resolved]);
  return { id: 'growth', title: 'Growth', head: ['Week from', 'Created', 'Done'], rows };
}

export function forecastTable({ forecasts }: Charts): Table {
  const rows = forecasts.map(({ items, p50, p85, p95 }) => [items, p50, p85, p95]);
  return { id: 'forecast', title: 'Forecast', head: ['Items', '50 % by', '85 % by', '95 % by'], rows };
}

export function depthTable({ unit, bands }: ReadyDepth): Table {
  const inSprints = unit === 'sprints';
  return {
    id: 'ready-work',
    title: 'Ready work',
    head: ['Band', 'Ready', 'Of', ...(inSprints ? ['Sprints ready'] : [])],
    rows: bands
      .filter((band) => band.issues > 0)
      .map((band) => [bandWords[band.band], band.readyIssues, band.issues, ...(inSprints ? [rounded(band.ready)] : [])]),
  };
}

export function readyTable(days: readonly { day: string; ready: number }[], unit: ReadyDepth['unit']): Table {
  return { id: 'ready-work-over-time', title: 'Ready work over time', head: ['Day', `Ready, in ${unit}`], rows: days.map(({ day, ready }) => [day, rounded(ready)]) };
}

/** Titles of the series of the delivery measures and of what each of their points holds. */
const series: Record<string, { title: string; first: string; columns: Record<string, string> }> = {
  'sprint-velocity': { title: 'Velocity', first: 'Sprint', columns: { done: 'Done' } },
  predictability: { title: 'Predictability', first: 'Sprint', columns: { done: 'Done', committed: 'Promised' } },
  'scope-change': { title: 'Scope change', first: 'Sprint', columns: { added: 'Added', removed: 'Removed', committed: 'Promised' } },
  'cycle-time': { title: 'Cycle time', first: 'Done on', columns: { days: 'Days' } },
};

/** Null for a measure that has no series, or nothing in it. */
export function seriesTable({ id, series: points = [] }: { id: string; series?: SeriesPoint[] }): Table | null {
  const named = series[id];
  if (named === undefined || points.length === 0) return null;
  const { title, first, columns } = named;
  return {
    id,
    title,
    head: [first, ...Object.values(columns)],
    rows: points.map(({ label, values }) => [label, ...Object.keys(columns).map((name) => rounded(values[name] ?? 0))]),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
