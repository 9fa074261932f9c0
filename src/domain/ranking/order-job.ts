/** An order on its way to Jira, or what became of it. Only who started it sees it. */
export interface OrderJob {
  id: string;
  kind: 'apply' | 'undo';
  /** The job that this one takes back. */
  undoes: string | null;
  /** `stopped`: some of the moves are made and the rest is not wanted or not possible. */
  state: 'running' | 'stopped' | 'done' | 'undone';
  /**
   * Why it stopped of itself: somebody else ranked in between, the person may no longer schedule issues (it can be
   * continued once that is given back), or Jira refused one call after the other. Null when it did not.
   */
  halt: 'overtaken' | 'forbidden' | 'refused' | null;
  startedAt: string;
  /** Rank calls in all and made. */
  calls: number;
  made: number;
  /** Issues that it moves. */
  moves: number;
  /** What Jira would not move, and why. */
  refused: { key: string; reason: string }[];
  /** Whether Jira's order is now what was asked for; null before the end. */
  exact: boolean | null;
  /** Null when it cannot be undone. */
  undoUntil: string | null;
}
