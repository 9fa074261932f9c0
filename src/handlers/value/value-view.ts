/** What the value panel shows, read with the fewest requests: everything else comes from the app's own store. */
import type { ValueView } from '../../contract/value';
import type { Issue } from '../../domain/backlog/issue';
import { isEpic } from '../../domain/backlog/item';
import { changedSince, type Change } from '../../domain/scoring/changed-since';
import type { Model } from '../../domain/scoring/define-model';
import { modelFor, rescore } from '../../domain/scoring/find-model';
import type { OwnModels } from '../../domain/scoring/project-models';
import { readRecord } from '../../domain/scoring/read-record';
import type { ScoreRecord } from '../../domain/scoring/record';
import { mayScore, type Scorers } from '../../domain/scoring/scorers';
import { fieldsChanged, mappedFields, sourcesOf, type Sources } from '../../domain/scoring/sources';
import type { ProjectSettings } from '../../domain/settings';
import type { JiraClient } from '../../jira/client';
import { displayNames } from '../../jira/users';
import { getValueIssue, type ValueIssue } from '../../jira/value-issue';
import type { IndexStorage } from '../../storage/issue-index';
import { loadUndo } from '../../storage/score-undo';
import type { Viewer } from '../../storage/seen-secured';
import { loadSettings } from '../../storage/settings';
import { loadUnsaved } from '../../storage/unsaved-scores';
import { loadRound } from '../../storage/votes';
import type { IssueInvocation } from '../call/invocation';
import type { Services } from '../call/services';
import { rankedAmong, rankingFor } from './value-ranking';
import { openToPerson } from '../call/open-to-person';
import { standingOf } from '../call/standing';

export interface ValueFacts {
  issue: ValueIssue;
  model: Model;
  ownModels: OwnModels;
  /** Days after which a score is to be looked at again. */
  expiresAfter: number | null;
  /** Field that the score is copied to. */
  scoreField: string | null;
  mayScore: boolean;
  scorers: Scorers;
  decline: ProjectSettings['decline'];
  /** What its fields say about the model's criteria. */
  sources: Sources;
  /** Whether a point is left for the name of who scored: opening the panel may cost three. */
  affordsName: boolean;
  /** Those that this person may see; null while there is no index. */
  openIssues: Issue[] | null;
}

/**
 * Two points, the issue and what the person may do with it; one more where the project goes by a role, and one where
 * issues may be hidden from that person.
 */
export async function readFacts(
  services: Services,
  index: IndexStorage,
  jira: JiraClient,
  call: IssueInvocation,
): Promise<ValueFacts> {
  const head = await index.head(call.project.id);
  const estimate = head?.facts.estimate ?? null;
  const settings = await loadSettings(services.store, call.project.id);
  const [issue, standing, rows] = await Promise.all([
    getValueIssue(jira, call.issue.key, estimate?.id ?? null, mappedFields(settings.inputFields)),
    standingOf(jira, call, { issueKey: call.issue.key }, settings.scorers),
    head === null ? null : index.rows(call.project.id, head),
  ]);
  const model = modelFor(settings, issue.type);
  const points = estimate && { value: issue.grounds.estimate, name: estimate.name };
  return {
    issue,
    model,
    ownModels: settings.ownModels,
    expiresAfter: settings.scoreExpiresAfter,
    scoreField: settings.scoreField,
    mayScore: mayScore(settings.scorers, standing),
    scorers: settings.scorers,
    decline: settings.decline,
    sources: sourcesOf(model, settings.inputFields, points, issue.fields),
    affordsName: settings.scorers.by !== 'role' && !rows?.some((row) => row.secured),
    openIssues: rows && (await openToPerson(jira, call.project.id, viewerOf(services, call), rows)),
  };
}

/** One more point, for the name of who scored, where there is one left. */
export async function viewOf(
  services: Services,
  index: IndexStorage,
  jira: JiraClient,
  call: IssueInvocation,
  { issue, model, ownModels, expiresAfter, mayScore: mayDecide, scorers, sources, affordsName, openIssues }: ValueFacts,
): Promise<ValueView> {
  const reading = readRecord(issue.property, rescore);
  const [undo, round, unsaved, names] = await Promise.all([
    loadUndo(services.store, issue.id),
    loadRound(services.store, issue.id),
    mayDecide ? unsavedOf(services, call) : null,
    displayNames(jira, reading.record && affordsName ? [reading.record.by] : []),
  ]);
  return {
    issueKey: issue.key,
    issueType: issue.type,
    mayScore: mayDecide,
    scorers,
    model: model.id,
    ownModels,
    reading,
    scoredBy: reading.record ? (names.get(reading.record.by) ?? null) : null,
    sources,
    changes: reading.record ? changesSince(reading.record, issue, sources) : [],
    expiredAfter: expiredAfter(reading.record, expiresAfter, services.now()),
    reporter: issue.reporter?.displayName ?? null,
    index: await preparedIndex(index, call.project),
    ...rankingFor(issue.key, model, openIssues ?? [], issue.openLinks),
    openIssues: openIssues && rankedAmong(issue.key, openIssues).length,
    ...(openIssues?.some((open) => open.key === issue.key && isEpic(open)) ? { epic: true as const } : {}),
    vote: round === null || round.settledAt !== null ? null : round.revealedAt === null ? 'open' : 'revealed',
    undoable: mayDecide && undo !== null && undo.written === reading.stamp,
    unsaved,
  };
}

function viewerOf({ store, now }: Services, { project, accountId }: IssueInvocation): Viewer | null {
  return accountId === undefined ? null : { store, projectId: project.id, accountId, now: now() };
}

function unsavedOf({ store, now }: Services, { project, issue, accountId }: IssueInvocation) {
  return accountId === undefined ? null : loadUnsaved(store, { projectId: project.id, issueId: issue.id, accountId }, now());
}

function changesSince(record: ScoreRecord, issue: ValueIssue, sources: Sources): Change[] {
  return [...changedSince(record, issue.grounds), ...(fieldsChanged(record, sources) ? (['fields'] as const) : [])];
}

function expiredAfter(record: ScoreRecord | null, limit: number | null, now: Date): number | null {
  const days = Math.floor((now.getTime() - Date.parse(record?.at ?? '')) / 86_400_000);
  return limit !== null && days > limit ? days : null;
}

/** A missing index is begun, and a build that crashed is taken up again, by whoever looks at it. */
async function preparedIndex(index: IndexStorage, project: { id: string; key: string }) {
  const state = await index.state(project.id);
  if (state.state !== 'none' && state.state !== 'building') return state;
  await index.requestBuild(project);
  return index.state(project.id);
}
