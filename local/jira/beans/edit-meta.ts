import type { IssueRecord } from '../model';
import type { Scope } from '../world';
import type { Bean } from './bean';
import { IMPEDIMENT } from './custom-fields';
import { fieldDefinitions, type FieldDefinition } from './field';
import { componentReference, issueTypeBeans, versionReference } from './project';
import { priorityBean } from './workflow';

const EDITABLE = new Set([
  'summary',
  'issuetype',
  'parent',
  'priority',
  'assignee',
  'reporter',
  'duedate',
  'labels',
  'components',
  'fixVersions',
  'versions',
  'description',
  'environment',
  'security',
]);

/** The fields the caller may edit on an issue, with the values that are allowed where they are a choice. */
export function editMetaBean(scope: Scope, issue: IssueRecord): Bean {
  const project = scope.world.store.projectOf(issue);
  if (!scope.access.has('EDIT_ISSUES', project)) return { fields: {} };
  const rank = scope.world.store.rankField();
  const fields = fieldDefinitions(scope).filter(({ id, custom }) => (custom ? id !== rank?.id : EDITABLE.has(id)));
  return { fields: Object.fromEntries(fields.map((field) => [field.id, fieldMeta(scope, issue, field)])) };
}

function fieldMeta(scope: Scope, issue: IssueRecord, { id, name, schema }: FieldDefinition): Bean {
  const allowedValues = allowed(scope, issue, id);
  return {
    required: id === 'summary' || id === 'issuetype',
    schema,
    name,
    key: id,
    operations: schema?.type === 'array' ? ['add', 'set', 'remove'] : ['set'],
    hasDefaultValue: false,
    ...(allowedValues && { allowedValues }),
  };
}

function allowed(scope: Scope, issue: IssueRecord, id: string): Bean[] | undefined {
  const { store } = scope.world;
  const project = store.projectOf(issue);
  switch (id) {
    case 'priority':
      return store.site.priorities.map((priority) => priorityBean(scope, priority));
    case 'issuetype':
      return issueTypeBeans(scope, project);
    case 'components':
      return project.components.map((component) => componentReference(scope, component));
    case 'fixVersions':
    case 'versions':
      return project.versions.filter(({ archived }) => !archived).map((version) => versionReference(scope, version));
    case store.flaggedField()?.id:
      return [{ ...IMPEDIMENT }];
    default:
      return undefined;
  }
}
