/** What moved at the top of the backlog since an earlier day, and why. */
import type { RankingRow } from './ranking-row';

/** The top of the backlog as it stood at the end of a day. */
export interface TopOfDay {
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  /** Keys in rank order, without epics. */
  top: string[];
}

export type ChangeReason =
  /** It was finished. */
  | 'done'
  /** It is neither open nor known to be finished: deleted, moved away, or finished long ago. */
  | 'gone'
  | 'created'
  | 'scored'
  /** Its score is as it was: somebody ranked it, or others moved around it. */
  | 'ranked';

export interface TopChange {
  key: string;
  /** Places from 1; null when it is not among the top. */
  from: number | null;
  to: number | null;
  why: ChangeReason;
}

export interface TopComparison {
  changes: TopChange[];
  /** Issues that stand where they stood. */
  same: number;
}

/**
 * Compares the top of the backlog now with that of an earlier day, as many issues as were kept then.
 *
 * @param rows open issues in rank order
 * @param done keys of issues finished lately
 */
export function compareTop(then: TopOfDay, rows: readonly RankingRow[], done: ReadonlySet<string>): TopComparison {
  const items = rows.filter((row) => row.level === 0);
  const byKey = new Map(items.map((row) => [row.key, row]));
  const now = items.slice(0, then.top.length).map(({ key }) => key);
  const from = new Map(then.top.map((key, index) => [key, index + 1]));
  const to = new Map(now.map((key, index) => [key, index + 1]));
  const why = (key: string): ChangeReason => {
    const row = byKey.get(key);
    if (row === undefined) return done.has(key) ? 'done' : 'gone';
    if (row.created.slice(0, 10) > then.day) return 'created';
    return row.score !== null && row.score.at.slice(0, 10) > then.day ? 'scored' : 'ranked';
  };
  const all = [...new Set([...now, ...then.top])].map((key) => ({ key, from: from.get(key) ?? null, to: to.get(key) ?? null }));
  const changed = all.filter((one) => one.from !== one.to);
  return { changes: changed.map((one) => ({ ...one, why: why(one.key) })), same: all.length - changed.length };
}
