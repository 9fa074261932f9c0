import { z } from 'zod';
import type { ValuePayload, ValueSaved, ValueView } from '../contract';
import { changedSince } from '../domain/scoring/changed-since';
import { modelFor, rescore } from '../domain/scoring/find-model';
import { readRecord } from '../domain/scoring/read-record';
import { VALUE_PROPERTY, withoutTexts } from '../domain/scoring/record';
import type { JiraClient } from '../jira/client';
import { setIssueProperty } from '../jira/issues';
import { myPermissions } from '../jira/permissions';
import { displayNames } from '../jira/users';
import { getValueIssue } from '../jira/value-issue';
import type { IndexStorage } from '../storage/issue-index';
import { loadSettings } from '../storage/settings';
import { onIssue } from './define-handler';
import type { IssueInvocation } from './invocation';
import type { Services } from './services';
import { rankingFor } from './value-ranking';
import { recordOf } from './value-record';

const input = z.union([z.number(), z.tuple([z.number(), z.number()])]);
const payloadSchema: z.ZodType<ValuePayload> = z.strictObject({
  model: z.string(),
  inputs: z.record(z.string(), input),
  fromEstimate: z.array(z.string()).max(20),
  evidence: z.record(z.string(), z.string().max(2_000)),
  note: z.string().max(2_000),
  expected: z.string().nullable(),
});

/** Reading needs to browse the issue, scoring to edit it: Jira itself refuses either where it must. */
export function valueHandlers(services: Services, index: IndexStorage) {
  /** Three points at most: the issue, what the person may do, who scored. */
  async function read(jira: JiraClient, call: IssueInvocation) {
    const head = await index.head(call.project.id);
    const estimateField = head?.facts.estimate ?? null;
    const [settings, issue, mayEdit] = await Promise.all([
      loadSettings(services.store, call.project.id),
      getValueIssue(jira, call.issue.key, estimateField?.id ?? null),
      myPermissions(jira, { issueKey: call.issue.key }, ['EDIT_ISSUES']),
    ]);
    return { settings, issue, estimateField, mayEdit: mayEdit.EDIT_ISSUES };
  }

  async function view(jira: JiraClient, call: IssueInvocation, facts: Awaited<ReturnType<typeof read>>): Promise<ValueView> {
    const { settings, issue, estimateField, mayEdit } = facts;
    const model = modelFor(settings, issue.type);
    const reading = readRecord(issue.property, rescore);
    const [state, backlog, names] = await Promise.all([
      index.state(call.project.id),
      index.backlog(call.project.id),
      displayNames(jira, reading.record ? [reading.record.by] : []),
    ]);
    // A build that crashed is taken up again by whoever looks at it.
    if (state.state === 'none' || state.state === 'building') await index.requestBuild(call.project);
    const ranking = rankingFor(issue.key, model, backlog?.issues ?? [], issue.openLinks);
    return {
      issueKey: issue.key,
      issueType: issue.type,
      mayEdit,
      model: model.id,
      reading,
      scoredBy: reading.record ? (names.get(reading.record.by) ?? null) : null,
      estimate: estimateField && { value: issue.grounds.estimate, field: estimateField.name },
      changes: reading.record ? changedSince(reading.record, issue.grounds) : [],
      index: state.state === 'none' ? await index.state(call.project.id) : state,
      ...ranking,
      openIssues: backlog?.issues.length ?? null,
    };
  }

  return {
    getValue: onIssue(z.unknown(), async (_, call): Promise<ValueView> => {
      const jira = services.jiraAsUser();
      return view(jira, call, await read(jira, call));
    }),

    saveValue: onIssue(payloadSchema, async (payload, call): Promise<ValueSaved> => {
      const jira = services.jiraAsUser();
      const facts = await read(jira, call);
      const present = readRecord(facts.issue.property, rescore).record;
      if ((present?.at ?? null) !== payload.expected) return { saved: false, view: await view(jira, call, facts) };
      const stamp = { by: call.accountId ?? '', at: services.now().toISOString() };
      const record = recordOf(payload, facts.issue, modelFor(facts.settings, facts.issue.type), stamp);
      await setIssueProperty(jira, call.issue.key, VALUE_PROPERTY, record);
      await index.setScore(call.project.id, facts.issue.id, withoutTexts(record));
      const written = { ...facts, issue: { ...facts.issue, property: record } };
      return { saved: true, view: await view(jira, call, written) };
    }),
  };
}
