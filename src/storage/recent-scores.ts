/**
 * Scores saved since the rows of the index were read. A property changes without its issue counting as updated, so
 * neither a build that has already passed the issue nor a later refresh would find them.
 */
import type { ScoreRecord } from '../domain/scoring/record';
import type { IndexRow } from './index-rows';
import type { KeyValueStore } from './key-value-store';

export interface RecentScore {
  issueId: string;
  /** When it was saved; the record may be an older one that was put back. */
  at: string;
  record: ScoreRecord | null;
}

const prefixOf = (projectId: string) => `index:${projectId}:scores:`;

export async function noteScore(store: KeyValueStore, projectId: string, { issueId, ...score }: RecentScore): Promise<void> {
  await store.set(prefixOf(projectId) + issueId, score);
}

export async function recentScores(store: KeyValueStore, projectId: string): Promise<RecentScore[]> {
  const prefix = prefixOf(projectId);
  return (await store.list(prefix)).flatMap(({ key, value }) => {
    if (typeof value !== 'object' || value === null) return [];
    const { at, record } = value as { at?: unknown; record?: ScoreRecord | null };
    return typeof at === 'string' ? [{ issueId: key.slice(prefix.length), at, record: record ?? null }] : [];
  });
}

/** Forgets what was saved before `moment`: rows read since hold it. */
export async function forgetScores(store: KeyValueStore, projectId: string, moment: string): Promise<void> {
  for (const { issueId, at } of await recentScores(store, projectId)) {
    if (at < moment) await store.delete(prefixOf(projectId) + issueId);
  }
}

/** The rows with what was saved since they were read. A row whose score is newer still was read after the save. */
export function withRecentScores(rows: readonly IndexRow[], recent: readonly RecentScore[]): IndexRow[] {
  const byIssue = new Map(recent.map((score) => [score.issueId, score]));
  return rows.map((row) => {
    const saved = byIssue.get(row.id);
    return saved === undefined || (row.score !== null && row.score.at > saved.at) ? row : { ...row, score: saved.record };
  });
}
