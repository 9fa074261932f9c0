/** Brings an order into Jira call by call, as the person who asks, and back again. */
import { afterCalls, planMoves, planTowards, type MovePlan } from '../domain/ranking/moves';
import { JiraForbidden, JiraNotFound, JiraRejected } from '../jira/errors';
import { rankIssues } from '../jira/ranks';
import type { IndexStorage } from '../storage/issue-index';
import { UNDO_DAYS, dropJob, loadJob, loadJobs, loadPlan, saveJob, savePlan, type JobHead, type JobPlan } from '../storage/ranking-jobs';
import type { Invocation } from './invocation';
import { Refusal } from './outcome';
import { freshOrder } from './ranking-order';
import type { Services } from './services';

/** Another person's order that has made no call for so long is taken to be left. */
const LEFT_SECONDS = 120;
/** So often a way is planned anew when an issue of it is gone. */
const MAX_REPLANS = 3;

export interface JobSite {
  services: Services;
  index: IndexStorage;
  call: Invocation;
}

interface NewJob {
  kind: JobHead['kind'];
  undoes: string | null;
  before: string[];
  plan: MovePlan;
}

/** @throws Refusal while another person's order is on its way */
export async function createJob({ services, call }: JobSite, { kind, undoes, before, plan }: NewJob): Promise<JobHead> {
  const { store } = services;
  const { project } = call;
  const now = services.now();
  await forgetOld(services, project.id);
  await refuseWhileOthers(services, call);
  for (const job of await loadJobs(store, project.id)) {
    if (job.by === call.accountId && job.state === 'running') await saveJob(store, project.id, { ...job, state: 'stopped' });
  }
  const job: JobHead = {
    v: 1,
    id: services.newId(),
    kind,
    undoes,
    by: call.accountId ?? '',
    state: 'running',
    startedAt: now.toISOString(),
    touchedAt: now.toISOString(),
    calls: plan.calls.length,
    made: 0,
    moves: plan.moved.length,
    refused: [],
    exact: null,
    replanned: 0,
  };
  await savePlan(store, project.id, job.id, { before, wanted: afterCalls(before, plan.calls), moved: plan.moved, calls: plan.calls });
  await saveJob(store, project.id, job);
  // Two may have come this far at once: the later one gives way.
  await refuseWhileOthers(services, call, job).catch(async (error: unknown) => {
    await dropJob(store, project.id, job.id);
    throw error;
  });
  return job;
}

/** The person's own job. Another's is as good as none. */
export async function ownJob({ services, call }: JobSite, id: string): Promise<JobHead> {
  const job = await loadJob(services.store, call.project.id, id);
  if (job === null || job.by !== (call.accountId ?? '')) throw new Refusal({ code: 'not-found', detail: 'There is no such order.' });
  return job;
}

/**
 * Makes the call after the first `made` ones. Asked twice, it is made once; made twice because a crash came between Jira
 * and the store, it changes nothing the second time, for the issues then stand where they are sent.
 */
export async function makeCall(site: JobSite, job: JobHead, made: number): Promise<JobHead> {
  const { services, call } = site;
  if (job.state !== 'running' || made !== job.made) return job;
  const plan = await planOf(site, job);
  const next = plan.calls[job.made];
  if (next === undefined) return finish(site, job, plan);
  const touchedAt = services.now().toISOString();
  try {
    const refused = await rankIssues(services.jiraAsUser(), next);
    const moved: JobHead = {
      ...job,
      touchedAt,
      made: job.made + 1,
      refused: [...job.refused, ...refused.map(({ issue, reason }) => ({ key: issue, reason }))],
    };
    await saveJob(services.store, call.project.id, moved);
    return moved.made === plan.calls.length ? await finish(site, moved, plan) : moved;
  } catch (error) {
    // An issue of this call, or the one beside which they were to stand, is gone: there may be another way.
    if ((error instanceof JiraNotFound || error instanceof JiraRejected) && job.replanned < MAX_REPLANS) {
      return replan(site, { ...job, touchedAt }, plan);
    }
    if (error instanceof JiraForbidden || error instanceof JiraNotFound || error instanceof JiraRejected) {
      const refused = [...job.refused, ...next.issues.map((key) => ({ key, reason: error.messages.join(' ') || error.message }))];
      return settle(site, { ...job, touchedAt, refused, state: 'stopped' });
    }
    throw error;
  }
}

