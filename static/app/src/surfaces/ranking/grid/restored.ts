/** What a person typed on an earlier visit, against the backlog as it is now. */
import type { RankingDraft, TypedRow } from '../../../../../../src/domain/ranking/draft';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import type { Typed } from './grid-state';

export interface Restored {
  keptAt: string | null;
  typed: Typed;
  /** Rows that somebody has scored since, or that go by another model by now: said, and not typed over. */
  overtaken: { key: string; row: TypedRow }[];
  /** Rows of issues that are done by now, or that this person no longer sees. */
  gone: string[];
}

/** @param isStored whether the text of a criterion is what the score says already */
export function restored(draft: RankingDraft, rows: readonly RankingRow[], isStored: (row: RankingRow, criterion: string, text: string) => boolean): Restored {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const found: Restored = { keptAt: draft.keptAt, typed: {}, overtaken: [], gone: [] };
  const typed: Record<string, TypedRow['texts']> = {};
  for (const [key, kept] of Object.entries(draft.rows)) {
    const { model, at, texts } = kept;
    const row = byKey.get(key);
    if (row === undefined) found.gone.push(key);
    // It was saved just before the page was left.
    else if (Object.entries(texts).every(([criterion, text]) => isStored(row, criterion, text))) continue;
    else if (row.model !== model || (row.score?.at ?? null) !== at) found.overtaken.push({ key, row: kept });
    else typed[key] = texts;
  }
  return { ...found, typed };
}
