/** What the ranking workspace shows: the open issues that the person can see, in rank order. */
import type { HealthIssue } from '../../domain/health/health-backlog';
import type { OrderJob } from '../../domain/ranking/order-job';
import type { RankingRow } from '../../domain/ranking/ranking-row';
import type { RankingView } from '../../domain/ranking/ranking-view';
import type { Model } from '../../domain/scoring/define-model';
import { modelFor } from '../../domain/scoring/find-model';
import type { ScoreRecord } from '../../domain/scoring/record';
import { mayScore } from '../../domain/scoring/scorers';
import { sourcesOf } from '../../domain/scoring/sources';
import type { ProjectSettings } from '../../domain/settings';
import { displayNames } from '../../jira/users';
import type { IndexStorage } from '../../storage/issue-index';
import { loadFilter } from '../../storage/ranking-filter';
import { UNDO_DAYS, loadJobs, type JobHead } from '../../storage/ranking-jobs';
import { loadSettings } from '../../storage/settings';
import type { Invocation } from '../call/invocation';
import type { Services } from '../call/services';
import { standingOf } from '../call/standing';
import type { VisibleBacklog } from '../backlog/visible-backlog';

const DAY = 86_400_000;

/** @param visible null while there is no index */
export async function rankingView(
  services: Services,
  index: IndexStorage,
  call: Invocation,
  visible: VisibleBacklog | null,
): Promise<RankingView> {
  const { project, accountId } = call;
  const settings = await loadSettings(services.store, project.id);
  const [state, head, standing, jobs, filter] = await Promise.all([
    index.state(project.id),
    index.head(project.id),
    standingOf(services.jiraAsUser(), call, { projectKey: project.key }, settings.scorers, ['SCHEDULE_ISSUES']),
    loadJobs(services.store, project.id),
    accountId === undefined ? null : loadFilter(services.store, project.id, accountId),
  ]);
  const backlog = visible?.backlog;
  const running = new Set(backlog?.sprints.filter((sprint) => sprint.state === 'active').map(({ id }) => id));
  const job = latestOf(jobs, accountId, services.now());
  return {
    projectKey: project.key,
    person: accountId ?? null,
    index: state,
    seesAll: visible?.seesAll ?? true,
    rows: backlog?.issues.map((issue) => toRow(issue, running, settings)) ?? [],
    sprints: backlog?.sprints.filter((sprint) => sprint.state !== 'closed').map(({ id, name }) => ({ id, name })) ?? [],
    estimateField: backlog?.capabilities.estimateField ?? null,
    ownModels: settings.ownModels,
    maySchedule: standing.has.SCHEDULE_ISSUES,
    mayEdit: mayScore(settings.scorers, standing),
    hasRank: head === null || head.facts.rankField !== null,
    latestByOther: visible?.seesAll === true ? await latestByOther(services, jobs, accountId) : null,
    job: job && toOrderJob(job, backlog?.issues ?? []),
    filter,
  };
}

/** What the person sees of a job; issues that are hidden by now are not named. */
export function toOrderJob(job: JobHead, issues: readonly Pick<HealthIssue, 'id' | 'key'>[]): OrderJob {
  const { id, kind, undoes, state, halt, startedAt, calls, made, moves, exact } = job;
  const keys = new Map(issues.flatMap((issue) => [[issue.id, issue.key] as const, [issue.key, issue.key] as const]));
  // Overtaken before its first call, it has moved nothing.
  const undoable = kind === 'apply' && state !== 'undone' && (halt !== 'overtaken' || made > 0);
  return {
    id,
    kind,
    undoes,
    state,
    halt,
    startedAt,
    calls,
    made,
    moves,
    exact,
    refused: job.refused.map(({ key, reason }) => ({ key: keys.get(key) ?? 'An issue', reason })),
    undoUntil: undoable ? new Date(Date.parse(startedAt) + UNDO_DAYS * DAY).toISOString() : null,
  };
}

export function isUndoable(job: JobHead, now: Date): boolean {
  return job.kind === 'apply' && job.state !== 'undone' && now.getTime() - Date.parse(job.startedAt) <= UNDO_DAYS * DAY;
}

/** An undoing on its way, else the last order of this person that has not been undone. */
function latestOf(jobs: readonly JobHead[], accountId: string | undefined, now: Date): JobHead | null {
  const mine = jobs.filter((job) => job.by === accountId);
  const undoing = mine.find((job) => job.kind === 'undo' && job.state === 'running');
  return undoing ?? mine.find((job) => isUndoable(job, now)) ?? null;
}

/** What another person did lately, so that nobody wonders about an order that has changed. */
async function latestByOther(services: Services, jobs: readonly JobHead[], accountId: string | undefined): Promise<RankingView['latestByOther']> {
  const since = services.now().getTime() - DAY;
  const found = jobs.find((job) => job.by !== accountId && job.kind === 'apply' && job.made > 0 && Date.parse(job.touchedAt) >= since);
  if (found === undefined) return null;
  const names = await displayNames(services.jiraAsUser(), [found.by]);
  return { name: names.get(found.by) ?? null, at: found.touchedAt, moves: found.moves, undone: found.state === 'undone' };
}

/** As much of a score as the workspace needs. */
export function shownScore({ model, inputs, score, at, fromFields }: ScoreRecord): NonNullable<RankingRow['score']> {
  return { model, inputs, score, at, ...(fromFields ? { fromFields } : {}) };
}

/** What mapped fields say; absent where none is mapped for the model, or none was read. */
function mappedOf(model: Model, settings: ProjectSettings, { answers }: HealthIssue): Pick<RankingRow, 'fields'> {
  if (answers === undefined || settings.inputFields[model.id] === undefined) return {};
  const sources = Object.entries(sourcesOf(model, settings.inputFields, null, answers));
  return { fields: Object.fromEntries(sources.map(([id, { name, value }]) => [id, { name, value }])) };
}

function toRow(issue: HealthIssue, running: ReadonlySet<number>, settings: ProjectSettings): RankingRow {
  const model = modelFor(settings, issue.type);
  const { key, summary, type, status, labels, sprintIds, estimate, score } = issue;
  return {
    key,
    summary,
    type,
    level: issue.hierarchyLevel,
    status,
    created: issue.created,
    epic: issue.parentKey,
    labels,
    sprintIds,
    running: sprintIds.some((id) => running.has(id)),
    estimate,
    model: model.id,
    ...mappedOf(model, settings, issue),
    score: score && shownScore(score),
    declined: score?.declined !== undefined,
    blocks: issue.links.filter((link) => link.kind === 'blocks' && link.statusCategory !== 'done').map((link) => link.key),
  };
}
