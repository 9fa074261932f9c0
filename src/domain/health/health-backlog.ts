import type { Backlog } from '../backlog/backlog';
import type { Instant, Issue, LocalDate } from '../backlog/issue';

/** The backlog as the health report needs it: with what is behind (done work, past changes) and ahead (versions). */
export interface HealthBacklog extends Backlog {
  issues: HealthIssue[];
  /** Issues resolved within the window that the delivery measures look at, in no particular order. */
  done: HealthIssue[];
  versions: Version[];
  /** Keys of the first twenty items some weeks ago; absent where nobody remembers, or may be told. */
  earlierTop?: string[];
}

export interface HealthIssue extends Issue {
  /** What the fields say that the project maps to criteria, by field id; absent where none is mapped. */
  answers?: Readonly<Record<string, number | string>>;
  /** Null when the changelog of this issue was not read or holds nothing that matters here. */
  history: IssueHistory | null;
  /** Versions in which a bug was found (Jira's "Affects versions"). */
  affectedVersionIds: string[];
  /** The words of its story, to find others that say the same; absent or null without one. */
  storyText?: string | null;
}

/** What the changelog says, reduced to what the measures ask. Every list is oldest first. */
export interface IssueHistory {
  /** `byApp`: by an app or an automation rule, and not by a person. */
  priority: { at: Instant; from: string | null; to: string | null; byApp?: boolean }[];
  /** Moments at which a due date that was already set was changed or removed. */
  dueMoved: Instant[];
  /** First move into a status of category `indeterminate`. */
  started: Instant | null;
  /** Moves out of a status of category `done`. */
  reopened: Instant[];
  sprints: { at: Instant; added: number[]; removed: number[] }[];
  estimate: { at: Instant; from: number | null; to: number | null }[];
}

export interface Version {
  id: string;
  name: string;
  released: boolean;
  archived: boolean;
  start: LocalDate | null;
  /** Jira keeps one date a version: the promised one. */
  date: LocalDate | null;
}

export const NO_HISTORY: IssueHistory = {
  priority: [],
  dueMoved: [],
  started: null,
  reopened: [],
  sprints: [],
  estimate: [],
};
