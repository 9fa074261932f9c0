import type { Board, IssueRecord, Sprint } from '../model';
import { byRank } from '../store';
import type { Scope } from '../world';
import { openSprintIds } from '../edit/sprint-field';
import { compileFor } from './run-jql';

export type Kept = (issue: IssueRecord) => boolean;

/** The issues of a board that the caller may see and that a further query keeps, in rank order unless it orders them. */
export function boardIssues(scope: Scope, board: Board, jql: string, kept: Kept): IssueRecord[] {
  const filter = compileFor(scope, board.filterJql);
  return select(scope, jql, (issue) => filter.matches(issue) && kept(issue));
}

/** The issues of the site that the caller may see and that a further query keeps. */
export function select(scope: Scope, jql: string, kept: Kept): IssueRecord[] {
  const query = compileFor(scope, jql);
  const compare = query.orderByCount > 0 ? (a: IssueRecord, b: IssueRecord) => query.compare(a, b) : byRank;
  return scope.world.store.site.issues
    .filter((issue) => scope.access.canSee(issue) && kept(issue) && query.matches(issue))
    .sort(compare);
}

export const inSprint =
  ({ id }: Sprint): Kept =>
  (issue) =>
    issue.sprintIds.includes(id);

/** The backlog holds what is neither done nor planned in a sprint; epics and sub-tasks have no row of their own there. */
export const inBacklog =
  (scope: Scope): Kept =>
  (issue) => {
    const { store } = scope.world;
    return (
      store.typeOf(issue).hierarchyLevel === 0 &&
      store.statusOf(issue).category !== 'done' &&
      openSprintIds(scope, issue).length === 0
    );
  };

/** The issues of an epic, or with null those without one. */
export const inEpic =
  (scope: Scope, epicId: string | null): Kept =>
  (issue) =>
    scope.world.store.typeOf(issue).hierarchyLevel === 0 && issue.parentId === epicId;
