import { z } from 'zod';
import type { DeclineOptions, DeclinePayload, ValueChange, ValuePayload, ValueSaved, ValueView } from '../../contract/value';
import { rescore } from '../../domain/scoring/find-model';
import { readRecord } from '../../domain/scoring/read-record';
import type { UnsavedScore } from '../../domain/scoring/unsaved';
import { displayNames } from '../../jira/users';
import { getValueIssue } from '../../jira/value-issue';
import type { IndexStorage } from '../../storage/issue-index';
import { loadHistory } from '../../storage/score-history';
import { loadUndo } from '../../storage/score-undo';
import { keepUnsaved, unsavedSchema } from '../../storage/unsaved-scores';
import { declineOptions } from './decline-move';
import { onIssue } from '../call/define-handler';
import type { IssueInvocation } from '../call/invocation';
import { Refusal } from '../call/outcome';
import type { Services } from '../call/services';
import { decline, reconsider, undoBesides } from './value-decline';
import { recordOf } from './value-record';
import { readFacts, viewOf, type ValueFacts } from './value-view';
import { requireScorer, writeValue, type Site } from './value-write';
import { requireReason, settle } from './vote-outcome';

const input = z.union([z.number(), z.tuple([z.number(), z.number()])]);
const expected = z.string().nullable();
const saveSchema: z.ZodType<ValuePayload> = z.strictObject({
  model: z.string(),
  inputs: z.record(z.string(), input),
  fromFields: z.array(z.string()).max(20),
  evidence: z.record(z.string(), z.string().max(2_000)),
  note: z.string().max(2_000),
  expected,
});
const declineSchema: z.ZodType<DeclinePayload> = z.strictObject({
  reason: z.string().trim().min(1, 'say why').max(2_000),
  revisit: z.iso.date().nullable(),
  comment: z.string().max(5_000).nullable(),
  label: z.boolean(),
  move: z.boolean(),
  expected,
});
const expectedSchema = z.strictObject({ expected });

interface Stamp {
  at: string;
  by: string;
}

/** Reading needs to browse the issue, scoring to edit it: Jira itself refuses either where it must. */
export function valueHandlers(services: Services, index: IndexStorage) {
  const siteOf = (call: IssueInvocation): Site => ({ services, index, jira: services.jiraAsUser(), call });

  /** Visitors without an account have nowhere to keep anything. */
  async function keep({ project, issue, accountId }: IssueInvocation, unsaved: UnsavedScore | null): Promise<void> {
    if (accountId === undefined) return;
    await keepUnsaved(services.store, { projectId: project.id, issueId: issue.id, accountId }, unsaved, services.now());
  }

  /**
   * Does `work` only for who may score, and only while the issue still holds what the person has seen; else shows what it
   * holds now.
   */
  async function unlessChanged(
    call: IssueInvocation,
    seen: string | null,
    work: (site: Site, facts: ValueFacts, stamp: Stamp) => Promise<ValueSaved>,
  ): Promise<ValueSaved> {
    const site = siteOf(call);
    // Who saves, or is told of a conflict, has called already: a fourth point for the name is well spent.
    const facts = { ...(await readFacts(services, index, site.jira, call)), affordsName: true };
    requireScorer(facts);
    if (readRecord(facts.issue.property, rescore).stamp !== seen) {
      return { saved: false, view: await viewOf(services, index, site.jira, call, facts) };
    }
    try {
      return await work(site, facts, { at: services.now().toISOString(), by: call.accountId ?? '' });
    } catch (error) {
      if (!(error instanceof Refusal) || error.failure.code !== 'conflict') throw error;
      // Somebody was quicker by an instant; when what they save is there already, it is shown.
      const since = { ...(await readFacts(services, index, site.jira, call)), affordsName: true };
      if (readRecord(since.issue.property, rescore).stamp === seen) throw error;
      return { saved: false, view: await viewOf(services, index, site.jira, call, since) };
    }
  }

  return {
    getValue: onIssue(z.unknown(), async (_, call): Promise<ValueView> => {
      const { jira } = siteOf(call);
      return viewOf(services, index, jira, call, await readFacts(services, index, jira, call));
    }),

    // Nothing is asked of Jira: it is the person's own, and kept for that person alone.
    keepUnsaved: onIssue(z.strictObject({ unsaved: unsavedSchema.nullable() }), async ({ unsaved }, call): Promise<null> => {
      await keep(call, unsaved);
      return null;
    }),

    saveValue: onIssue(saveSchema, (payload, call) =>
      unlessChanged(call, payload.expected, async (site, facts, stamp) => {
        const record = recordOf(payload, facts, stamp);
        await requireReason(services.store, facts, record);
        const written = await writeValue(site, facts, record, { ...stamp, kind: 'scored', note: record.note ?? '' });
        await settle(services.store, facts.issue.id, stamp.at);
        await keep(call, null);
        const { view } = written;
        return { ...written, view: { ...view, unsaved: null, vote: view.vote === 'revealed' ? null : view.vote } };
      }),
    ),

    getDeclineOptions: onIssue(z.unknown(), async (_, call): Promise<DeclineOptions> => {
      const site = siteOf(call);
      return declineOptions(site, await readFacts(services, index, site.jira, call));
    }),

    declineValue: onIssue(declineSchema, (payload, call) =>
      unlessChanged(call, payload.expected, (site, facts, stamp) => decline(site, facts, payload, stamp)),
    ),

    reconsiderValue: onIssue(expectedSchema, (payload, call) => unlessChanged(call, payload.expected, reconsider)),

    undoValue: onIssue(expectedSchema, (payload, call) =>
      unlessChanged(call, payload.expected, async (site, facts, stamp) => {
        const undo = await loadUndo(services.store, facts.issue.id);
        if (undo === null || undo.written !== payload.expected) {
          throw new Refusal({ code: 'invalid', detail: 'There is nothing to undo.' });
        }
        const written = await writeValue(site, facts, undo.before, { ...stamp, kind: 'undone', note: '' });
        return undoBesides(site, facts.issue.key, written, undo);
      }),
    ),

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
