import type { IssueRecord } from '../model';

/**
 * Jira's search index lags behind writes: for a moment a search finds issues by what they were. What it then returns of
 * them is up to date. `reconcileIssues` names the issues for which a search must not lag.
 */
export class IndexLag {
  private readonly earlier = new Map<string, { issue: IssueRecord | null; until: number }>();

  constructor(
    private readonly seconds: number,
    private readonly now: () => Date,
  ) {}

  /** To be called before an issue changes. */
  beforeChange(issue: IssueRecord): void {
    if (this.seconds > 0) this.keep(issue.id, structuredClone(issue));
  }

  /** To be called when an issue is new: the index does not have it yet. */
  created(issue: IssueRecord): void {
    if (this.seconds > 0) this.keep(issue.id, null);
  }

  /** The issue as the index has it; null when the index does not have it yet. */
  indexed(issue: IssueRecord, reconciled: ReadonlySet<string>): IssueRecord | null {
    const kept = this.earlier.get(issue.id);
    if (!kept || kept.until <= this.now().getTime() || reconciled.has(issue.id)) return issue;
    return kept.issue;
  }

  private keep(id: string, issue: IssueRecord | null): void {
    const now = this.now().getTime();
    const known = this.earlier.get(id);
    const oldest = known && known.until > now ? known.issue : issue;
    this.earlier.set(id, { issue: oldest, until: now + this.seconds * 1_000 });
  }
}
