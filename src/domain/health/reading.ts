/** What an indicator or a delivery measure says about one backlog. */
export interface Reading {
  /** Null exactly when `notMeasurable` is set. */
  value: number | null;
  /** What the value is a part of; null where there is no whole. */
  of: number | null;
  /** Keys of the issues behind the value, in rank order. */
  issues: string[];
  verdict: Verdict;
  /** Further figures for the sentence on the screen, by name. */
  params?: Record<string, number | string>;
  notMeasurable?: NotMeasurable;
}

export type Verdict = 'good' | 'warn' | 'bad' | 'info';

/**
 * `issues`: a count of issues. `share`: 0 to 1. `sprints`, `days`, `weeks`, `points`: amounts in that unit.
 * `points` is whatever the team estimates in.
 */
export type Unit = 'issues' | 'share' | 'sprints' | 'days' | 'weeks' | 'points';

/** Why a figure cannot be given. The wording, and the way out of it, are in `messages.ts`. */
export interface NotMeasurable {
  reason: Need | 'nothing-to-measure' | 'releases' | 'thin-history' | 'too-far';
}

/** What a figure needs from a project. */
export type Need =
  | 'estimates'
  | 'sprints'
  | 'velocity'
  | 'changelog'
  | 'stories'
  | 'scores'
  | 'done-issues'
  | 'cycle-times'
  | 'versions'
  | 'epics'
  | 'commitments';

export function notMeasurable(reason: NotMeasurable['reason']): Reading {
  return { value: null, of: null, issues: [], verdict: 'info', notMeasurable: { reason } };
}

/** Good up to `warn`, bad above `bad`, both in the unit of the value. */
export function verdictAbove(value: number, warn: number, bad: number): Verdict {
  if (value > bad) return 'bad';
  return value > warn ? 'warn' : 'good';
}
