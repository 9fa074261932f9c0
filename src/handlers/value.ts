import { z } from 'zod';
import type { ValueChange, ValuePayload, ValueSaved, ValueView } from '../contract';
import { findModel, rescore } from '../domain/scoring/find-model';
import type { ScoreChange, ScoredAs } from '../domain/scoring/history';
import { placeIn, prepareScores } from '../domain/scoring/rank';
import { readRecord } from '../domain/scoring/read-record';
import { VALUE_PROPERTY, withoutTexts, type ScoreRecord } from '../domain/scoring/record';
import { deleteIssueProperty, setIssueProperty } from '../jira/issues';
import type { JiraClient } from '../jira/client';
import { displayNames } from '../jira/users';
import { getValueIssue } from '../jira/value-issue';
import type { IndexStorage } from '../storage/issue-index';
import { addToHistory, loadHistory } from '../storage/score-history';
import { dropUndo, loadUndo, saveUndo } from '../storage/score-undo';
import { onIssue } from './define-handler';
import type { IssueInvocation } from './invocation';
import { Refusal } from './outcome';
import type { Services } from './services';
import { rankingFor } from './value-ranking';
import { recordOf } from './value-record';
import { requireReason, settle } from './vote-outcome';
import { readFacts, viewOf, type ValueFacts } from './value-view';

const input = z.union([z.number(), z.tuple([z.number(), z.number()])]);
const payloadSchema: z.ZodType<ValuePayload> = z.strictObject({
  model: z.string(),
  inputs: z.record(z.string(), input),
  fromEstimate: z.array(z.string()).max(20),
  evidence: z.record(z.string(), z.string().max(2_000)),
  note: z.string().max(2_000),
  expected: z.string().nullable(),
});
const undoSchema = z.strictObject({ expected: z.string().nullable() });

/** Reading needs to browse the issue, scoring to edit it: Jira itself refuses either where it must. */
export function valueHandlers(services: Services, index: IndexStorage) {
  const show = (jira: JiraClient, call: IssueInvocation, facts: ValueFacts): Promise<ValueView> =>
    viewOf(services, index, jira, call, facts);

  /** Writes a record or removes it, on the issue first: what Jira refuses must not be in the ranking or the history. */
  async function write(
    jira: JiraClient,
    call: IssueInvocation,
    facts: ValueFacts,
    record: ScoreRecord | null,
    change: Pick<ScoreChange, 'at' | 'by' | 'kind' | 'note'>,
  ): Promise<ValueView> {
    const { issue } = facts;
    const before = readRecord(issue.property, rescore).record;
    if (record) await setIssueProperty(jira, issue.key, VALUE_PROPERTY, record);
    else await deleteIssueProperty(jira, issue.key, VALUE_PROPERTY);
    if (record && change.kind === 'scored') await saveUndo(services.store, issue.id, { written: record.at, before });
    else await dropUndo(services.store, issue.id);
    await addToHistory(services.store, issue.id, { ...change, from: scoredAs(before, facts), to: scoredAs(record, facts) });
    await index.setScore(call.project.id, issue.id, record && withoutTexts(record));
    return show(jira, call, { ...facts, issue: { ...issue, property: record } });
  }

  const stampOf = (call: IssueInvocation) => ({ by: call.accountId ?? '', at: services.now().toISOString() });

  return {
    getValue: onIssue(z.unknown(), async (_, call): Promise<ValueView> => {
      const jira = services.jiraAsUser();
      return show(jira, call, await readFacts(services, index, jira, call));
    }),

    saveValue: onIssue(payloadSchema, async (payload, call): Promise<ValueSaved> => {
      const jira = services.jiraAsUser();
      const facts = await readFacts(services, index, jira, call);
      if (presentAt(facts) !== payload.expected) return { saved: false, view: await show(jira, call, facts) };
      const stamp = stampOf(call);
      const record = recordOf(payload, facts.issue, facts.model, stamp);
      await requireReason(services.store, facts, record);
      const change = { ...stamp, kind: 'scored' as const, note: payload.note.trim() };
      const view = await write(jira, call, facts, record, change);
      await settle(services.store, facts.issue.id, stamp.at);
      return { saved: true, view: { ...view, vote: view.vote === 'revealed' ? null : view.vote } };
    }),

    undoValue: onIssue(undoSchema, async ({ expected }, call): Promise<ValueSaved> => {
      const jira = services.jiraAsUser();
      const facts = await readFacts(services, index, jira, call);
      if (presentAt(facts) !== expected) return { saved: false, view: await show(jira, call, facts) };
      const undo = await loadUndo(services.store, facts.issue.id);
      if (undo === null || undo.written !== expected) {
        throw new Refusal({ code: 'invalid', detail: 'There is nothing to undo.' });
      }
      const change = { ...stampOf(call), kind: 'undone' as const, note: '' };
      return { saved: true, view: await write(jira, call, facts, undo.before, change) };
    }),

    getValueHistory: onIssue(z.unknown(), async (_, call): Promise<ValueChange[]> => {
      const jira = services.jiraAsUser();
      // The history is the app's own: that the person may see the issue has to be asked of Jira.
      const issue = await getValueIssue(jira, call.issue.key, null);
      const changes = await loadHistory(services.store, issue.id);
      const names = await displayNames(jira, changes.map((change) => change.by));
      return changes.map((change) => ({ ...change, name: names.get(change.by) ?? null }));
    }),
  };
}

function presentAt({ issue }: ValueFacts): string | null {
  return readRecord(issue.property, rescore).record?.at ?? null;
}

/** The record in brief, with the place it takes among the others as they are now. */
function scoredAs(record: ScoreRecord | null, { issue, openIssues }: ValueFacts): ScoredAs | null {
  if (!record) return null;
  const { model: modelId, inputs, score } = record;
  const model = findModel(modelId);
  if (!model || openIssues === null) return { model: modelId, inputs, score, place: null };
  const { peers } = rankingFor(issue.key, model, openIssues, new Set());
  const place = placeIn(prepareScores(model, peers), { seed: 0, inputs }, false);
  return { model: modelId, inputs, score, place: place && { place: place.place, of: place.of } };
}
