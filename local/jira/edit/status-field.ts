import type { Resolution, Status } from '../model';
import { type IssueChange, NOTHING, type Side } from './issue-change';

/**
 * Moves an issue to a status. Into the done category it gets a resolution and a resolution date, out of it loses both;
 * a resolution that the transition set itself is kept.
 */
export function moveToStatus(change: IssueChange, status: Status): void {
  const { issue, scope } = change;
  const { store } = scope.world;
  const old = store.statusOf(issue);
  change.record({ name: 'status', id: 'status' }, { id: old.id, text: old.name }, { id: status.id, text: status.name });
  issue.statusId = status.id;
  if (status.category === 'done') {
    if (!issue.resolutionId) resolve(change, store.site.resolutions.find(({ name }) => name === 'Done') ?? store.site.resolutions[0]);
    issue.resolutionDate ??= scope.world.now().toISOString();
  } else {
    resolve(change, undefined);
    issue.resolutionDate = null;
  }
}

function resolve(change: IssueChange, resolution: Resolution | undefined): void {
  const { issue, scope } = change;
  const side = (value: Resolution | undefined): Side => (value ? { id: value.id, text: value.name } : NOTHING);
  const old = scope.world.store.resolution(issue.resolutionId);
  change.record({ name: 'resolution', id: 'resolution' }, side(old), side(resolution));
  issue.resolutionId = resolution?.id ?? null;
}
