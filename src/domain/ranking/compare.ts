/** What moved at the top of the backlog since an earlier day, and why. */
import type { Instant } from '../backlog/issue';
import type { Input } from '../scoring/record';

/** The top of the backlog as it stood on a day. */
export interface TopOfDay {
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  /** When it was read; absent for days that were kept without it. */
  at?: Instant;
  /** Keys in rank order, without epics. */
  top: string[];
}

/** Who did it and when; `by` is an account id, null when nobody can say. */
interface Deed {
  at: Instant;
  by: string | null;
}

export type ChangeReason =
  | { id: 'done'; at: Instant | null }
  /** It is neither open nor known to be finished: deleted, moved to another project, or finished long ago. */
  | { id: 'gone' }
  | { id: 'created'; at: Instant }
  /** It was done and is open again. */
  | { id: 'reopened'; at: Instant }
  /** `via` is null where it is too long ago to tell a hand from Refinery. */
  | ({ id: 'ranked'; higher: boolean; via: 'hand' | 'refinery' | 'undo' | null; times: number } & Deed)
  /** Nobody ranked it: so many came to stand above it, and so many no longer do. */
  | { id: 'shifted'; came: number; left: number }
  /** `from` is null when it had no score, or none is known. */
  | ({ id: 'scored'; from: number | null; to: number; inputs: { criterion: string; from: Input | null; to: Input | null }[] } & Deed)
  | ({ id: 'unscored'; from: number | null } & Deed)
  | ({ id: 'declined' } & Deed)
  /** The estimate, or a field that answers a criterion: what the score rests on. */
  | ({ id: 'field'; field: string; from: string | null; to: string | null } & Deed);

/** What is known to have happened to an issue since the day that is compared with. */
export interface Happened {
  created: Instant | null;
  /** It is among what was finished lately; when, as far as that is known. */
  done: { at: Instant | null } | null;
  reopened: Instant | null;
  /** Every time it was ranked, oldest first; null where no changelog tells. */
  ranked: (Deed & { higher: boolean; via: 'hand' | 'refinery' | 'undo' | null })[] | null;
  /** What became of its score and its fields. */
  inputs: ChangeReason[];
}

export interface TopChange {
  key: string;
  /** Place from 1; null when it was not among the top. */
  from: number | null;
  /** Place from 1 among all open issues; null when it is no longer one of them. */
  to: number | null;
  /** The one that moved it first, then what else may have led to that. Empty where nothing is known. */
  why: ChangeReason[];
}

export interface TopComparison {
  changes: TopChange[];
  /** Issues that stand where they stood. */
  same: number;
}

/** The kept day to compare with: the one asked for or the last before it, else the first that was kept at all. */
export function nearestDay<T extends { day: string }>(kept: readonly T[], asked: string): T | null {
  return kept.findLast(({ day }) => day <= asked) ?? kept[0] ?? null;
}

/** When the snapshot was taken: what happened before is part of it. */
export function momentOf({ day, at }: Pick<TopOfDay, 'day' | 'at'>): Instant {
  return at ?? `${day}T23:59:59.999Z`;
}

/** Keys of whatever does not stand where it stood: those of then and those of now. */
export function movedKeys(then: readonly string[], now: readonly string[]): string[] {
  const top = now.slice(0, then.length);
  return [...new Set([...top, ...then])].filter((key) => then.indexOf(key) !== top.indexOf(key));
}

/**
 * Compares the top of the backlog now with that of an earlier day, as many issues as were kept then.
 *
 * @param now keys of the open issues in rank order, without epics
 * @param happened what is known of an issue since then
 */
export function compareTop(then: readonly string[], now: readonly string[], happened: (key: string) => Happened): TopComparison {
  const from = new Map(then.map((key, index) => [key, index + 1]));
  const to = new Map(now.map((key, index) => [key, index + 1]));
  const moved = movedKeys(then, now);
  const changes = moved.map((key): TopChange => {
    const places = { from: from.get(key) ?? null, to: to.get(key) ?? null };
    return { key, ...places, why: reasonsOf(key, happened(key), then, now) };
  });
  const all = new Set([...now.slice(0, then.length), ...then]).size;
  return { changes, same: all - moved.length };
}

function reasonsOf(key: string, { created, done, reopened, ranked, inputs }: Happened, then: readonly string[], now: readonly string[]): ChangeReason[] {
  const place = now.indexOf(key);
  if (place < 0) return [done === null ? { id: 'gone' } : { id: 'done', at: done.at }];
  const last = ranked?.at(-1);
  const moved: ChangeReason[] = last === undefined ? [] : [{ id: 'ranked', ...last, times: ranked?.length ?? 1 }];
  if (created !== null) return [{ id: 'created', at: created }, ...moved];
  if (reopened !== null) moved.push({ id: 'reopened', at: reopened });
  // Without a changelog it may have been ranked or not: then nothing is claimed.
  if (moved.length === 0 && ranked !== null) moved.push(shift(key, place, then, now));
  return [...moved, ...inputs];
}

/** For one that was not among the top it is not known what stood above it: only what has left counts then. */
function shift(key: string, place: number, then: readonly string[], now: readonly string[]): ChangeReason {
  const was = then.indexOf(key);
  const above = new Set(now.slice(0, place));
  const aboveThen = was < 0 ? then : then.slice(0, was);
  const before = new Set(aboveThen);
  return {
    id: 'shifted',
    came: was < 0 ? 0 : [...above].filter((other) => !before.has(other)).length,
    left: aboveThen.filter((other) => !above.has(other)).length,
  };
}
