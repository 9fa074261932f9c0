/**
 * Runs queries over the small site, as a REST search would.
 */
import type { IssueRecord } from '../../model';
import { compileJql } from '../compile';
import { JqlError, type JqlContext } from '../query';
import { shopIssues } from './issues';
import { contextOf } from './site';

const ISSUES = shopIssues();

/** Keys of what a query finds, in its order, without the project's prefix: `1 2 10`, or `SECRET-1`. */
export function search(jql: string, more: Partial<JqlContext> = {}, issues: IssueRecord[] = ISSUES): string {
  const context = contextOf(issues, more);
  const query = compileJql(jql, context);
  return issues
    .filter((issue) => context.canSee(issue) && query.matches(issue))
    .sort((a, b) => query.compare(a, b))
    .map((issue) => issue.key.replace('SHOP-', ''))
    .join(' ');
}

/** What is wrong with a query; none when it compiles. */
export function messagesOf(jql: string, more: Partial<JqlContext> = {}, issues: IssueRecord[] = ISSUES): string[] {
  try {
    compileJql(jql, contextOf(issues, more));
  } catch (error) {
    if (error instanceof JqlError) return error.messages;
    throw error;
  }
  return [];
}

export const AS_BEN: Partial<JqlContext> = { principal: { kind: 'user', accountId: 'ben' } };
export const AS_APP: Partial<JqlContext> = { principal: { kind: 'app' } };
export const ANONYMOUS: Partial<JqlContext> = { principal: { kind: 'anonymous' } };
