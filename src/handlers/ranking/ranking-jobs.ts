/** Orders on their way to Jira: begun, stopped, undone. The calls themselves are made in ranking-calls.ts. */
import { afterCalls, planMoves, planTowards, type MovePlan } from '../../domain/ranking/moves';
import type { IndexStorage } from '../../storage/issue-index';
import { UNDO_DAYS, dropJob, loadJob, loadJobs, loadPlan, saveJob, savePlan, takeTurn, type JobHead, type JobPlan } from '../../storage/ranking-jobs';
import type { Invocation } from '../call/invocation';
import { Refusal } from '../call/outcome';
import { freshOrder } from './ranking-order';
import type { Services } from '../call/services';

/** Another person's order that has made no call for so long is taken to be left. */
const LEFT_SECONDS = 120;

export interface JobSite {
  services: Services;
  index: IndexStorage;
  call: Invocation;
}

type NewJob = Pick<JobHead, 'kind' | 'undoes'> & Pick<JobPlan, 'before' | 'base' | 'wanted'> & { plan: MovePlan };

/** Begins bringing an order about; `issues` and `whole` are what was read a moment ago. Moves nothing yet. */
export async function applyJob(site: JobSite, issues: readonly { id: string }[], whole: string[], plan: MovePlan): Promise<JobHead> {
  const base = issues.map(({ id }) => id);
  return createJob(site, { kind: 'apply', undoes: null, before: whole, base, wanted: afterCalls(base, plan.calls), plan });
}

/** A job that puts the moved issues back, wherever the first one has got to. Moves nothing yet. */
export async function undoJob(site: JobSite, job: JobHead): Promise<JobHead> {
  const { services, index, call } = site;
  const { before, moved } = await planOf(site, job);
  const { whole } = await freshOrder(services, index, call.project, { finished: true });
  const plan = planTowards(before, whole, new Set(moved));
  return createJob(site, { kind: 'undo', undoes: job.id, before: whole, base: whole, wanted: before, plan });
}

/** @throws Refusal while another person's order is on its way */
async function createJob({ services, call }: JobSite, { kind, undoes, before, base, wanted, plan }: NewJob): Promise<JobHead> {
  const { store } = services;
  const { project } = call;
  const now = services.now().toISOString();
  await forgetOld(services, project.id);
  await refuseWhileOthers(services, call);
  for (const job of await loadJobs(store, project.id)) {
    if (job.by === call.accountId && job.state === 'running') await saveJob(store, project.id, { ...job, state: 'stopped' });
  }
  const job: JobHead = {
    v: 2,
    id: services.newId(),
    kind,
    undoes,
    by: call.accountId ?? '',
    state: 'running',
    halt: null,
    startedAt: now,
    touchedAt: now,
    plan: { id: services.newId(), nth: 0, from: 0 },
    calls: plan.calls.length,
    made: 0,
    moves: plan.moved.length,
    refused: [],
    exact: null,
    refusals: 0,
  };
  await savePlan(store, project.id, job, { before, base, wanted, moved: plan.moved, calls: plan.calls });
  await saveJob(store, project.id, job);
  // Two may have come this far at once: the later one gives way.
  await refuseWhileOthers(services, call, job).catch(async (error: unknown) => {
    await dropJob(store, project.id, job.id);
    throw error;
  });
  await takeTurn(store, project.id, job.id);
  return job;
}

/** The person's own job. Another's is as good as none. */
export async function ownJob({ services, call }: JobSite, id: string): Promise<JobHead> {
  const job = await loadJob(services.store, call.project.id, id);
  if (job === null || job.by !== (call.accountId ?? '')) throw new Refusal({ code: 'not-found', detail: 'There is no such order.' });
  return job;
}

/** Leaves the rest of the moves. What is made stays, and can be undone. */
export async function stopJob({ services, call }: JobSite, job: JobHead): Promise<JobHead> {
  if (job.state !== 'running' && job.halt === null) return job;
  const stopped: JobHead = { ...job, state: job.state === 'running' ? 'stopped' : job.state, halt: null };
  await saveJob(services.store, call.project.id, stopped);
  return stopped;
}

export async function planOf({ services, call }: JobSite, job: JobHead): Promise<JobPlan> {
  const plan = await loadPlan(services.store, call.project.id, job);
  if (plan === null) throw new Refusal({ code: 'not-found', detail: 'The moves of this order are no longer stored.' });
  return plan;
}

/** Whether a job is being carried out at this moment, as far as can be told. */
export function isOnItsWay(job: JobHead, now: Date): boolean {
  return job.state === 'running' && now.getTime() - Date.parse(job.touchedAt) < LEFT_SECONDS * 1000;
}

export function somebodyElse(): Refusal {
  return new Refusal({ code: 'conflict', detail: 'Somebody else is bringing an order into Jira at this moment. Try again in a minute or two.' });
}

/** @param mine when given, only an order that was there before it counts */
async function refuseWhileOthers(services: Services, { project, accountId }: Invocation, mine?: JobHead): Promise<void> {
  const others = (await loadJobs(services.store, project.id)).filter((job) => job.by !== (accountId ?? '') && isOnItsWay(job, services.now()));
  const first = mine === undefined ? others : others.filter((job) => `${job.startedAt} ${job.id}` < `${mine.startedAt} ${mine.id}`);
  if (first.length > 0) throw somebodyElse();
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
