import { z } from 'zod';
import type { OrderStarted, RankingApi } from '../../contract/ranking';
import type { Filter } from '../../domain/ranking/filter';
import type { OrderJob } from '../../domain/ranking/order-job';
import type { OrderPayload } from '../../domain/ranking/payloads';
import { orderHash } from '../../domain/ranking/order-hash';
import type { RankingView } from '../../domain/ranking/ranking-view';
import { myPermissions } from '../../jira/permissions';
import type { IndexStorage } from '../../storage/issue-index';
import { filterSchema, saveFilter } from '../../storage/ranking-filter';
import { inProject } from '../call/define-handler';
import type { Invocation } from '../call/invocation';
import { Refusal } from '../call/outcome';
import { makeCall } from './ranking-calls';
import { applyJob, ownJob, planByKeys, stopJob, undoJob, type JobSite } from './ranking-jobs';
import { topView } from './ranking-history';
import { saveScores } from './ranking-scores';
import { freshOrder } from './ranking-order';
import { isUndoable, rankingView, toOrderJob } from './ranking-view';
import type { Services } from '../call/services';
import { visibleBacklog } from '../backlog/visible-backlog';

const nothing = z.unknown();
const keys = z.array(z.string().max(300)).max(50_000);
const orderSchema: z.ZodType<OrderPayload> = z.strictObject({
  order: z.string().max(100),
  target: keys,
  movable: keys.optional(),
  includeRunning: z.boolean(),
});
const jobSchema = z.strictObject({ jobId: z.string().max(100) });
const callSchema = z.strictObject({ jobId: z.string().max(100), made: z.int().min(0) });

const sinceSchema = z.strictObject({ since: z.iso.date().nullable() });

const input = z.union([z.number(), z.tuple([z.number(), z.number()])]);
const scoresSchema = z.strictObject({
  model: z.string(),
  rows: z
    .array(
      z.strictObject({
        key: z.string().max(300),
        inputs: z.record(z.string(), input),
        fromEstimate: z.array(z.string()).max(20),
        expected: z.string().nullable(),
      }),
    )
    .max(10),
});

/** Nothing here moves an issue but `continueOrder`, one call at a time, with the permissions of the person who asks. */
export function rankingHandlers(services: Services, index: IndexStorage) {
  const siteOf = (call: Invocation): JobSite => ({ services, index, call });

  async function show(call: Invocation): Promise<RankingView> {
    const visible = await visibleBacklog(services, index, call.project);
    if (visible === null) await index.requestBuild(call.project);
    return rankingView(services, index, call, visible);
  }

  async function shownJob(call: Invocation, job: Parameters<typeof toOrderJob>[0]): Promise<OrderJob> {
    // Keys are needed only where Jira refused something.
    const named = job.refused.length === 0 ? null : await visibleBacklog(services, index, call.project);
    return toOrderJob(job, named?.backlog.issues ?? []);
  }

  async function requireScheduling({ project }: Invocation): Promise<void> {
    const may = await myPermissions(services.jiraAsUser(), { projectKey: project.key }, ['SCHEDULE_ISSUES']);
    if (may.SCHEDULE_ISSUES) return;
    throw new Refusal({ code: 'forbidden', detail: 'To change the order you need the permission Schedule issues in this project.' });
  }

  return {
    getRanking: inProject(nothing, (_, call): Promise<RankingView> => show(call)),

    startOrder: inProject(orderSchema, async (payload, call): Promise<OrderStarted> => {
      await requireScheduling(call);
      const { issues, visible, whole } = await freshOrder(services, index, call.project, { finished: true });
      if (orderHash(issues.map(({ key }) => key)) !== payload.order) {
        return { started: false, view: await rankingView(services, index, call, visible) };
      }
      const running = new Set(visible.backlog.sprints.filter((sprint) => sprint.state === 'active').map(({ id }) => id));
      const movable = new Set(payload.movable ?? payload.target);
      const epic = issues.find((issue) => movable.has(issue.key) && issue.hierarchyLevel > 0);
      if (epic !== undefined) throw new Refusal({ code: 'invalid', detail: `${epic.key} is an epic: epics have an order of their own.` });
      const inSprint = issues.find((issue) => movable.has(issue.key) && issue.sprintIds.some((id) => running.has(id)));
      if (inSprint !== undefined && !payload.includeRunning) {
        throw new Refusal({ code: 'invalid', detail: `${inSprint.key} is in a running sprint by now.` });
      }
      const plan = planByKeys(issues, payload.target, [...movable]);
      if (plan.calls.length === 0) throw new Refusal({ code: 'invalid', detail: 'The backlog is in this order already.' });
      await applyJob(siteOf(call), issues, whole, plan);
      return { started: true, view: await rankingView(services, index, call, visible) };
    }),

    continueOrder: inProject(callSchema, async ({ jobId, made }, call): Promise<OrderJob> => {
      const site = siteOf(call);
      return shownJob(call, await makeCall(site, await ownJob(site, jobId), made));
    }),

    stopOrder: inProject(jobSchema, async ({ jobId }, call): Promise<OrderJob> => {
      const site = siteOf(call);
      return shownJob(call, await stopJob(site, await ownJob(site, jobId)));
    }),

    undoOrder: inProject(jobSchema, async ({ jobId }, call): Promise<OrderStarted> => {
      await requireScheduling(call);
      const site = siteOf(call);
      const job = await ownJob(site, jobId);
      if (!isUndoable(job, services.now())) throw new Refusal({ code: 'invalid', detail: 'This order can no longer be undone.' });
      await undoJob(site, job);
      return { started: true, view: await show(call) };
    }),

    saveFilter: inProject(filterSchema, async (filter, { project, accountId }): Promise<Filter> => {
      // Visitors without an account have nowhere to keep it.
      if (accountId !== undefined) await saveFilter(services.store, project.id, accountId, filter);
      return filter;
    }),

    getTopView: inProject(sinceSchema, ({ since }, call) => topView(services, index, call, since)),

    saveScores: inProject(scoresSchema, (payload, call) => saveScores(services, index, call, payload)),
  } satisfies { [K in Exclude<keyof RankingApi, 'getDraft' | 'changeDraft'>]: unknown };
}
