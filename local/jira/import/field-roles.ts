import { z } from 'zod';
import type { CustomField } from '../model';
import { each, fieldSchemaSchema, optional, type IssueResource } from './resource';
import { readSprints } from './sprints';

/** What a custom field is for; `other` is kept as it is. */
export type FieldRole = 'sprint' | 'rank' | 'flagged' | 'epicLink' | 'points' | 'other';

export interface FieldRoles {
  /** By field id, for every custom field that holds something somewhere. */
  roles: Map<string, FieldRole>;
  customFields: CustomField[];
  rankFieldId: string;
  /** Null when nothing in the file says which field estimates. */
  pointsFieldId: string | null;
}

const GREENHOPPER = 'com.pyxis.greenhopper.jira:';
const TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes:';
/** Numeric order of these ids is that of a new Jira Cloud site. */
const SYSTEM_FIELDS: { role: FieldRole; field: CustomField }[] = [
  {
    role: 'rank',
    field: { id: 'customfield_10019', name: 'Rank', custom: `${GREENHOPPER}gh-lexo-rank`, type: 'any' },
  },
  {
    role: 'sprint',
    field: {
      id: 'customfield_10020',
      name: 'Sprint',
      custom: `${GREENHOPPER}gh-sprint`,
      type: 'array',
      items: 'json',
    },
  },
  {
    role: 'flagged',
    field: {
      id: 'customfield_10021',
      name: 'Flagged',
      custom: `${TYPES}multicheckboxes`,
      type: 'array',
      items: 'option',
    },
  },
];
const optionSchema = z.object({ value: z.string() });
const ISSUE_KEY = /^[A-Z]\w*-\d+$/;
const LEXO_RANK = /^\d\|[0-9a-z]+:[0-9a-z]*$/;

/** Finds out what the custom fields of an export are, by their schema and name where given, else by what they hold. */
export function fieldRoles(resources: IssueResource[]): FieldRoles {
  const roles = new Map<string, FieldRole>();
  const known = new Map<string, CustomField>();
  for (const resource of resources) {
    for (const [id, value] of Object.entries(resource.fields)) {
      if (!id.startsWith('customfield_') || value === null || value === undefined) continue;
      const field = known.get(id) ?? describe(resource, id, value);
      known.set(id, field);
      const role = roles.get(id);
      if (role === undefined || role === 'other') roles.set(id, roleOf(field, value));
    }
  }
  for (const id of epicLinks(resources, roles)) roles.set(id, 'epicLink');
  const system = SYSTEM_FIELDS.map(({ role, field }) => {
    const own = [...roles].find(([, found]) => found === role)?.[0];
    return { ...field, id: own ?? unusedId(field.id, known) };
  });
  const rest = [...known.values()].filter(({ id }) => ['points', 'other'].includes(roles.get(id) ?? ''));
  return {
    roles,
    customFields: [...system, ...rest],
    rankFieldId: system[0]?.id ?? 'customfield_10019',
    pointsFieldId: rest.find(({ id }) => roles.get(id) === 'points')?.id ?? null,
  };
}

/** Fields that hold nothing but keys of issues, some of which are epics of the file: Server's epic link without its name. */
function epicLinks(resources: IssueResource[], roles: Map<string, FieldRole>): string[] {
  const epics = new Set(resources.filter(({ issueType }) => issueType.hierarchyLevel === 1 || issueType.name === 'Epic').map(({ key }) => key));
  return [...roles]
    .filter(([, role]) => role === 'other')
    .map(([id]) => id)
    .filter((id) => {
      const values = resources.map(({ fields }) => fields[id]).filter((value) => value !== null && value !== undefined);
      return values.every((value) => typeof value === 'string' && ISSUE_KEY.test(value)) && values.some((value) => epics.has(String(value)));
    });
}

function describe(resource: IssueResource, id: string, value: unknown): CustomField {
  const name = resource.names[id];
  const schema = optional(fieldSchemaSchema, resource.schema[id]);
  return {
    id,
    name: typeof name === 'string' ? name : id,
    custom: schema?.custom ?? '',
    type: schema?.type ?? typeName(value),
    ...(schema?.items !== undefined && { items: schema.items }),
  };
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' || typeof value === 'string' ? typeof value : 'any';
}

function roleOf({ custom, name, type }: CustomField, value: unknown): FieldRole {
  if (custom.endsWith(':gh-sprint') || readSprints(value).length > 0) return 'sprint';
  if (custom.endsWith(':gh-lexo-rank') || (typeof value === 'string' && LEXO_RANK.test(value))) {
    return 'rank';
  }
  if (custom.endsWith(':gh-epic-link') || name === 'Epic Link') return 'epicLink';
  if (name === 'Flagged' || isImpediment(value)) return 'flagged';
  // A number alone proves nothing: only its schema or name makes it the estimate.
  const estimates =
    custom.endsWith(':jsw-story-points') || (type === 'number' && /^story points?( estimate)?$/i.test(name));
  return estimates ? 'points' : 'other';
}

export function isImpediment(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.some((option: unknown) => each(optionSchema, [option])[0]?.value === 'Impediment')
  );
}

function unusedId(preferred: string, known: Map<string, unknown>): string {
  let number = Number(preferred.slice('customfield_'.length));
  while (known.has(`customfield_${number}`)) number += 1000;
  return `customfield_${number}`;
}
