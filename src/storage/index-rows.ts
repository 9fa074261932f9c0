/**
 * What the rest of the app asks of the index of open issues; `createIssueIndex` in issue-index.ts keeps it.
 * Rows hold what the app may see: whoever shows them to a person filters by what that person may see.
 */
import type { Backlog } from '../domain/backlog/backlog';
import type { IndexState } from '../domain/backlog/index-state';
import type { ScoreRecord } from '../domain/scoring/record';

export interface IssueIndex {
  state(projectId: string): Promise<IndexState>;
  /** The open issues in rank order as of the last build or refresh; null when there is no index yet. */
  backlog(projectId: string): Promise<Backlog | null>;
  /** Starts a build through the queue unless one is running. */
  requestBuild(project: { id: string; key: string }): Promise<void>;
  /** Puts a score just saved into the issue's row, so that ranks are right at once; nothing if there is no such row. */
  setScore(projectId: string, issueId: string, record: ScoreRecord | null): Promise<void>;
}
