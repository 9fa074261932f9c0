/**
 * What JQL evaluation needs to know and what it gives.
 */
import type { EntityPropertyIndex } from '../jira';
import type { IssueRecord, Principal, Site } from '../model';

export interface JqlContext {
  site: Site;
  principal: Principal;
  now: Date;
  /** Bare dates and day functions are in this zone (the caller's). */
  timeZone: string;
  entityProperties: EntityPropertyIndex[];
  issueById(id: string): IssueRecord | undefined;
  issueByKey(key: string): IssueRecord | undefined;
  /** Whether the caller may see an issue: what is hidden must not be confirmed to exist by any clause. */
  canSee(issue: IssueRecord): boolean;
}

export interface JqlQuery {
  matches(issue: IssueRecord): boolean;
  /** Order of the ORDER BY clause, then of the issue id descending as Jira's default. */
  compare(a: IssueRecord, b: IssueRecord): number;
  /** False for a query without any restriction, which search/jql refuses. */
  bounded: boolean;
  orderByCount: number;
}

/** A query Jira would refuse with 400; messages as Jira words them. */
export class JqlError extends Error {
  constructor(readonly messages: string[]) {
    super(messages.join(' '));
  }
}
