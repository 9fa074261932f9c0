/** Unfinished work of the ranking workspace, kept for the person alone, so that a reload or another browser has it again. */
import { z } from 'zod';
import type { DraftKept, RankingApi } from '../../contract/ranking';
import type { RankingDraft, RankingDraftChange } from '../../domain/ranking/draft';
import { MAX_VALUE_BYTES } from '../../storage/key-value-store';
import { loadDraft, noDraft, saveDraft, triedSchema, typedRowSchema } from '../../storage/ranking-drafts';
import { inProject } from '../call/define-handler';
import type { Services } from '../call/services';

const changeSchema: z.ZodType<RankingDraftChange> = z.strictObject({
  rows: z.record(z.string().min(1).max(300), typedRowSchema.nullable()),
  tried: triedSchema.nullable().optional(),
});

/** Room for what the store adds around a value. */
const MOST_BYTES = MAX_VALUE_BYTES - 4_096;

export function rankingDraftHandlers({ store, now }: Pick<Services, 'store' | 'now'>) {
  return {
    getDraft: inProject(z.unknown(), async (_, { project, accountId }): Promise<RankingDraft> =>
      accountId === undefined ? noDraft : loadDraft(store, project.id, accountId, now()),
    ),

    // Row by row, so that two windows of one person do not take each other's rows away.
    changeDraft: inProject(changeSchema, async ({ rows, tried }, { project, accountId }): Promise<DraftKept> => {
      // Visitors without an account have nowhere to keep it.
      if (accountId === undefined) return { kept: false };
      const before = await loadDraft(store, project.id, accountId, now());
      const merged = Object.entries({ ...before.rows, ...rows }).flatMap(([key, row]) => (row === null ? [] : [[key, row] as const]));
      const draft = { keptAt: now().toISOString(), rows: Object.fromEntries(merged), tried: tried === undefined ? before.tried : tried };
      if (Buffer.byteLength(JSON.stringify(draft)) > MOST_BYTES) return { kept: false };
      await saveDraft(store, project.id, accountId, draft);
      return { kept: true };
    }),
  } satisfies { [K in keyof RankingApi]?: unknown };
}
