import { z } from 'zod';
import type { VoteView } from '../../contract/value';
import { modelFor } from '../../domain/scoring/find-model';
import { readInput } from '../../domain/scoring/inputs';
import { findProjectModel } from '../../domain/scoring/project-models';
import { describeScorers, mayScore } from '../../domain/scoring/scorers';
import { tally } from '../../domain/scoring/votes';
import type { JiraClient } from '../../jira/client';
import { displayNames } from '../../jira/users';
import { getValueIssue, type ValueIssue } from '../../jira/value-issue';
import type { ProjectSettings } from '../../domain/settings';
import { loadSettings } from '../../storage/settings';
import { cancelRound, castVote, countVotes, loadRound, ownVote, revealedVotes, revealRound, startRound, withdrawVote, type VoteRound } from '../../storage/votes';
import { onIssue } from '../call/define-handler';
import type { IssueInvocation } from '../call/invocation';
import { Refusal } from '../call/outcome';
import type { Services } from '../call/services';
import { standingOf } from '../call/standing';

const input = z.union([z.number(), z.tuple([z.number(), z.number()])]);
const castSchema = z.strictObject({ inputs: z.record(z.string(), input) });

interface Ballot {
  jira: JiraClient;
  issue: ValueIssue;
  mayScore: boolean;
  accountId: string;
  settings: ProjectSettings;
}

/**
 * Who may browse an issue may vote on it; who may score it may ask for votes and reveal them.
 * Every call first asks Jira whether the person sees the issue: votes are the app's own, and Jira does not guard them.
 */
export function voteHandlers(services: Services) {
  const { store } = services;

  async function enter(call: IssueInvocation): Promise<Ballot> {
    if (call.accountId === undefined) throw new Refusal({ code: 'forbidden', detail: 'Voting needs an account.' });
    const jira = services.jiraAsUser();
    const settings = await loadSettings(store, call.project.id);
    const [issue, standing] = await Promise.all([
      getValueIssue(jira, call.issue.key, null),
      standingOf(jira, call, { issueKey: call.issue.key }, settings.scorers),
    ]);
    return { jira, issue, mayScore: mayScore(settings.scorers, standing), accountId: call.accountId, settings };
  }

  async function view({ jira, issue, mayScore: mayDecide, accountId, settings }: Ballot): Promise<VoteView | null> {
    const round = await loadRound(store, issue.id);
    const model = findProjectModel(settings.ownModels, round?.model ?? null);
    if (round === null || model === null) return null;
    const revealed = await revealedVotes(store, issue.id, round);
    const names = await displayNames(jira, revealed.map(({ by }) => by));
    return {
      state: round.settledAt !== null ? 'settled' : round.revealedAt !== null ? 'revealed' : 'open',
      startedAt: round.startedAt,
      model: round.model,
      mine: await ownVote(store, issue.id, round, accountId),
      votes: await countVotes(store, issue.id, round),
      result: round.revealedAt === null ? null : { tallies: tally(model.criteria, revealed), names: Object.fromEntries(names) },
      mayReveal: mayDecide && round.revealedAt === null,
    };
  }

  const requireScorer = ({ mayScore: mayDecide, settings }: Ballot) => {
    if (!mayDecide) throw new Refusal({ code: 'forbidden', detail: describeScorers(settings.scorers) });
  };

  /** @throws Refusal when nobody has asked, or the votes are revealed */
  async function openRound({ issue }: Ballot): Promise<VoteRound> {
    const round = await loadRound(store, issue.id);
    if (round === null || round.revealedAt !== null) {
      throw new Refusal({ code: 'invalid', detail: 'There is no vote going on for this issue.' });
    }
    return round;
  }

  return {
    getVote: onIssue(z.unknown(), async (_, call) => view(await enter(call))),

    startVote: onIssue(z.unknown(), async (_, call) => {
      const ballot = await enter(call);
      requireScorer(ballot);
      const present = await loadRound(store, ballot.issue.id);
      // A round whose model the project no longer has cannot be voted in: it makes way.
      const stands = present !== null && present.revealedAt === null && findProjectModel(ballot.settings.ownModels, present.model) !== null;
      if (stands) return view(ballot);
      await startRound(store, ballot.issue.id, {
        v: 1,
        id: services.newId(),
        model: modelFor(ballot.settings, ballot.issue.type).id,
        startedBy: ballot.accountId,
        startedAt: services.now().toISOString(),
        revealedAt: null,
        settledAt: null,
      });
      return view(ballot);
    }),

    castVote: onIssue(castSchema, async ({ inputs }, call) => {
      const ballot = await enter(call);
      const round = await openRound(ballot);
      const answered = (findProjectModel(ballot.settings.ownModels, round.model)?.criteria ?? []).filter(({ id }) => inputs[id] !== undefined);
      const wrong = answered.find((criterion) => !readInput(criterion, inputs[criterion.id]).ok);
      if (wrong) throw new Refusal({ code: 'invalid', detail: `${wrong.title} is not on its scale.` });
      if (answered.length === 0) throw new Refusal({ code: 'invalid', detail: 'A vote answers at least one criterion.' });
      const kept = Object.fromEntries(answered.flatMap(({ id }) => (inputs[id] === undefined ? [] : [[id, inputs[id]]])));
      await castVote(store, ballot.issue.id, round, ballot.accountId, { at: services.now().toISOString(), inputs: kept });
      return view(ballot);
    }),

    revealVotes: onIssue(z.unknown(), async (_, call) => {
      const ballot = await enter(call);
      requireScorer(ballot);
      const round = await loadRound(store, ballot.issue.id);
      if (round === null) throw new Refusal({ code: 'invalid', detail: 'There is no vote on this issue.' });
      if (round.revealedAt !== null) return view(ballot);
      if ((await countVotes(store, ballot.issue.id, round)) === 0) {
        throw new Refusal({ code: 'invalid', detail: 'Nobody has voted yet.' });
      }
      await revealRound(store, ballot.issue.id, round, services.now());
      return view(ballot);
    }),

    withdrawVote: onIssue(z.unknown(), async (_, call) => {
      const ballot = await enter(call);
      await withdrawVote(store, ballot.issue.id, await openRound(ballot), ballot.accountId);
      return view(ballot);
    }),

    cancelVote: onIssue(z.unknown(), async (_, call) => {
      const ballot = await enter(call);
      requireScorer(ballot);
      await cancelRound(store, ballot.issue.id, await openRound(ballot));
      return view(ballot);
    }),
  };
}
