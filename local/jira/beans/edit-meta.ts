import type { IssueRecord, Project } from '../model';
import type { Scope } from '../world';
import type { Bean } from './bean';
import { IMPEDIMENT } from './custom-fields';
import { fieldDefinitions } from './field';
import type { FieldDefinition } from './field-definition';
import { componentReference, issueTypeBeans, projectReference, versionReference } from './project';
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
  return { fields: Object.fromEntries(editableFields(scope).map((field) => [field.id, fieldMeta(scope, project, field)])) };
}

/** The fields of a new issue of the project. */
export function createMetaBeans(scope: Scope, project: Project): Bean[] {
  const own = new Set(['project', ...editableFields(scope).map(({ id }) => id)]);
  return fieldDefinitions(scope)
    .filter(({ id }) => own.has(id))
    .map((field) => ({ ...fieldMeta(scope, project, field), fieldId: field.id }));
}

function editableFields(scope: Scope): FieldDefinition[] {
  const rank = scope.world.store.rankField();
  return fieldDefinitions(scope).filter(({ id, custom }) => (custom ? id !== rank?.id : EDITABLE.has(id)));
}

function fieldMeta(scope: Scope, project: Project, { id, name, schema }: FieldDefinition): Bean {
  const allowedValues = allowed(scope, project, id);
  return {
    required: ['summary', 'issuetype', 'project'].includes(id),
    schema,
    name,
    key: id,
    operations: schema?.type === 'array' ? ['add', 'set', 'remove'] : ['set'],
    hasDefaultValue: false,
    ...(allowedValues && { allowedValues }),
  };
}

function allowed(scope: Scope, project: Project, id: string): Bean[] | undefined {
  const { store } = scope.world;
  switch (id) {
    case 'project':
      return [projectReference(scope, project)];
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
