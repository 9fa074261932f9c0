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
const voteSchema = z.object({ at: z.string(), inputs: z.record(z.string(), input) });

const roundKey = (issueId: string) => `vote-round:${issueId}`;
const votesPrefix = (issueId: string, roundId: string) => `vote:${issueId}:${roundId}:`;

/** The last round on an issue; null when there never was one. */
export async function loadRound(store: KeyValueStore, issueId: string): Promise<VoteRound | null> {
  return roundSchema.safeParse(await store.get(roundKey(issueId))).data ?? null;
}

/** Begins a round; the votes of the round before are forgotten. */
export async function startRound(store: KeyValueStore, issueId: string, round: VoteRound): Promise<void> {
  const before = await loadRound(store, issueId);
  await store.set(roundKey(issueId), round);
  if (before === null) return;
  const old = await store.list(votesPrefix(issueId, before.id));
  for (let start = 0; start < old.length; start += MAX_TRANSACTION_OPERATIONS) {
    const part = old.slice(start, start + MAX_TRANSACTION_OPERATIONS);
    await store.transact(part.map(({ key }) => ({ type: 'delete', key })));
  }
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
  await store.set(votesPrefix(issueId, round.id) + by, vote);
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
    return vote && vote.at <= revealedAt ? [{ by: key.slice(prefix.length), inputs: vote.inputs }] : [];
  });
}
