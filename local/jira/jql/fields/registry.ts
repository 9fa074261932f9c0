/**
 * Field names of JQL and the fields they name.
 */
import type { Field, Property } from '@atlaskit/jql-ast';
import { categoryChanged } from '../../category-changed';
import type { IssueRecord } from '../../model';
import type { JqlField, Scope } from '../clause';
import { levelField, projectField } from './container';
import { customField } from './custom';
import { dayField, instantField } from './instant';
import { epicLinkField, issueLinkField, keyField, parentEpicField, parentField } from './issue';
import { issueLinkTypeField } from './links';
import { votesField } from './number';
import { assigneeField, creatorField, reporterField } from './people';
import { affectedVersionField, componentField, fixVersionField, flaggedField, labelsField, rankField, sprintField } from './planning';
import { propertyField } from './property';
import { anyTextField, commentField, descriptionField, environmentField, summaryField } from './text';
import { hierarchyLevelField, issueTypeField, priorityField, resolutionField, statusCategoryField, statusField } from './workflow';

type FieldFactory = (scope: Scope) => JqlField;

const at =
  (read: (issue: IssueRecord) => string | null): FieldFactory =>
  (scope) =>
    instantField((issue) => {
      const instant = read(issue);
      return instant === null ? [] : [Date.parse(instant)];
    }, scope);

const due: FieldFactory = (scope) => dayField((issue) => (issue.dueDate === null ? [] : [issue.dueDate]), scope);
const created = at((issue) => issue.created);
const updated = at((issue) => issue.updated);
const resolved = at((issue) => issue.resolutionDate);
const statusCategoryChanged: FieldFactory = (scope) => {
  const statuses = new Map(scope.context.site.statuses.map((status) => [status.id, status]));
  return at((issue) => categoryChanged(issue, (id) => statuses.get(id)))(scope);
};

const SYSTEM: ReadonlyMap<string, FieldFactory> = new Map(
  Object.entries({
    affectedVersion: affectedVersionField,
    assignee: assigneeField,
    comment: commentField,
    component: componentField,
    created,
    createdDate: created,
    creator: creatorField,
    description: descriptionField,
    due,
    duedate: due,
    environment: environmentField,
    'Epic Link': epicLinkField,
    fixVersion: fixVersionField,
    Flagged: flaggedField,
    hierarchyLevel: hierarchyLevelField,
    id: keyField,
    issue: keyField,
    issuekey: keyField,
    issueLink: issueLinkField,
    issueLinkType: issueLinkTypeField,
    issuetype: issueTypeField,
    key: keyField,
    labels: labelsField,
    level: levelField,
    parent: parentField,
    parentEpic: parentEpicField,
    priority: priorityField,
    project: projectField,
    rank: rankField,
    reporter: reporterField,
    resolution: resolutionField,
    resolutiondate: resolved,
    resolved,
    sprint: sprintField,
    status: statusField,
    statusCategory: statusCategoryField,
    statusCategoryChangedDate: statusCategoryChanged,
    summary: summaryField,
    text: anyTextField,
    type: issueTypeField,
    updated,
    updatedDate: updated,
    votes: votesField,
  }).map(([name, field]) => [name.toLowerCase(), field]),
);

/** The field of a name (or of a path into an issue property), without regard to case. */
export function fieldNamed(field: Field, scope: Scope): JqlField | undefined {
  const [property, ...more] = field.properties ?? [];
  if (property) return more.length > 0 ? undefined : propertyNamed(field.value, property, scope);
  const name = field.value.toLowerCase();
  const system = SYSTEM.get(name);
  if (system) return system(scope);
  const { entityProperties, site } = scope.context;
  const alias = entityProperties.find(({ searchAlias }) => searchAlias?.toLowerCase() === name);
  if (alias) return propertyField(alias, scope);
  const id = name.replace(/^cf\[(\d+)\]$/, 'customfield_$1');
  const custom = site.customFields.find((one) => one.id === id) ?? site.customFields.find((one) => one.name.toLowerCase() === name);
  return custom && customField(custom, scope);
}

/** Only what an app declared is searchable. The parser gives the path with its leading dot. */
function propertyNamed(entity: string, { key, path }: Property, scope: Scope): JqlField | undefined {
  if (entity.toLowerCase() !== 'issue.property' || !key) return undefined;
  const wanted = (path ?? []).map(({ value }) => value).join('').replace(/^\./, '');
  const index = scope.context.entityProperties.find((one) => one.propertyKey === key.value && one.path === wanted);
  return index && propertyField(index, scope);
}

/** The field as a query spells it, for messages. */
export function nameOf(field: Field): string {
  const properties = (field.properties ?? []).map(
    ({ key, path }) => `[${key ? key.value : ''}]${(path ?? []).map(({ value }) => value).join('')}`,
  );
  return field.value + properties.join('');
}
