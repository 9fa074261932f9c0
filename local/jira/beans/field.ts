import type { Bean } from './bean';
import type { Scope } from '../world';
import { customFields } from './custom-fields';
import type { FieldDefinition } from './field-definition';
import { SYSTEM_FIELDS } from './system-fields';

/** All fields of the site, system fields first. */
export function fieldDefinitions({ world }: Scope): FieldDefinition[] {
  return [...SYSTEM_FIELDS, ...customFields(world.store)];
}

export function fieldBean({ id, name, custom, navigable, orderable, searchable, clauseNames, schema }: FieldDefinition): Bean {
  return { id, key: id, name, custom, orderable, navigable, searchable, clauseNames, ...(schema && { schema }) };
}
