/** Every change of an issue's value goes through here: issue, undo, history, ranking, list of the declined. */
import type { ValueSaved } from '../../contract/value';
import { rescore } from '../../domain/scoring/find-model';
import type { ScoreChange, ScoredAs } from '../../domain/scoring/history';
import { findProjectModel } from '../../domain/scoring/project-models';
import { placeIn, prepareScores } from '../../domain/scoring/rank';
import { readRecord } from '../../domain/scoring/read-record';
import { describeScorers } from '../../domain/scoring/scorers';
import { VALUE_PROPERTY, withoutTexts, type ScoreRecord } from '../../domain/scoring/record';
import type { JiraClient } from '../../jira/client';
import { JiraError } from '../../jira/errors';
import { deleteIssueProperty, editIssue, setIssueProperty } from '../../jira/issues';
import { markDeclined } from '../../storage/declined';
import type { IndexStorage } from '../../storage/issue-index';
import { claimScore, releaseScore } from '../../storage/score-claim';
import { addToHistory } from '../../storage/score-history';
import { dropUndo, saveUndo } from '../../storage/score-undo';
import type { IssueInvocation } from '../call/invocation';
import { Refusal } from '../call/outcome';
import type { Services } from '../call/services';
import { rankingFor } from './value-ranking';
import { viewOf, type ValueFacts } from './value-view';

export interface Site {
  services: Services;
  index: IndexStorage;
  jira: JiraClient;
  call: IssueInvocation;
}

/**
 * Writes what the issue holds from now on (null for nothing). The issue comes first: what Jira refuses must be neither
 * in the ranking nor in the history.
 *
 * @throws Refusal for a person whom the project does not let score, and when somebody else saves at the same instant
 */
export async function writeValue(
  { services, index, jira, call }: Site,
  facts: ValueFacts,
  property: unknown,
  change: Omit<ScoreChange, 'from' | 'to'>,
): Promise<ValueSaved> {
  requireScorer(facts);
  const { issue } = facts;
  const { store } = services;
  const before = readRecord(issue.property, rescore);
  const after = readRecord(property, rescore);
  if (!(await claimScore(store, issue.id, before.stamp, services.now()))) {
    throw new Refusal({ code: 'conflict', detail: 'Somebody else is saving the score of this issue right now.' });
  }
  try {
    if (property === null) await deleteIssueProperty(jira, issue.key, VALUE_PROPERTY);
    else await setIssueProperty(jira, issue.key, VALUE_PROPERTY, property);
  } catch (error) {
    await releaseScore(store, issue.id, before.stamp);
    throw error;
  }
  // An undo brings back what was claimed by the save that it undoes.
  await releaseScore(store, issue.id, after.stamp);

  if (change.kind === 'undone' || after.stamp === null) await dropUndo(store, issue.id);
  else await saveUndo(store, issue.id, { written: after.stamp, before: issue.property ?? null, commentId: null, label: null, moved: null });
  await addToHistory(store, issue.id, { ...change, from: scoredAs(before.record, facts), to: scoredAs(after.record, facts) });
  if (before.declined || after.declined) await markDeclined(store, call.project.id, issue.id, after.declined);
  await index.setScore(call.project.id, issue.id, after.record && withoutTexts(after.record));
  // Saving a score again is how one that is on the issue already comes into a field that was chosen later.
  const unchanged = change.kind !== 'scored' && before.record?.score === after.record?.score;
  const warning = unchanged ? null : await copyToField(jira, facts, after.record);
  const view = await viewOf(services, index, jira, call, { ...facts, issue: { ...issue, property } });
  return { saved: true, ...(warning === null ? {} : { warning }), view };
}

/** @throws Refusal for a person whom the project does not let score, whatever Jira would let that person edit */
export function requireScorer({ mayScore, scorers }: ValueFacts): void {
  if (!mayScore) throw new Refusal({ code: 'forbidden', detail: describeScorers(scorers) });
}

/** Copies the score to the project's number field. The score counts as saved even where Jira refuses the copy. */
async function copyToField(
  jira: JiraClient,
  { issue, scoreField }: ValueFacts,
  after: ScoreRecord | null,
): Promise<string | null> {
  if (scoreField === null) return null;
  try {
    await editIssue(jira, issue.key, { [scoreField]: after?.score ?? null });
    return null;
  } catch (error) {
    if (error instanceof JiraError) return `The number field could not be set: ${error.messages.join(' ')}`;
    throw error;
  }
}

/** The record in brief, with the place it takes among the others as they are now. */
function scoredAs(record: ScoreRecord | null, { issue, openIssues, ownModels }: ValueFacts): ScoredAs | null {
  if (!record) return null;
  const { model: modelId, inputs, score } = record;
  const model = findProjectModel(ownModels, modelId);
  if (!model || openIssues === null) return { model: modelId, inputs, score, place: null };
  const { peers } = rankingFor(issue.key, model, openIssues, new Set());
  const place = placeIn(prepareScores(model, peers), { seed: 0, inputs }, false);
  return { model: modelId, inputs, score, place: place && { place: place.place, of: place.of } };
}
