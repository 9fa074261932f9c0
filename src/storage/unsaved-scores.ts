/** What a person has typed into a value panel and not saved: for that person alone, until it is saved or forgotten. */
import { z } from 'zod';
import type { UnsavedScore } from '../domain/scoring/unsaved';
import type { KeyValueStore } from './key-value-store';

/** What nobody has come back to for so long is let go. */
const KEPT_DAYS = 30;
const DAY = 86_400_000;

const id = z.string().max(100);
export const unsavedSchema: z.ZodType<UnsavedScore> = z.strictObject({
  model: id,
  expected: z.string().max(200).nullable(),
  values: z.record(id, z.strictObject({ low: z.string().max(100), high: z.string().max(100) })),
  fromFields: z.array(id).max(20),
  evidence: z.record(id, z.string().max(2_000)),
  note: z.string().max(2_000),
});
const keptSchema = z.object({ at: z.string(), unsaved: unsavedSchema });

export interface Owner {
  projectId: string;
  issueId: string;
  accountId: string;
}

const prefixOf = (projectId: string) => `unsaved-score:${projectId}:`;
const keyOf = ({ projectId, issueId, accountId }: Owner) => `${prefixOf(projectId)}${issueId}:${accountId}`;

/** Null when there is none, none that can be read, or one that is too old. */
export async function loadUnsaved(store: KeyValueStore, owner: Owner, now: Date): Promise<UnsavedScore | null> {
  const kept = keptSchema.safeParse(await store.get(keyOf(owner))).data;
  return kept && !isOld(kept.at, now) ? kept.unsaved : null;
}

/** @param unsaved null when there is nothing left to keep */
export async function keepUnsaved(store: KeyValueStore, owner: Owner, unsaved: UnsavedScore | null, now: Date): Promise<void> {
  if (unsaved === null) await store.delete(keyOf(owner));
  else await store.set(keyOf(owner), { at: now.toISOString(), unsaved });
}

/** Lets go of what has become too old, of everybody in a project. */
export async function forgetOldUnsaved(store: KeyValueStore, projectId: string, now: Date): Promise<void> {
  for (const { key, value } of await store.list(prefixOf(projectId))) {
    const at = keptSchema.safeParse(value).data?.at ?? '';
    if (isOld(at, now)) await store.delete(key);
  }
}

/** What has no readable date counts as old. */
function isOld(at: string, now: Date): boolean {
  return !(now.getTime() - Date.parse(at) <= KEPT_DAYS * DAY);
}
