import type { Instant } from './issue';

/** State of a project's index of open issues. Counts are issues. */
export type IndexState =
  | { state: 'none' }
  | { state: 'building'; done: number; of: number | null; startedAt: Instant }
  | { state: 'ready'; builtAt: Instant; issues: number }
  | { state: 'failed'; reason: string; at: Instant };
