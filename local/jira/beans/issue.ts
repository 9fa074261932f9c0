import { badRequest, notEmulated } from '../errors';
import type { IssueRecord, Json } from '../model';
import type { Scope } from '../world';
import type { Bean } from './bean';
import { historyBean, visibleHistories } from './changelog';
import { editMetaBean } from './edit-meta';
import { fieldDefinitions } from './field';
import type { FieldDefinition } from './field-definition';
import { transitionBeans } from './workflow';

const EXPANDABLE = 'operations,versionedRepresentations,editmeta,changelog,renderedFields,names,schema,transitions';

/** Which fields, properties and expansions of an issue a request asks for. */
export interface IssueSelection {
  fields: FieldDefinition[];
  /** Property keys; `*all` for every one. */
  properties: string[];
  expand: Set<string>;
}

/**
 * Reads Jira's field list: ids, `*all`, `*navigable`, and `-id` to leave one out. Ids Jira does not know are passed over.
 * An empty list, or one of exclusions only, starts from `fallback`.
 */
export function selectFields(scope: Scope, requested: string[], fallback: '*all' | '*navigable' | 'none'): FieldDefinition[] {
  const all = fieldDefinitions(scope);
  const excluded = new Set(requested.filter((id) => id.startsWith('-')).map((id) => id.slice(1).toLowerCase()));
  const included = requested.filter((id) => !id.startsWith('-')).map((id) => id.toLowerCase());
  if (included.length === 0 && fallback !== 'none') included.push(fallback);
  const wanted = new Set(included);
  return all.filter((field) => {
    const id = field.id.toLowerCase();
    if (excluded.has(id)) return false;
    return wanted.has(id) || wanted.has('*all') || (wanted.has('*navigable') && field.navigable);
  });
}

/** What Jira expands on request and this emulator does not. */
const NOT_EMULATED = ['renderedFields', 'operations', 'versionedRepresentations'];

/** Reads an `expand` list. Throws 501 for an expansion that is not emulated. */
export function selectExpand(requested: string[]): Set<string> {
  const missing = requested.find((name) => NOT_EMULATED.includes(name));
  if (missing) throw notEmulated(`expand=${missing}`);
  return new Set(requested);
}

/** Reads a list of property keys; search takes at most 5. Throws 400 beyond. */
export function selectProperties(requested: string[]): string[] {
  if (requested.length > 5) throw badRequest('The maximum number of properties that can be requested is 5.');
  return requested;
}

/** An issue with the selected fields. */
export function issueBean(scope: Scope, issue: IssueRecord, { fields, properties, expand }: IssueSelection): Bean {
  const bean: Bean = {
    expand: EXPANDABLE,
    id: issue.id,
    self: `${scope.world.baseUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
  };
  if (fields.length > 0) {
    bean['fields'] = Object.fromEntries(fields.map((field) => [field.id, field.value(scope, issue)]));
  }
  if (properties.length > 0) bean['properties'] = propertiesOf(issue, properties);
  if (expand.has('changelog')) bean['changelog'] = recentChangelog(scope, issue);
  if (expand.has('transitions')) bean['transitions'] = transitionBeans(scope, issue);
  if (expand.has('editmeta')) bean['editmeta'] = editMetaBean(scope, issue);
  return bean;
}

/** `names` and `schema`, the expansions that describe the selected fields once for all issues. */
export function fieldDescriptions({ fields, expand }: IssueSelection): Bean {
  return {
    ...(expand.has('names') && { names: Object.fromEntries(fields.map(({ id, name }) => [id, name])) }),
    ...(expand.has('schema') && { schema: Object.fromEntries(fields.map(({ id, schema }) => [id, schema])) }),
  };
}

function propertiesOf(issue: IssueRecord, keys: string[]): Record<string, Json> {
  const all = keys.includes('*all');
  return Object.fromEntries(Object.entries(issue.properties).filter(([key]) => all || keys.includes(key)));
}

/** The most recent 100 histories, newest first. */
function recentChangelog(scope: Scope, issue: IssueRecord): Bean {
  const histories = visibleHistories(scope, issue);
  const recent = histories.slice(-100).reverse();
  return {
    startAt: 0,
    maxResults: recent.length,
    total: histories.length,
    histories: recent.map((history) => historyBean(scope, history)),
  };
}
