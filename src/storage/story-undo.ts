/** The last change that the story check made to an issue's text, as far as it takes to take it back. */
import { z } from 'zod';
import { MAX_VALUE_BYTES, type KeyValueStore } from './key-value-store';

const DAYS_KEPT = 30;

const undoSchema = z.object({
  /** Stamp of the text after the change; it can be undone while the issue still has that text. */
  written: z.string(),
  /** The fields that were changed, as they were before. */
  before: z.record(z.string(), z.unknown()),
  at: z.string(),
});
export type StoryUndo = z.infer<typeof undoSchema>;

/** The store refuses what is nested more than 31 deep, which a document with lists in lists is: it holds the fields as text. */
const storedSchema = undoSchema.extend({ before: z.string().transform((text) => JSON.parse(text) as unknown).pipe(undoSchema.shape.before) });

const keyOf = (issueId: string) => `story-undo:${issueId}`;

/** Null when there is none, or when it is older than thirty days. */
export async function loadUndo(store: KeyValueStore, issueId: string, now: Date): Promise<StoryUndo | null> {
  const undo = storedSchema.safeParse(await store.get(keyOf(issueId))).data;
  if (undo === undefined) return null;
  const days = (now.getTime() - Date.parse(undo.at)) / 86_400_000;
  return days <= DAYS_KEPT ? undo : null;
}

/** A text too long for the store leaves nothing to undo; the change itself is not held up by that. */
export async function saveUndo(store: KeyValueStore, issueId: string, undo: StoryUndo): Promise<void> {
  if (Buffer.byteLength(JSON.stringify(undo)) > MAX_VALUE_BYTES - 1_024) await dropUndo(store, issueId);
  else await store.set(keyOf(issueId), { ...undo, before: JSON.stringify(undo.before) });
}

export async function dropUndo(store: KeyValueStore, issueId: string): Promise<void> {
  await store.delete(keyOf(issueId));
}
