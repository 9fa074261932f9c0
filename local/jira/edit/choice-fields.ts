import { z } from 'zod';
import type { IssueRecord } from '../model';
import type { Scope } from '../world';
import { type Apply, type FieldEditor, FieldProblem } from './edit';
import { NOTHING, type Side } from './issue-change';

const reference = z.looseObject({ id: z.coerce.string().optional(), name: z.string().optional() });

/** Finds what `{id}` or `{name}` refers to. */
export function chosen<T extends { id: string; name: string }>(value: unknown, options: T[], refusal: string): T {
  const parsed = reference.safeParse(value);
  const { id, name } = parsed.success ? parsed.data : {};
  const option = options.find((candidate) => (id !== undefined ? candidate.id === id : candidate.name === name));
  if (!option) throw new FieldProblem(refusal);
  return option;
}

const side = (option: { id: string; name: string } | undefined): Side =>
  option ? { id: option.id, text: option.name } : NOTHING;

export const editPriority: FieldEditor = ({ world: { store } }, issue, value) => {
  const priority = value === null ? undefined : chosen(value, store.site.priorities, 'The priority selected is invalid.');
  return (change) => {
    change.record({ name: 'priority', id: 'priority' }, side(store.priority(issue.priorityId)), side(priority));
    issue.priorityId = priority?.id ?? null;
  };
};

export const editIssueType: FieldEditor = ({ world: { store } }, issue, value) => {
  const allowed = store.site.issueTypes.filter(({ id }) => store.projectOf(issue).issueTypeIds.includes(id));
  const type = chosen(value, allowed, 'The issue type selected is invalid.');
  return (change) => {
    change.record({ name: 'issuetype', id: 'issuetype' }, side(store.issueType(issue.issueTypeId)), side(type));
    issue.issueTypeId = type.id;
  };
};

/** Only transitions take this one. */
export const editResolution: FieldEditor = ({ world: { store } }, issue, value) => {
  const resolution = chosen(value, store.site.resolutions, 'The resolution selected is invalid.');
  return (change) => {
    change.record({ name: 'resolution', id: 'resolution' }, side(store.resolution(issue.resolutionId)), side(resolution));
    issue.resolutionId = resolution.id;
  };
};

export const editSecurity: FieldEditor = ({ world: { store }, access }, issue, value) => {
  const project = store.projectOf(issue);
  if (!access.has('SET_ISSUE_SECURITY', project)) throw cannotBeSet('security');
  const { securityLevels } = project;
  const level = value === null ? undefined : chosen(value, securityLevels, 'The security level selected is invalid.');
  return (change) => {
    const old = securityLevels.find(({ id }) => id === issue.securityLevelId);
    change.record({ name: 'security', id: 'security' }, side(old), side(level));
    issue.securityLevelId = level?.id ?? null;
  };
};

/** Jira's refusal of a field that does not exist or that the caller may not set. */
export const cannotBeSet = (fieldId: string) =>
  new FieldProblem(`Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`);

/** Edits a field that holds several of a project's components or versions; each one added or taken away is an item. */
function editList(
  field: { name: string; id: string; kind: string },
  options: (scope: Scope, issue: IssueRecord) => { id: string; name: string }[],
  ids: { of(issue: IssueRecord): string[]; set(issue: IssueRecord, ids: string[]): void },
): FieldEditor {
  return (scope, issue, value): Apply => {
    const list = value ?? [];
    if (!Array.isArray(list)) throw new FieldProblem('data was not an array');
    const all = options(scope, issue);
    const wanted = list.map((item: unknown) => chosen(item, all, `${field.kind} name '${nameOf(item)}' is not valid`).id);
    return (change) => {
      const present = ids.of(issue);
      const option = (id: string) => side(all.find((candidate) => candidate.id === id));
      present.filter((id) => !wanted.includes(id)).forEach((id) => change.record(field, option(id), NOTHING));
      wanted.filter((id) => !present.includes(id)).forEach((id) => change.record(field, NOTHING, option(id)));
      ids.set(issue, [...new Set(wanted)]);
    };
  };
}

function nameOf(value: unknown): string {
  const parsed = reference.safeParse(value);
  return parsed.success ? (parsed.data.name ?? parsed.data.id ?? '') : String(value);
}

export const editComponents = editList(
  { name: 'Component', id: 'components', kind: 'Component' },
  ({ world }, issue) => world.store.projectOf(issue).components,
  { of: (issue) => issue.componentIds, set: (issue, ids) => (issue.componentIds = ids) },
);

export const editFixVersions = editList(
  { name: 'Fix Version', id: 'fixVersions', kind: 'Version' },
  ({ world }, issue) => world.store.projectOf(issue).versions,
  { of: (issue) => issue.fixVersionIds, set: (issue, ids) => (issue.fixVersionIds = ids) },
);

export const editAffectedVersions = editList(
  { name: 'Version', id: 'versions', kind: 'Version' },
  ({ world }, issue) => world.store.projectOf(issue).versions,
  { of: (issue) => issue.versionIds, set: (issue, ids) => (issue.versionIds = ids) },
);