/** Leaves the rest of the moves. What is made stays, and can be undone. */
export async function stopJob(site: JobSite, job: JobHead): Promise<JobHead> {
  return job.state === 'running' ? settle(site, { ...job, state: 'stopped' }) : job;
}

/** A job that puts the moved issues back, wherever the first one has got to. */
export async function undoJob(site: JobSite, job: JobHead): Promise<void> {
  const { services, index, call } = site;
  const { before, moved } = await planOf(site, job);
  const now = (await freshOrder(services, index, call.project)).issues.map(({ id }) => id);
  const undoing = await createJob(site, { kind: 'undo', undoes: job.id, before: now, plan: planTowards(before, now, new Set(moved)) });
  if (undoing.calls === 0) await finish(site, undoing, await planOf(site, undoing));
}

async function replan(site: JobSite, job: JobHead, plan: JobPlan): Promise<JobHead> {
  const { services, index, call } = site;
  const now = (await freshOrder(services, index, call.project)).issues.map(({ id }) => id);
  const { calls } = planTowards(plan.wanted, now, new Set(plan.moved));
  await savePlan(services.store, call.project.id, job.id, { ...plan, calls });
  const present = new Set(now);
  const gone = plan.moved.filter((id) => !present.has(id) && !job.refused.some(({ key }) => key === id));
  const planned: JobHead = {
    ...job,
    made: 0,
    calls: calls.length,
    replanned: job.replanned + 1,
    refused: [...job.refused, ...gone.map((key) => ({ key, reason: 'It is no longer in the backlog.' }))],
  };
  return settle(site, planned);
}

/** Looks whether Jira's order is now the one that was asked for. */
async function finish(site: JobSite, job: JobHead, plan: JobPlan): Promise<JobHead> {
  const { services, index, call } = site;
  const now = (await freshOrder(services, index, call.project)).issues.map(({ id }) => id);
  const exact = job.refused.length === 0 && planTowards(plan.wanted, now, new Set(plan.moved)).calls.length === 0;
  if (job.undoes !== null) {
    const undone = await loadJob(services.store, call.project.id, job.undoes);
    if (undone !== null) await saveJob(services.store, call.project.id, { ...undone, state: 'undone' });
  }
  return settle(site, { ...job, state: 'done', exact });
}

async function settle({ services, call }: JobSite, job: JobHead): Promise<JobHead> {
  await saveJob(services.store, call.project.id, job);
  return job;
}

async function planOf({ services, call }: JobSite, job: JobHead): Promise<JobPlan> {
  const plan = await loadPlan(services.store, call.project.id, job.id);
  if (plan === null) throw new Refusal({ code: 'not-found', detail: 'The moves of this order are no longer stored.' });
  return plan;
}

/** @param mine when given, only an order that was there before it counts */
async function refuseWhileOthers(services: Services, { project, accountId }: Invocation, mine?: JobHead): Promise<void> {
  const now = services.now().getTime();
  const others = (await loadJobs(services.store, project.id)).filter(
    (job) => job.by !== (accountId ?? '') && job.state === 'running' && now - Date.parse(job.touchedAt) < LEFT_SECONDS * 1000,
  );
  const first = mine === undefined ? others : others.filter((job) => `${job.startedAt} ${job.id}` < `${mine.startedAt} ${mine.id}`);
  if (first.length > 0) {
    throw new Refusal({ code: 'conflict', detail: 'Somebody else is bringing an order into Jira at this moment. Try again in a minute or two.' });
  }
}

async function forgetOld(services: Services, projectId: string): Promise<void> {
  const since = services.now().getTime() - UNDO_DAYS * 86_400_000;
  for (const job of await loadJobs(services.store, projectId)) {
    if (Date.parse(job.startedAt) < since) await dropJob(services.store, projectId, job.id);
  }
}

/** The moves of a target that is given by keys. @throws Refusal when the target is not of these issues */
export function planByKeys(
  issues: readonly { id: string; key: string }[],
  target: readonly string[],
  movable: readonly string[],
): MovePlan {
  const ids = new Map(issues.map(({ id, key }) => [key, id]));
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Refusal({ code: 'invalid', detail: `${key} is not in the backlog.` });
    return id;
  };
  try {
    return planMoves(issues.map(({ id }) => id), target.map(idOf), new Set(movable.map(idOf)));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal({ code: 'invalid', detail: error instanceof Error ? error.message : String(error) });
  }
}
