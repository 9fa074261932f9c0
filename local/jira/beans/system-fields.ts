import { categoryChanged } from '../category-changed';
import { jiraInstant } from '../instants';
import type { Instant, IssueRecord, Version } from '../model';
import type { Scope } from '../world';
import { commentBean } from './comment';
import type { FieldDefinition, FieldSchema } from './field-definition';
import { issueReference, linkBeans } from './link';
import { componentReference, projectReference, versionReference } from './project';
import { userBean } from './user';
import { issueTypeBean, priorityBean, resolutionBean, statusBean, statusCategoryBean } from './workflow';

type Value = FieldDefinition['value'];
type Traits = Partial<Pick<FieldDefinition, 'navigable' | 'orderable' | 'searchable' | 'clauseNames'>>;

function system(id: string, name: string, type: string | FieldSchema, value: Value, traits: Traits = {}): FieldDefinition {
  const schema = typeof type === 'string' ? { type, system: id } : { ...type, system: id };
  return { id, name, custom: false, navigable: true, orderable: true, searchable: true, clauseNames: [id], schema, ...traits, value };
}

const READ_ONLY: Traits = { orderable: false };
const instant = ({ access }: Scope, value: Instant | null) => (value ? jiraInstant(value, access.timeZone) : null);

function versions(scope: Scope, issue: IssueRecord, ids: string[]) {
  const all = scope.world.store.projectOf(issue).versions;
  return ids
    .map((id) => all.find((version) => version.id === id))
    .filter((version): version is Version => version !== undefined)
    .map((version) => versionReference(scope, version));
}

/** The system fields of an issue that this site has. */
export const SYSTEM_FIELDS: FieldDefinition[] = [
  system('summary', 'Summary', 'string', (_, issue) => issue.summary),
  system('issuetype', 'Issue Type', 'issuetype', (scope, issue) => issueTypeBean(scope, scope.world.store.typeOf(issue)), {
    clauseNames: ['issuetype', 'type'],
  }),
  system('parent', 'Parent', 'issuelink', (scope, issue) => {
    const parent = issue.parentId ? scope.world.store.issueById(issue.parentId) : undefined;
    return parent && scope.access.canSee(parent) ? issueReference(scope, parent) : undefined;
  }, { orderable: false }),
  system('subtasks', 'Sub-tasks', { type: 'array', items: 'issuelinks' }, (scope, issue) =>
    scope.world.store
      .childrenOf(issue.id)
      .filter((child) => scope.world.store.typeOf(child).subtask && scope.access.canSee(child))
      .map((child) => issueReference(scope, child)),
  { orderable: false, searchable: false, clauseNames: ['subtasks'] }),
  system('project', 'Project', 'project', (scope, issue) => projectReference(scope, scope.world.store.projectOf(issue)), {
    orderable: false,
  }),
  system('status', 'Status', 'status', (scope, issue) => statusBean(scope, scope.world.store.statusOf(issue)), READ_ONLY),
  system('statusCategory', 'Status Category', 'statusCategory', (scope, issue) =>
    statusCategoryBean(scope, scope.world.store.statusOf(issue).category), READ_ONLY),
  system('statuscategorychangedate', 'Status Category Changed', 'datetime', (scope, issue) =>
    instant(scope, categoryChanged(issue, (id) => scope.world.store.status(id))), { ...READ_ONLY, clauseNames: ['statusCategoryChangedDate'] }),
  system('priority', 'Priority', 'priority', (scope, issue) => {
    const priority = scope.world.store.priority(issue.priorityId);
    return priority ? priorityBean(scope, priority) : null;
  }),
  system('resolution', 'Resolution', 'resolution', (scope, issue) => {
    const resolution = scope.world.store.resolution(issue.resolutionId);
    return resolution ? resolutionBean(scope, resolution) : null;
  }),
  system('resolutiondate', 'Resolved', 'datetime', (scope, issue) => instant(scope, issue.resolutionDate), {
    ...READ_ONLY,
    clauseNames: ['resolutiondate', 'resolved'],
  }),
  system('assignee', 'Assignee', 'user', (scope, issue) => userBean(scope, issue.assignee)),
  system('reporter', 'Reporter', 'user', (scope, issue) => userBean(scope, issue.reporter)),
  system('creator', 'Creator', 'user', (scope, issue) => userBean(scope, issue.creator), READ_ONLY),
  system('created', 'Created', 'datetime', (scope, issue) => instant(scope, issue.created), {
    ...READ_ONLY,
    clauseNames: ['created', 'createdDate'],
  }),
  system('updated', 'Updated', 'datetime', (scope, issue) => instant(scope, issue.updated), {
    ...READ_ONLY,
    clauseNames: ['updated', 'updatedDate'],
  }),
  system('duedate', 'Due date', 'date', (_, issue) => issue.dueDate, { clauseNames: ['due', 'duedate'] }),
  system('labels', 'Labels', { type: 'array', items: 'string' }, (_, issue) => issue.labels),
  system('components', 'Components', { type: 'array', items: 'component' }, (scope, issue) =>
    scope.world.store
      .projectOf(issue)
      .components.filter(({ id }) => issue.componentIds.includes(id))
      .map((component) => componentReference(scope, component)),
  { clauseNames: ['component'] }),
  system('fixVersions', 'Fix versions', { type: 'array', items: 'version' }, (scope, issue) =>
    versions(scope, issue, issue.fixVersionIds), { clauseNames: ['fixVersion'] }),
  system('versions', 'Affects versions', { type: 'array', items: 'version' }, (scope, issue) =>
    versions(scope, issue, issue.versionIds), { clauseNames: ['affectedVersion'] }),
  system('issuelinks', 'Linked Issues', { type: 'array', items: 'issuelinks' }, linkBeans, {
    clauseNames: ['issueLink'],
  }),
  system('description', 'Description', 'string', (_, issue) => issue.description),
  system('environment', 'Environment', 'string', (_, issue) => issue.environment),
  system('security', 'Security Level', 'securitylevel', (scope, issue) => {
    const level = scope.world.store.projectOf(issue).securityLevels.find(({ id }) => id === issue.securityLevelId);
    if (!level) return null;
    const { id, name, description } = level;
    return { self: `${scope.world.baseUrl}/rest/api/3/securitylevel/${id}`, id, description: description ?? '', name };
  }, { clauseNames: ['level'] }),
  system('votes', 'Votes', 'votes', (scope, issue) => ({
    self: `${scope.world.baseUrl}/rest/api/3/issue/${issue.key}/votes`,
    votes: issue.votes,
    hasVoted: false,
  }), READ_ONLY),
  system('comment', 'Comment', 'comments-page', (scope, issue) => ({
    comments: issue.comments.map((comment) => commentBean(scope, issue, comment)),
    self: `${scope.world.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: issue.comments.length,
    total: issue.comments.length,
    startAt: 0,
  }), { navigable: false }),
];
