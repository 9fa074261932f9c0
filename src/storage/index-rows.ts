/**
 * What the rest of the app asks of the index of open issues; `createIssueIndex` in issue-index.ts keeps it.
 * Rows hold what the app may see: whoever shows them to a person filters by what that person may see.
 */
import type { Sprint } from '../domain/backlog/backlog';
import type { IndexState } from '../domain/backlog/index-state';
import type { Instant, StatusCategory } from '../domain/backlog/issue';
import type { HealthBacklog, HealthIssue, Version } from '../domain/health/health-backlog';
import type { ScoreRecord } from '../domain/scoring/record';

export interface IssueIndex {
  state(projectId: string): Promise<IndexState>;
  /** The open issues in rank order as of the last build or refresh; null when there is no index yet. */
  backlog(projectId: string): Promise<HealthBacklog | null>;
  /** Starts a build through the queue unless one is running; `anew` puts another in place of one that is. */
  requestBuild(project: { id: string; key: string }, options?: { anew: boolean }): Promise<void>;
  /** Keeps a score just saved for the issue's row, so that ranks are right at once, even while a build is on its way. */
  setScore(projectId: string, issueId: string, record: ScoreRecord | null): Promise<void>;
}

export interface IndexRow extends HealthIssue {
  /** LexoRank: compares as text. Empty where the site has no rank field. */
  rank: string;
  /** Whether an issue-security level hides it from some people. */
  secured: boolean;
  /** Which level that is; null without one. */
  securityLevelId: string | null;
  /** The words of its story, to find others that say the same; null without one. */
  storyText: string | null;
}

/** What the index knows of the project beside its issues. */
export interface ProjectFacts {
  projectKey: string;
  boardId: number | null;
  estimate: { id: string; name: string } | null;
  sprintField: string | null;
  rankField: string | null;
  flaggedField: string | null;
  statusCategories: Record<string, StatusCategory>;
  sprints: Sprint[];
  versions: Version[];
}

/** A finished index: which chunks it is made of and how fresh it is. */
export interface IndexHead {
  v: 3;
  /** The build, or the later rewriting, that made it; part of the keys of its rows. */
  buildId: string;
  builtAt: Instant;
  chunks: number;
  /** Ids of issues that are gone. */
  removed: string[];
  /** Everything up to this moment has been read. */
  watermark: Instant;
  openIssues: number;
  hasChangelog: boolean;
  facts: ProjectFacts;
  /** How many rows Jira did not count when that was last looked into; absent when it never was. */
  lookedInto?: number;
}

/** A build on its way: where the next run goes on. */
export interface IndexBuild {
  v: 3;
  buildId: string;
  projectKey: string;
  startedAt: Instant;
  /** When a run last got ahead; a build that stands still is started again. */
  touchedAt: Instant;
  done: number;
  of: number | null;
  chunks: number;
  openIssues: number;
  hasChangelog: boolean;
  nextPageToken: string | null;
  facts: ProjectFacts | null;
  /** Failed attempts in a row. */
  failures: number;
  failed: { reason: string; at: Instant } | null;
}

export function byRank(a: IndexRow, b: IndexRow): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return Number(a.id) - Number(b.id);
}
