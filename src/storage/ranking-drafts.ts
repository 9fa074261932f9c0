/** What a person has begun in the ranking workspace of a project and not finished. One value a person and project. */
import { z } from 'zod';
import type { RankingDraft } from '../domain/ranking/draft';
import type { KeyValueStore } from './key-value-store';

/** Unfinished work that nobody has come back to for so long is let go. */
export const DRAFT_DAYS = 30;
const DAY = 86_400_000;

const key = z.string().min(1).max(300);

export const typedRowSchema = z.strictObject({
  model: z.string().max(100),
  at: z.string().max(40).nullable(),
  texts: z.record(z.string().max(100), z.string().max(500)),
});

export const triedSchema = z.strictObject({
  answers: z.array(z.strictObject({ winner: key, loser: key })).max(200),
  weights: z.record(z.string().max(100), z.number()).nullable(),
});

export const typedRowsSchema = z.record(key, typedRowSchema);

const draftSchema: z.ZodType<RankingDraft> = z.object({ keptAt: z.string().nullable(), rows: typedRowsSchema, tried: triedSchema.nullable() });

export const noDraft: RankingDraft = { keptAt: null, rows: {}, tried: null };

const keyOf = (projectId: string, accountId: string) => `ranking-draft:${projectId}:${accountId}`;

/** Empty when there is none, none that can be read, or one that is too old. */
export async function loadDraft(store: KeyValueStore, projectId: string, accountId: string, now: Date): Promise<RankingDraft> {
  const draft = draftSchema.safeParse(await store.get(keyOf(projectId, accountId))).data;
  if (draft?.keptAt == null) return noDraft;
  return now.getTime() - Date.parse(draft.keptAt) > DRAFT_DAYS * DAY ? noDraft : draft;
}

/** A draft that holds nothing is no draft. */
export async function saveDraft(store: KeyValueStore, projectId: string, accountId: string, draft: RankingDraft): Promise<void> {
  const isEmpty = Object.keys(draft.rows).length === 0 && draft.tried === null;
  if (isEmpty) await store.delete(keyOf(projectId, accountId));
  else await store.set(keyOf(projectId, accountId), draft);
}

/** Lets go of what has become too old, of everybody in a project. */
export async function forgetOldDrafts(store: KeyValueStore, projectId: string, now: Date): Promise<void> {
  for (const { key: kept, value } of await store.list(`ranking-draft:${projectId}:`)) {
    const keptAt = draftSchema.safeParse(value).data?.keptAt ?? null;
    if (keptAt === null || now.getTime() - Date.parse(keptAt) > DRAFT_DAYS * DAY) await store.delete(kept);
  }
}
