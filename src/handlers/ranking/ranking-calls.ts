/** The rank calls of an order, one at a time, as the person who asks; and what happens when one cannot be made. */
import { afterCalls, planTowards, type RankCall } from '../../domain/ranking/moves';
import { sameOrder } from '../../domain/ranking/same-order';
import { JiraForbidden, JiraNotFound, JiraRejected } from '../../jira/errors';
import { myPermissions } from '../../jira/permissions';
import { rankIssues } from '../../jira/ranks';
import { dropJob, loadJob, saveJob, savePlan, takeTurn, turnOf, type JobHead, type JobPlan } from '../../storage/ranking-jobs';
import { isOnItsWay, planOf, somebodyElse, type JobSite } from './ranking-jobs';
import { freshOrder, orderAmong } from './ranking-order';

/** After so long without a call, somebody may well have ranked: the order is looked at again before the next one. */
const PAUSE_SECONDS = 30;
/** The start has looked at the order itself, a moment before the first call. */
const START_SECONDS = 3;
/** A call that Jira refuses is planned anew; when that does not help its issues are left where they stand. */
const ANEW_BEFORE_LEAVING = 2;
/** So many refusals in a row mean that Jira will not have the rest either. */
const MAX_REFUSALS = 6;

/**
 * Makes the call after the first `made` ones. Asked twice, it is made once; made twice because a crash came between Jira
 * and the store, it changes nothing the second time, for the issues then stand where they are sent.
 *
 * @throws Refusal while another person's order is on its way
 */
export async function makeCall(site: JobSite, given: JobHead, made: number): Promise<JobHead> {
  const { services } = site;
  const taken = await withTurn(site, given, made);
  if (taken === null) return given;
  const plan = await planOf(site, taken.job);
  const { job, calls } = taken.look ? await looked(site, taken.job, plan) : { job: taken.job, calls: plan.calls };
  if (job.state !== 'running') return job;
  const next = calls[job.made - job.plan.from];
  if (next === undefined) return finish(site, job, plan);
  const touchedAt = services.now().toISOString();
  try {
    const refused = await rankIssues(services.jiraAsUser(), next);
    const moved = await settle(site, {
      ...job,
      touchedAt,
      made: job.made + 1,
      refusals: 0,
      refused: [...job.refused, ...refused.map(({ issue, reason }) => ({ key: issue, reason }))],
    });
    if (moved.state !== 'running') return moved;
    if (moved.made === moved.calls) return finish(site, moved, plan);
    // What was to stand beside an issue that did not move has to find another neighbour.
    return refused.length > 0 ? planAnew(site, moved, plan) : moved;
  } catch (error) {
    if (error instanceof JiraForbidden && !(await maySchedule(site))) {
      return settle(site, { ...job, touchedAt, state: 'stopped', halt: 'forbidden' });
    }
    if (error instanceof JiraForbidden || error instanceof JiraNotFound || error instanceof JiraRejected) {
      return refusedCall(site, { ...job, touchedAt }, plan, next, error);
    }
    throw error;
  }
}

/**
 * Whose turn it is. `look` says that somebody may have ranked since the plan was made: before the first call, after a
 * pause, and after another order. Null when there is nothing to do.
 */
async function withTurn({ services, call }: JobSite, job: JobHead, made: number): Promise<{ job: JobHead; look: boolean } | null> {
  const { store } = services;
  const again = job.state === 'stopped' && job.halt === 'forbidden';
  if ((job.state !== 'running' && !again) || made !== job.made) return null;
  const turn = await turnOf(store, call.project.id);
  const mine = turn === job.id;
  const other = mine || turn === null ? null : await loadJob(store, call.project.id, turn);
  if (other !== null && other.by !== job.by && isOnItsWay(other, services.now())) throw somebodyElse();
  if (!mine) await takeTurn(store, call.project.id, job.id);
  const pause = (services.now().getTime() - Date.parse(job.touchedAt)) / 1000;
  const look = again || !mine || pause > (job.made === 0 ? START_SECONDS : PAUSE_SECONDS);
  return { job: again ? { ...job, state: 'running', halt: null } : job, look };
}

