/** Which issues of a project will not be done this time; what and why is on the issues themselves. */
import { z } from 'zod';
import type { KeyValueStore } from './key-value-store';

const schema = z.object({ at: z.string(), revisit: z.string().nullable() });
export type DeclinedEntry = z.infer<typeof schema> & { issueId: string };

const prefixOf = (projectId: string) => `declined:${projectId}:`;

export async function listDeclined(store: KeyValueStore, projectId: string): Promise<DeclinedEntry[]> {
  const prefix = prefixOf(projectId);
  return (await store.list(prefix)).flatMap(({ key, value }) => {
    const entry = schema.safeParse(value).data;
    return entry ? [{ ...entry, issueId: key.slice(prefix.length) }] : [];
  });
}

/** @param entry null when the issue is taken up again */
export async function markDeclined(
  store: KeyValueStore,
  projectId: string,
  issueId: string,
  entry: Omit<DeclinedEntry, 'issueId'> | null,
): Promise<void> {
  if (entry === null) await store.delete(prefixOf(projectId) + issueId);
  else await store.set(prefixOf(projectId) + issueId, entry);
}
