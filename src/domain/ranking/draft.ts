/** Work that somebody has begun in the ranking workspace and not finished. */

/** A row of the grid as a person has typed it, and not saved it. */
export interface TypedRow {
  /** The model whose criteria `texts` go by. */
  model: string;
  /** `at` of the score that it was typed over, null for none. */
  at: string | null;
  texts: Record<string, string>;
}

/** What a person tries on the proposed order: which of two equal issues comes first, and other weights. */
export interface TriedOrder {
  answers: { winner: string; loser: string }[];
  weights: Record<string, number> | null;
}

/** Unfinished work of one person in one project. */
export interface RankingDraft {
  /** Null where there is none. */
  keptAt: string | null;
  /** By issue key. */
  rows: Record<string, TypedRow>;
  tried: TriedOrder | null;
}

/** Null takes a row out; what is not named stays as it was kept. */
export interface RankingDraftChange {
  rows: Record<string, TypedRow | null>;
  tried?: TriedOrder | null;
}
