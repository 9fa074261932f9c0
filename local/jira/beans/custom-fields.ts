import type { CustomField, IssueRecord, Sprint } from '../model';
import type { Store } from '../store';
import type { Scope } from '../world';
import { sprintFieldValue } from './board';
import type { FieldDefinition } from './field-definition';

/** The option the Flagged field has. */
export const IMPEDIMENT = { id: '10019', value: 'Impediment' } as const;

/** The custom fields of the site. Sprint, rank and flagged are kept apart from the values of the others. */
export function customFields(store: Store): FieldDefinition[] {
  return store.site.customFields.map((field) => {
    const number = field.id.replace('customfield_', '');
    return {
      id: field.id,
      name: field.name,
      custom: true,
      navigable: true,
      orderable: true,
      searchable: true,
      clauseNames: [`cf[${number}]`, field.name],
      schema: {
        type: field.type,
        ...(field.items ? { items: field.items } : {}),
        custom: field.custom,
        customId: Number(number),
      },
      value: valueOf(store, field),
    };
  });
}

function valueOf(store: Store, field: CustomField): FieldDefinition['value'] {
  if (field === store.sprintField()) return sprintValue;
  if (field === store.rankField()) return (_, issue) => issue.rank;
  if (field === store.flaggedField()) return (scope, issue) => (issue.flagged ? [flag(scope)] : null);
  return (_, issue) => issue.custom[field.id] ?? null;
}

const flag = ({ world }: Scope) => ({ self: `${world.baseUrl}/rest/api/3/customFieldOption/${IMPEDIMENT.id}`, ...IMPEDIMENT });

function sprintValue({ world }: Scope, issue: IssueRecord) {
  const sprints = issue.sprintIds
    .map((id) => world.store.sprint(id))
    .filter((sprint): sprint is Sprint => sprint !== undefined);
  return sprints.length > 0 ? sprints.map(sprintFieldValue) : null;
}
