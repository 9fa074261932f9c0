/** Who changed an issue's score, when, why, and from what to what. Kept outside the issue: a property holds 32 KB. */
import { z } from 'zod';
import type { ScoreChange } from '../domain/scoring/history';
import type { KeyValueStore } from './key-value-store';

const MAX_CHANGES = 100;

const input = z.union([z.number(), z.tuple([z.number(), z.number()])]);
const scoredAs = z.object({
  model: z.string(),
  inputs: z.record(z.string(), input),
  score: z.number(),
  place: z.object({ place: z.number(), of: z.number() }).nullable(),
});
const changeSchema: z.ZodType<ScoreChange> = z.object({
  at: z.string(),
  by: z.string(),
  kind: z.enum(['scored', 'undone', 'declined', 'reconsidered']),
  from: scoredAs.nullable(),
  to: scoredAs.nullable(),
  note: z.string(),
});

const keyOf = (issueId: string) => `score-history:${issueId}`;

/** Newest first; what another version has written and this one cannot read is left out. */
export async function loadHistory(store: KeyValueStore, issueId: string): Promise<ScoreChange[]> {
  const stored = await store.get(keyOf(issueId));
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item: unknown) => changeSchema.safeParse(item).data ?? []);
}

/** The oldest of more than a hundred changes are forgotten. */
export async function addToHistory(store: KeyValueStore, issueId: string, change: ScoreChange): Promise<void> {
  const known = await loadHistory(store, issueId);
  await store.set(keyOf(issueId), [change, ...known].slice(0, MAX_CHANGES));
}
