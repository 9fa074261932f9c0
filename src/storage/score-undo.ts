/** The last change that the panel made to an issue, as far as it takes to take it back. */
import { z } from 'zod';
import type { KeyValueStore } from './key-value-store';

const status = z.object({ id: z.string(), name: z.string() });
const undoSchema = z.object({
  /** Stamp of what the change wrote; it can be undone while the issue still holds that. */
  written: z.string(),
  /** The property as it was before; null for none. */
  before: z.unknown(),
  /** What was done besides, and has to be taken back with it. */
  commentId: z.string().nullable(),
  label: z.string().nullable(),
  moved: z.object({ from: status, to: status }).nullable().default(null),
});
export type ScoreUndo = z.infer<typeof undoSchema>;

const keyOf = (issueId: string) => `score-undo:${issueId}`;

export async function loadUndo(store: KeyValueStore, issueId: string): Promise<ScoreUndo | null> {
  return undoSchema.safeParse(await store.get(keyOf(issueId))).data ?? null;
}

export async function saveUndo(store: KeyValueStore, issueId: string, undo: ScoreUndo): Promise<void> {
  await store.set(keyOf(issueId), undo);
}

export async function dropUndo(store: KeyValueStore, issueId: string): Promise<void> {
  await store.delete(keyOf(issueId));
}
