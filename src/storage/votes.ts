/**
 * Votes on an issue, one key a person. Only `revealedVotes` and a person's own vote come out of here: nobody, whoever
 * asks, is given another's vote before the reveal.
 */
import { z } from 'zod';
import type { Vote } from '../domain/scoring/votes';
import type { Inputs } from '../domain/scoring/record';
import { MAX_TRANSACTION_OPERATIONS, type KeyValueStore } from './key-value-store';

const roundSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  model: z.string(),
  startedBy: z.string(),
  startedAt: z.string(),
  revealedAt: z.string().nullable(),
  /** When a score was saved after the reveal. */
  settledAt: z.string().nullable(),
});
export type VoteRound = z.infer<typeof roundSchema>;

const input = z.union([z.number(), z.tuple([z.number(), z.number()])]);
const answer = z.object({ at: z.string(), inputs: z.record(z.string(), input) });
/** With the answer before it: one that comes too late must not take away the one that was in time. */
const voteSchema = answer.extend({ before: answer.nullish() });

const roundKey = (issueId: string) => `vote-round:${issueId}`;
const revealKey = (issueId: string, roundId: string) => `vote-reveal:${issueId}:${roundId}`;
const votesPrefix = (issueId: string, roundId: string) => `vote:${issueId}:${roundId}:`;

/** The last round on an issue; null when there never was one. */
export async function loadRound(store: KeyValueStore, issueId: string): Promise<VoteRound | null> {
  return roundSchema.safeParse(await store.get(roundKey(issueId))).data ?? null;
}

/** Begins a round; the votes of the round before are forgotten. */
export async function startRound(store: KeyValueStore, issueId: string, round: VoteRound): Promise<void> {
  const before = await loadRound(store, issueId);
  await store.set(roundKey(issueId), round);
  if (before !== null) await forgetVotes(store, issueId, before);
}

/** Ends a round as if it had never been: its votes are deleted, unseen. */
export async function cancelRound(store: KeyValueStore, issueId: string, round: VoteRound): Promise<void> {
  await store.delete(roundKey(issueId));
  await forgetVotes(store, issueId, round);
}

async function forgetVotes(store: KeyValueStore, issueId: string, { id }: VoteRound): Promise<void> {
  const old = await store.list(votesPrefix(issueId, id));
  for (let start = 0; start < old.length; start += MAX_TRANSACTION_OPERATIONS) {
    const part = old.slice(start, start + MAX_TRANSACTION_OPERATIONS);
    await store.transact(part.map(({ key }) => ({ type: 'delete', key })));
  }
  await store.delete(revealKey(issueId, id));
}

/** Of two reveals at once the first sets the moment: no vote may come in between them. */
export async function revealRound(store: KeyValueStore, issueId: string, round: VoteRound, now: Date): Promise<void> {
  const own = { at: now.toISOString() };
  const first = (await store.setIfNone(revealKey(issueId, round.id), own)) ? own : await store.get(revealKey(issueId, round.id));
  const revealedAt = z.object({ at: z.string() }).safeParse(first).data?.at ?? own.at;
  await updateRound(store, issueId, { ...round, revealedAt });
}

export async function updateRound(store: KeyValueStore, issueId: string, round: VoteRound): Promise<void> {
  await store.set(roundKey(issueId), round);
}

export async function castVote(
  store: KeyValueStore,
  issueId: string,
  round: VoteRound,
  by: string,
  vote: { at: string; inputs: Inputs },
): Promise<void> {
  const key = votesPrefix(issueId, round.id) + by;
  const before = voteSchema.safeParse(await store.get(key)).data;
  await store.set(key, { ...vote, before: before ? { at: before.at, inputs: before.inputs } : null });
}

export async function withdrawVote(store: KeyValueStore, issueId: string, round: VoteRound, by: string): Promise<void> {
  await store.delete(votesPrefix(issueId, round.id) + by);
}

/** How many people have voted. */
export async function countVotes(store: KeyValueStore, issueId: string, round: VoteRound): Promise<number> {
  return (await store.list(votesPrefix(issueId, round.id))).length;
}

export async function ownVote(
  store: KeyValueStore,
  issueId: string,
  round: VoteRound,
  by: string,
): Promise<Inputs | null> {
  return voteSchema.safeParse(await store.get(votesPrefix(issueId, round.id) + by)).data?.inputs ?? null;
}

/** Everybody's votes, and none at all before the reveal. What arrived after the reveal does not count. */
export async function revealedVotes(store: KeyValueStore, issueId: string, round: VoteRound): Promise<Vote[]> {
  const { revealedAt } = round;
  if (revealedAt === null) return [];
  const prefix = votesPrefix(issueId, round.id);
  return (await store.list(prefix)).flatMap(({ key, value }) => {
    const vote = voteSchema.safeParse(value).data;
    const counted = [vote, vote?.before].find((one) => one && one.at <= revealedAt);
    return counted ? [{ by: key.slice(prefix.length), inputs: counted.inputs }] : [];
  });
}
