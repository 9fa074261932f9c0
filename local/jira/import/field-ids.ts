import type { FieldRoles } from './field-roles';

/** The id of a field by the name under which changelogs speak of it. */
export type FieldIds = (name: string) => string;

/** Jira Server's changelogs name fields only; these names differ from the ids. */
const SYSTEM: Record<string, string> = {
  'Fix Version': 'fixVersions',
  Version: 'versions',
  Component: 'components',
  Link: 'issuelinks',
  Parent: 'parent',
  IssueParentAssociation: 'parent',
  Attachment: 'attachment',
  'Due Date': 'duedate',
};

/** Custom fields by their own names, and those of Jira Software also by the names that they always have there. */
export function fieldIdsOf({ roles, customFields, pointsFieldId }: FieldRoles): FieldIds {
  const ids = new Map(customFields.map(({ id, name }) => [name, id]));
  const withRole = (role: string) => [...roles].find(([, found]) => found === role)?.[0];
  const usual: [string, string | null | undefined][] = [
    ['Sprint', withRole('sprint')],
    ['Rank', withRole('rank')],
    ['Flagged', withRole('flagged')],
    ['Epic Link', withRole('epicLink')],
    ['Story Points', pointsFieldId],
    ['Story point estimate', pointsFieldId],
  ];
  for (const [name, id] of usual) if (id && !ids.has(name)) ids.set(name, id);
  return (name) => SYSTEM[name] ?? ids.get(name) ?? name;
}
