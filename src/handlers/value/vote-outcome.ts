/** What a vote of the team means for who saves the score. */
import type { ScoreRecord } from '../../domain/scoring/record';
import { overrides, tally } from '../../domain/scoring/votes';
import type { KeyValueStore } from '../../storage/key-value-store';
import { loadRound, revealedVotes, updateRound } from '../../storage/votes';
import { Refusal } from '../call/outcome';
import type { ValueFacts } from './value-view';

/** @throws Refusal when the score departs from the votes just revealed and does not say why */
export async function requireReason(store: KeyValueStore, { issue, model }: ValueFacts, record: ScoreRecord): Promise<void> {
  const round = await loadRound(store, issue.id);
  if (round === null || round.settledAt !== null || round.model !== model.id || record.note) return;
  const tallies = tally(model.criteria, await revealedVotes(store, issue.id, round));
  if (overrides(tallies, record.inputs)) {
    throw new Refusal({ code: 'invalid', detail: 'The team voted otherwise: say why the score departs from it.' });
  }
}

/** A revealed vote is answered by the score that was saved after it. */
export async function settle(store: KeyValueStore, issueId: string, at: string): Promise<void> {
  const round = await loadRound(store, issueId);
  if (round === null || round.revealedAt === null || round.settledAt !== null) return;
  await updateRound(store, issueId, { ...round, settledAt: at });
}
