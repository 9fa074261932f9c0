/**
 * Two people may save at the same instant: both have seen the same score, and Jira keeps what comes last. So a score can
 * be replaced by one save only, which claims it first.
 */
import { seedOf } from '../domain/random';
import type { KeyValueStore } from './key-value-store';

/** Longer than any save can take: a claim that is older was left behind by one that crashed. */
const LONGEST_SAVE_MS = 60_000;

const keyOf = (issueId: string, stamp: string | null) => `score-claim:${issueId}:${seedOf(stamp ?? '').toString(36)}`;

/** @returns whether this save is the one that may replace the score with that stamp */
export async function claimScore(store: KeyValueStore, issueId: string, stamp: string | null, now: Date): Promise<boolean> {
  const key = keyOf(issueId, stamp);
  const claim = { at: now.toISOString() };
  if (await store.setIfNone(key, claim)) return true;
  const standing = await store.get(key);
  const at = typeof standing === 'object' && standing !== null && 'at' in standing ? Date.parse(String(standing.at)) : NaN;
  if (now.getTime() - at < LONGEST_SAVE_MS) return false;
  await store.set(key, claim);
  return true;
}

/** Lets the score with that stamp be replaced again: it has not been, or it has just come back. */
export async function releaseScore(store: KeyValueStore, issueId: string, stamp: string | null): Promise<void> {
  await store.delete(keyOf(issueId, stamp));
}
