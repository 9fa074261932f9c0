import { badRequest } from '../errors';
import { compileJql } from '../jql/compile';
import { JqlError, type JqlQuery } from '../jql/query';
import type { IssueRecord } from '../model';
import type { Scope } from '../world';

const MOST_ORDER_BY_FIELDS = 7;

/** Compiles JQL for the caller. Throws 400 with Jira's messages. */
export function compileFor({ world, access }: Scope, jql: string): JqlQuery {
  const { store } = world;
  try {
    const query = compileJql(jql, {
      site: store.site,
      principal: access.principal,
      now: world.now(),
      timeZone: access.timeZone,
      entityProperties: world.entityProperties,
      issueById: store.issueById,
      issueByKey: store.issueByKey,
      canSee: access.canSee,
    });
    if (query.orderByCount > MOST_ORDER_BY_FIELDS) {
      throw badRequest(`JQL can be ordered by at most ${MOST_ORDER_BY_FIELDS} fields.`);
    }
    return query;
  } catch (error) {
    throw error instanceof JqlError ? badRequest(...error.messages) : error;
  }
}

/** Compiles JQL that restricts what it finds, as search demands. Throws 400 for a query without any restriction. */
export function compileBounded(scope: Scope, jql: string): JqlQuery {
  const query = compileFor(scope, jql);
  if (!query.bounded) {
    throw badRequest('Unbounded JQL queries are not allowed here. Add a search restriction to the query.');
  }
  return query;
}

/** The issues a query finds that the caller may see, in its order. Those in `reconciled` (ids) are found as they are now. */
export function findIssues({ world, access }: Scope, query: JqlQuery, reconciled: ReadonlySet<string> = new Set()): IssueRecord[] {
  return world.store.site.issues
    .filter((issue) => {
      const indexed = world.index.indexed(issue, reconciled);
      return access.canSee(issue) && indexed !== null && query.matches(indexed);
    })
    .sort((a, b) => query.compare(a, b));
}