/** Goes on only when nobody has ranked in between; an undo takes whatever way is left. */
async function looked(site: JobSite, job: JobHead, plan: JobPlan): Promise<{ job: JobHead; calls: RankCall[] }> {
  const { services, index, call } = site;
  if (job.kind === 'undo') {
    const anew = await planAnew(site, job, plan);
    return { job: anew, calls: (await planOf(site, anew)).calls };
  }
  const now = await orderAmong(services, index, call.project, plan.base);
  // The next call may have been made without our knowing: wherever its issues stand, it will put them right.
  const made = job.made - job.plan.from;
  const open = new Set(plan.calls[made]?.issues);
  const expected = afterCalls(plan.base, plan.calls.slice(0, made));
  const others = (order: readonly string[]) => order.filter((id) => !open.has(id));
  if (sameOrder(others(expected), others(now))) return { job, calls: plan.calls };
  const overtaken: JobHead = { ...job, state: 'stopped', halt: 'overtaken' };
  if (job.made > 0) return { job: await settle(site, overtaken), calls: [] };
  // Nothing was moved, so there is nothing to go back from.
  await dropJob(services.store, call.project.id, job.id);
  return { job: overtaken, calls: [] };
}

/** Jira will not have a call: an issue of it, or the one beside which they were to stand, is gone, or may not be ranked. */
async function refusedCall(site: JobSite, job: JobHead, plan: JobPlan, next: RankCall, error: JiraForbidden | JiraNotFound | JiraRejected): Promise<JobHead> {
  const refusals = job.refusals + 1;
  const leave = refusals % ANEW_BEFORE_LEAVING === 0;
  const reason = error.messages.join(' ') || error.message;
  const refused = leave ? [...job.refused, ...next.issues.map((key) => ({ key, reason }))] : job.refused;
  if (refusals >= MAX_REFUSALS) return settle(site, { ...job, refused, state: 'stopped', halt: 'refused' });
  return planAnew(site, { ...job, refusals, refused }, plan);
}

/** Another way to the same order from where things stand now, without what is gone and what Jira would not move. */
async function planAnew(site: JobSite, job: JobHead, plan: JobPlan): Promise<JobHead> {
  const { services, index, call } = site;
  const { issues, whole } = await freshOrder(services, index, call.project, { finished: job.kind === 'undo' });
  const now = job.kind === 'undo' ? whole : issues.map(({ id }) => id);
  const keys = new Map(issues.map(({ id, key }) => [key, id]));
  const left = new Set(job.refused.map(({ key }) => keys.get(key) ?? key));
  const present = new Set(now);
  const { calls } = planTowards(plan.wanted, now, new Set(plan.moved.filter((id) => !left.has(id))));
  const gone = plan.moved.filter((id) => !present.has(id) && !left.has(id));
  const planned: JobHead = {
    ...job,
    plan: { id: services.newId(), nth: job.plan.nth + 1, from: job.made },
    calls: job.made + calls.length,
    refused: [...job.refused, ...gone.map((key) => ({ key, reason: 'It is no longer in the backlog.' }))],
  };
  await savePlan(services.store, call.project.id, planned, { ...plan, base: now, calls });
  return settle(site, planned);
}

/** Looks whether Jira's order is now the one that was asked for. */
async function finish(site: JobSite, job: JobHead, plan: JobPlan): Promise<JobHead> {
  const { services, index, call } = site;
  const { issues, whole } = await freshOrder(services, index, call.project, { finished: job.kind === 'undo' });
  const exact = job.refused.length === 0 && sameOrder(plan.wanted, job.kind === 'undo' ? whole : issues.map(({ id }) => id));
  const here = new Set(issues.flatMap(({ id, key }) => [id, key]));
  // What Jira would not put back can be tried again; what is gone cannot.
  if (job.undoes !== null && !job.refused.some(({ key }) => here.has(key))) {
    const undone = await loadJob(services.store, call.project.id, job.undoes);
    if (undone !== null) await saveJob(services.store, call.project.id, { ...undone, state: 'undone' });
  }
  return settle(site, { ...job, state: 'done', exact });
}

async function maySchedule({ services, call }: JobSite): Promise<boolean> {
  return (await myPermissions(services.jiraAsUser(), { projectKey: call.project.key }, ['SCHEDULE_ISSUES'])).SCHEDULE_ISSUES;
}

/** Keeps the job, but not against a stop or an undo that came while Jira was asked, nor against a call that came after. */
async function settle({ services, call }: JobSite, job: JobHead): Promise<JobHead> {
  const standing = await loadJob(services.store, call.project.id, job.id);
  if (standing !== null && isAhead(standing, job)) return standing;
  const left = standing !== null && (standing.state === 'undone' || (standing.state === 'stopped' && standing.halt !== 'forbidden'));
  const kept: JobHead = left ? { ...job, state: standing.state, halt: standing.halt } : job;
  await saveJob(services.store, call.project.id, kept);
  return kept;
}

/** Of two deliveries of the same call the later one must not turn the job back. */
function isAhead(standing: JobHead, job: JobHead): boolean {
  if (standing.plan.id === job.plan.id) return standing.made > job.made;
  return standing.plan.nth >= job.plan.nth;
}
