import type { Instant, Issue } from './issue';

/** What a report or a ranking looks at: the open issues in rank order and what they are measured against. */
export interface Backlog {
  projectKey: string;
  /** The moment of the report; the domain has no clock. */
  asOf: Instant;
  /** Open issues of hierarchy level 0 and above in backlog (rank) order. */
  issues: Issue[];
  sprints: Sprint[];
  /** What could not be read from this project, so that a reading can say "not measurable" and why. */
  capabilities: Capabilities;
}

export interface Sprint {
  id: number;
  name: string;
  state: 'future' | 'active' | 'closed';
  start: Instant | null;
  end: Instant | null;
  completed: Instant | null;
  /** Sum of the estimates done in a closed sprint; null when it cannot be known. */
  done: number | null;
  /** Sum of the estimates in the sprint when it started; null when it cannot be known. */
  committed: number | null;
}

export interface Capabilities {
  /** Name of the estimate field, e.g. "Story points"; null when the project has none. */
  estimateField: string | null;
  hasSprints: boolean;
  hasChangelog: boolean;
}
