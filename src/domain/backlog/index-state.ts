import type { Instant } from './issue';

/** State of a project's index of open issues. Counts are of issues that no security level hides: everybody is told them. */
export type IndexState =
  | { state: 'none' }
  | { state: 'building'; done: number; of: number | null; startedAt: Instant }
  | { state: 'ready'; builtAt: Instant; issues: number }
  | { state: 'failed'; reason: string; at: Instant };
