import type { IssueRecord, Sprint } from '../model';
import type { Scope } from '../world';
import type { IssueChange, Side } from './issue-change';

/** The sprints of an issue that are not over: at most one, as Jira keeps it. */
export function openSprintIds({ world }: Scope, issue: IssueRecord): number[] {
  return issue.sprintIds.filter((id) => (world.store.sprint(id)?.state ?? 'closed') !== 'closed');
}

/** Moves an issue from its open sprint into another, or to the backlog with null. Completed sprints stay on the issue. */
export function putInSprint(change: IssueChange, sprint: Sprint | null): void {
  const { issue, scope } = change;
  const { store } = scope.world;
  const open = openSprintIds(scope, issue);
  const next = [...issue.sprintIds.filter((id) => !open.includes(id)), ...(sprint ? [sprint.id] : [])];
  const side = (ids: number[]): Side => ({
    id: ids.join(', '),
    text: ids.map((id) => store.sprint(id)?.name ?? String(id)).join(', '),
  });
  const field = store.sprintField();
  if (field) change.record({ name: field.name, id: field.id, custom: true }, side(issue.sprintIds), side(next));
  issue.sprintIds = next;
}
