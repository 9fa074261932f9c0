/** The last change of an issue's score, as far as it takes to take it back. */
import { readRecord } from '../domain/scoring/read-record';
import type { ScoreRecord } from '../domain/scoring/record';
import type { KeyValueStore } from './key-value-store';

export interface ScoreUndo {
  /** `at` of the record that the change wrote; the change can be undone while the issue still holds it. */
  written: string;
  /** What the issue held before; null for nothing. */
  before: ScoreRecord | null;
}

const keyOf = (issueId: string) => `score-undo:${issueId}`;

export async function loadUndo(store: KeyValueStore, issueId: string): Promise<ScoreUndo | null> {
  const stored = await store.get(keyOf(issueId));
  if (typeof stored !== 'object' || stored === null) return null;
  const { written, before } = stored as { written?: unknown; before?: unknown };
  return typeof written === 'string' ? { written, before: readRecord(before).record } : null;
}

export async function saveUndo(store: KeyValueStore, issueId: string, undo: ScoreUndo): Promise<void> {
  await store.set(keyOf(issueId), undo);
}

export async function dropUndo(store: KeyValueStore, issueId: string): Promise<void> {
  await store.delete(keyOf(issueId));
}
