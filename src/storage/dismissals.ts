/** The findings that teams decided to live with, one entry an issue. Kept by project, so that a job reads them at once. */
import { z } from 'zod';
import type { Dismissal } from '../domain/story/dismissals';
import type { KeyValueStore } from './key-value-store';

const MAX_DISMISSALS = 200;

const schema = z.object({ ruleId: z.string(), textHash: z.string(), reason: z.string() });

const prefixOf = (projectId: string) => `dismissed:${projectId}:`;

/** What another version has written and this one cannot read is left out. */
function read(stored: unknown): Dismissal[] {
  return Array.isArray(stored) ? stored.flatMap((item: unknown) => schema.safeParse(item).data ?? []) : [];
}

export async function loadDismissals(store: KeyValueStore, projectId: string, issueId: string): Promise<Dismissal[]> {
  return read(await store.get(prefixOf(projectId) + issueId));
}

/** Of all issues of a project, by issue id. */
export async function listDismissals(store: KeyValueStore, projectId: string): Promise<Map<string, Dismissal[]>> {
  const prefix = prefixOf(projectId);
  const entries = await store.list(prefix);
  return new Map(entries.map(({ key, value }) => [key.slice(prefix.length), read(value)]));
}

/** The oldest of more than two hundred are forgotten. */
export async function saveDismissals(
  store: KeyValueStore,
  projectId: string,
  issueId: string,
  dismissals: readonly Dismissal[],
): Promise<void> {
  const key = prefixOf(projectId) + issueId;
  if (dismissals.length === 0) await store.delete(key);
  else await store.set(key, dismissals.slice(-MAX_DISMISSALS));
}

export async function dropDismissals(store: KeyValueStore, projectId: string, issueId: string): Promise<void> {
  await store.delete(prefixOf(projectId) + issueId);
}
