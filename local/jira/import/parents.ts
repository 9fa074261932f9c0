import type { IssueRecord } from '../model';
import type { FieldRoles } from './field-roles';
import { record, type IssueResource } from './resource';

/**
 * Joins issues to their parent: Jira's `parent` (sub-tasks, and epics in Cloud), else Server's epic.
 * A parent outside the file, or one that would close a circle, is left out.
 * @returns how many were left out.
 */
export function joinParents(
  resources: IssueResource[],
  issues: IssueRecord[],
  roles: FieldRoles,
  idByKey: Map<string, string>,
): number {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  let dropped = 0;
  for (const resource of resources) {
    const issue = byId.get(resource.id);
    const key = parentKey(resource, roles);
    if (!issue || key === undefined) continue;
    const parent = byId.get(idByKey.get(key) ?? '');
    if (parent && !isSelfOrAncestor(issue, parent, byId)) issue.parentId = parent.id;
    else dropped += 1;
  }
  return dropped;
}

function parentKey({ fields }: IssueResource, { roles }: FieldRoles): string | undefined {
  const candidates = [
    record(fields.parent)?.key,
    record(fields.epic)?.key,
    ...[...roles].filter(([, role]) => role === 'epicLink').map(([id]) => fields[id]),
  ];
  return candidates.find((key) => typeof key === 'string');
}

function isSelfOrAncestor(issue: IssueRecord, of: IssueRecord, byId: Map<string, IssueRecord>): boolean {
  for (
    let at: IssueRecord | undefined = of;
    at;
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  ) {
    if (at.id === issue.id) return true;
  }
  return false;
}
