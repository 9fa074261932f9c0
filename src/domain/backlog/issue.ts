/**
 * An issue as the domain knows it: what scoring, linting and health need, and no more.
 * Instants are ISO 8601 in UTC, dates are `YYYY-MM-DD`. `null` means "Jira holds none"; it never means zero.
 */
import type { ScoreRecord } from '../scoring/record';
import type { StorySummary } from '../story/summary';

export type Instant = string;
export type LocalDate = string;
export type StatusCategory = 'new' | 'indeterminate' | 'done';

export interface Issue {
  id: string;
  key: string;
  summary: string;
  type: string;
  /** -1 sub-task, 0 standard, 1 epic and above, as Jira's `issuetype.hierarchyLevel`. */
  hierarchyLevel: number;
  status: string;
  statusCategory: StatusCategory;
  priority: string | null;
  labels: string[];
  created: Instant;
  updated: Instant;
  resolved: Instant | null;
  due: LocalDate | null;
  /** In the board's estimation unit (story points as a rule). */
  estimate: number | null;
  parentKey: string | null;
  sprintIds: number[];
  fixVersionIds: string[];
  flagged: boolean;
  links: IssueLink[];
  /** Words in the description; null where there is none. */
  descriptionWords: number | null;
  story: StorySummary | null;
  score: ScoreRecord | null;
}

export interface IssueLink {
  /** Seen from this issue: it `blocks` the other, or `isBlockedBy` it. `relates` is every other type. */
  kind: 'blocks' | 'isBlockedBy' | 'relates';
  key: string;
  /** Status category of the other issue. */
  statusCategory: StatusCategory;
}
