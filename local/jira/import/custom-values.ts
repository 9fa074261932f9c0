import type { Json } from '../model';
import type { FieldRoles } from './field-roles';
import type { IssueResource } from './resource';
import { toAdf } from './text';

/** The values of the custom fields that Refinery's Jira keeps as they are. Text areas become ADF, as v3 gives them. */
export function customValues({ fields, schema }: IssueResource, { roles }: FieldRoles): Record<string, Json> {
  const kept = [...roles].flatMap(([id, role]): [string, Json][] => {
    const value = fields[id];
    if (value === null || value === undefined) return [];
    if (role !== 'other' && role !== 'points') return [];
    return [[id, isTextArea(schema[id]) ? json(toAdf(value)) : json(value)]];
  });
  return Object.fromEntries(kept);
}

function isTextArea(schema: unknown): boolean {
  return JSON.stringify(schema ?? null).includes('customfieldtypes:textarea"');
}

/** What came out of `JSON.parse` is JSON; the type system cannot know. */
export function json(value: unknown): Json {
  return value as Json;
}
