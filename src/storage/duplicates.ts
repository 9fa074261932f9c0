/** Which open stories of a project say nearly the same, as the last look at all of them found. */
import { z } from 'zod';
import type { KeyValueStore } from './key-value-store';

const entrySchema = z.object({ id: z.string(), key: z.string(), secured: z.boolean() });
const schema = z.record(z.string(), z.array(entrySchema));

/** Another story; `secured` when a security level hides it from some people. */
export type DuplicateEntry = z.infer<typeof entrySchema>;
/** By issue id, closest first. */
export type Duplicates = z.infer<typeof schema>;

const keyOf = (projectId: string) => `duplicates:${projectId}`;

export async function loadDuplicates(store: KeyValueStore, projectId: string): Promise<Duplicates> {
  return schema.safeParse(await store.get(keyOf(projectId))).data ?? {};
}

export async function saveDuplicates(store: KeyValueStore, projectId: string, duplicates: Duplicates): Promise<void> {
  await store.set(keyOf(projectId), duplicates);
}
