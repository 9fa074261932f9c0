/** Calls of the ranking workspace. */
import type { TopComparison } from '../domain/ranking/compare';
import type { RankingDraft, RankingDraftChange } from '../domain/ranking/draft';
import type { Filter } from '../domain/ranking/filter';
import type { OrderJob } from '../domain/ranking/order-job';
import type { OrderPayload, ScoreRow } from '../domain/ranking/payloads';
import type { RankingView } from '../domain/ranking/ranking-view';
import type { Failure, Outcome } from './failure';

/** `started` is false when the order is no longer the one that was previewed; `view` shows it as it is now. */
export interface OrderStarted {
  started: boolean;
  view: RankingView;
}

export type ScoreRowSaved =
  | { key: string; saved: true; score: RankingView['rows'][number]['score'] }
  | { key: string; saved: false; failure: Failure };

/** False for visitors without an account, and for more than can be kept. */
export interface DraftKept {
  kept: boolean;
}

/** The top of the backlog then and now, for a person who sees all of it. */
export interface TopView {
  seesAll: boolean;
  /** Earlier days that were kept, `YYYY-MM-DD`, oldest first. */
  days: string[];
  /** When today's was kept; null when it has not been yet. */
  keptToday: string | null;
  /** The day compared with, when it was kept and how many issues of it; null without any earlier day. */
  then: { day: string; at: string; count: number } | null;
  comparison: TopComparison | null;
  /** By key, of issues that are still known. */
  summaries: Record<string, string>;
  /** Display names by account id, as far as they may be seen. */
  names: Record<string, string>;
}

export type RankingApi = {
  getRanking: () => Outcome<RankingView>;
  startOrder: (payload: OrderPayload) => Outcome<OrderStarted>;
  /** Makes one rank call as the person who asks; `made` says which, so that asking twice moves nothing twice. */
  continueOrder: (payload: { jobId: string; made: number }) => Outcome<OrderJob>;
  stopOrder: (payload: { jobId: string }) => Outcome<OrderJob>;
  undoOrder: (payload: { jobId: string }) => Outcome<OrderStarted>;
  /** Remembers how this person narrows the grid. */
  saveFilter: (payload: Filter) => Outcome<Filter>;
  /** What this person has begun here and not finished; let go after 30 days. */
  getDraft: () => Outcome<RankingDraft>;
  changeDraft: (payload: RankingDraftChange) => Outcome<DraftKept>;
  /** What moved at the top since a day, or since the one before it that was kept; `null` for a week ago. */
  getTopView: (payload: { since: string | null }) => Outcome<TopView>;
  /** At most ten issues at a time, each saved or not for itself. */
  saveScores: (payload: { model: string; rows: ScoreRow[] }) => Outcome<ScoreRowSaved[]>;
};
