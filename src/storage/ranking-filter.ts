/** How a person last narrowed the grid of a project. */
import { z } from 'zod';
import type { Filter } from '../domain/ranking/filter';
import type { KeyValueStore } from './key-value-store';

const text = z.string().max(300);

/** Strict: for what a person saves. */
export const filterSchema: z.ZodType<Filter> = z.strictObject({
  text,
  type: text,
  epic: text,
  band: text,
  label: text,
  sprint: text,
  scored: z.enum(['all', 'scored', 'unscored']),
});

const keyOf = (projectId: string, accountId: string) => `ranking-filter:${projectId}:${accountId}`;

/** Null when there is none, or none that can be read. */
export async function loadFilter(store: KeyValueStore, projectId: string, accountId: string): Promise<Filter | null> {
  return filterSchema.safeParse(await store.get(keyOf(projectId, accountId))).data ?? null;
}

export async function saveFilter(store: KeyValueStore, projectId: string, accountId: string, filter: Filter): Promise<void> {
  await store.set(keyOf(projectId, accountId), filter);
}
