import { z } from 'zod';
import { IMPEDIMENT } from '../beans/custom-fields';
import type { Adf } from '../adf';
import type { CustomField, Json } from '../model';
import { adfText } from './adf-text';
import { type FieldEditor, FieldProblem } from './edit';
import { NOTHING, type Side } from './issue-change';
import { openSprintIds, putInSprint } from './sprint-field';
import { parseAdf } from './text-fields';

const PREFIX = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** Sets the sprint by its id, or takes the issue out of its open sprint with null. */
export const editSprint: FieldEditor = (scope, issue, value) => {
  if (value === null) return (change) => putInSprint(change, null);
  const sprint = typeof value === 'number' ? scope.world.store.sprint(value) : undefined;
  if (!sprint) throw new FieldProblem('Number value expected as the Sprint id.');
  if (sprint.state === 'closed') throw new FieldProblem('Issues cannot be moved to a completed sprint.');
  return (change) => {
    if (!openSprintIds(scope, issue).includes(sprint.id)) putInSprint(change, sprint);
  };
};

const flags = z.array(z.looseObject({ value: z.string().optional(), id: z.string().optional() })).nullable();

export const editFlagged =
  (field: CustomField): FieldEditor =>
  (_, issue, value) => {
    const parsed = flags.safeParse(value);
    const options = parsed.success ? (parsed.data ?? []) : undefined;
    if (!options?.every((option) => option.id === IMPEDIMENT.id || option.value === IMPEDIMENT.value)) {
      throw new FieldProblem(`Option value is not valid for field '${field.name}'`);
    }
    const flagged = options.length > 0;
    const side = (on: boolean): Side => (on ? { id: `[${IMPEDIMENT.id}]`, text: IMPEDIMENT.value } : { id: '', text: '' });
    return (change) => {
      change.record({ name: field.name, id: field.id, custom: true }, side(issue.flagged), side(flagged));
      issue.flagged = flagged;
    };
  };

const option = z.looseObject({ value: z.string() }).or(z.looseObject({ id: z.string() }));

/** Checks of values by `schema.type`, with the message Jira gives. */
const TYPES: Record<string, [z.ZodType, string]> = {
  number: [z.number(), 'Operation value must be a number'],
  string: [z.string(), 'Operation value must be a string'],
  date: [z.iso.date(), 'Operation value must be a date'],
  datetime: [z.string().refine((text) => !Number.isNaN(Date.parse(text))), 'Operation value must be a date and time'],
  array: [z.array(z.unknown()), 'data was not an array'],
  option: [option, 'data was not an object'],
  user: [z.looseObject({ accountId: z.string() }), 'data was not an object'],
};

/** Any other custom field: the value is kept in the form in which the REST API gives it back. */
export const editCustom =
  (field: CustomField): FieldEditor =>
  (_, issue, value) => {
    const checked = value === null ? null : check(field, value);
    return (change) => {
      const old = issue.custom[field.id] ?? null;
      change.record({ name: field.name, id: field.id, custom: true }, display(old), display(checked));
      issue.custom[field.id] = checked;
    };
  };

function check(field: CustomField, value: unknown): Json {
  if (field.custom === `${PREFIX}textarea`) {
    parseAdf(value);
  } else {
    const [schema, refusal] = TYPES[field.type] ?? [z.unknown(), ''];
    if (!schema.safeParse(value).success) throw new FieldProblem(refusal);
  }
  return z.json().parse(value);
}

function display(value: Json): Side {
  if (value === null) return NOTHING;
  if (typeof value !== 'object') return { id: null, text: String(value) };
  if (!Array.isArray(value) && value['type'] === 'doc') return { id: null, text: adfText(value as unknown as Adf) };
  const texts = (Array.isArray(value) ? value : [value]).map((item) =>
    item !== null && typeof item === 'object' && !Array.isArray(item) ? String(item['value'] ?? item['displayName'] ?? item['id']) : String(item),
  );
  return { id: null, text: texts.join(', ') };
}
