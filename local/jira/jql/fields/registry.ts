/**
 * Field names of JQL and the fields they name.
 */
import { CONTAINS, type JqlField, PRESENCE, type Scope } from '../clause';
import { categoryField, issueTypeField, priorityField, projectField, statusField } from './system';
import { instantField } from './instant';
import { keyField, parentField } from './issue';
import { rankField } from './rank';
import { allTokens, commentTokens, descriptionTokens, environmentTokens, summaryTokens, textField } from './text';

type FieldFactory = (scope: Scope) => JqlField;

const SYSTEM: readonly { names: readonly string[]; field: FieldFactory }[] = [
  { names: ['project'], field: projectField },
  { names: ['key', 'issuekey', 'issue', 'id'], field: keyField },
  { names: ['parent'], field: parentField },
  { names: ['status'], field: statusField },
  { names: ['statuscategory'], field: categoryField },
  { names: ['issuetype', 'type'], field: issueTypeField },
  { names: ['priority'], field: priorityField },
  { names: ['created', 'createddate'], field: (scope) => instantField((issue) => issue.created, scope) },
  { names: ['updated', 'updateddate'], field: (scope) => instantField((issue) => issue.updated, scope) },
  { names: ['rank'], field: rankField },
  {
    names: ['summary'],
    field: (scope) =>
      textField(summaryTokens, scope, { operators: [...CONTAINS, ...PRESENCE], sort: (issue) => issue.summary.toLowerCase() }),
  },
  { names: ['description'], field: (scope) => textField(descriptionTokens, scope, { operators: [...CONTAINS, ...PRESENCE] }) },
  { names: ['environment'], field: (scope) => textField(environmentTokens, scope, { operators: [...CONTAINS, ...PRESENCE] }) },
  { names: ['comment'], field: (scope) => textField(commentTokens, scope, { operators: CONTAINS }) },
  { names: ['text'], field: (scope) => textField(allTokens, scope, { operators: ['~'] }) },
];

const BY_NAME = new Map(SYSTEM.flatMap(({ names, field }) => names.map((name) => [name, field] as const)));

/** The field of a name, which is not case-sensitive. */
export function fieldNamed(name: string, scope: Scope): JqlField | undefined {
  return BY_NAME.get(name.toLowerCase())?.(scope);
}
