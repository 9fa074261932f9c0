import { z } from 'zod';
import { IssueChange } from '../edit/issue-change';
import { rankIssues, type Target } from '../edit/ranking';
import { putInSprint } from '../edit/sprint-field';
import { bodyAs, type Call, noContent, ok, post, put } from '../endpoint';
import { badRequest, forbidden, JiraError } from '../errors';
import type { IssueRecord, Sprint } from '../model';

const MOST_ISSUES = 50;

const planRequest = z.strictObject({
  issues: z.array(z.coerce.string()),
  rankBeforeIssue: z.coerce.string().optional(),
  rankAfterIssue: z.coerce.string().optional(),
  rankCustomFieldId: z.number().int().optional(),
});

type PlanRequest = z.infer<typeof planRequest>;

async function readPlan(call: Call): Promise<PlanRequest> {
  const plan = await bodyAs(call, planRequest);
  const { issues, rankBeforeIssue, rankAfterIssue } = plan;
  if (issues.length === 0) throw badRequest('At least one issue must be given.');
  if (issues.length > MOST_ISSUES) throw badRequest(`The maximum number of issues that can be moved in one operation is ${MOST_ISSUES}.`);
  if (rankBeforeIssue !== undefined && rankAfterIssue !== undefined) {
    throw badRequest('Only one of rankBeforeIssue and rankAfterIssue can be given.');
  }
  return plan;
}

/** What became of one issue of the request. */
interface Outcome {
  given: string;
  issue?: IssueRecord;
  status: number;
  errors: string[];
}

/** Which issues the caller may plan, and why not the others. */
function outcomes(call: Call, { issues }: PlanRequest): Outcome[] {
  return issues.map((given) => {
    try {
      return { given, issue: call.access.issueFor(given, 'SCHEDULE_ISSUES'), status: 200, errors: [] };
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      const issue = error.status === 403 ? call.world.store.issue(given) : undefined;
      return { given, ...(issue && { issue }), status: error.status, errors: error.errorMessages };
    }
  });
}

/** 204 when all went well, 207 with an entry an issue when some did, the refusal itself when none did. */
function answer(all: Outcome[]): Response {
  if (all.every(({ status }) => status === 200)) return noContent();
  return ok(
    {
      entries: all.map(({ given, issue, status, errors }) => ({
        ...(issue ? { issueId: Number(issue.id), issueKey: issue.key } : { issueKey: given }),
        status,
        errors,
      })),
    },
    207,
  );
}

function refuseWhenNone(all: Outcome[]): void {
  if (all.some(({ status }) => status === 200)) return;
  const [first] = all;
  throw first?.status === 403 ? forbidden(first.errors.join(' ')) : new JiraError(400, first?.errors ?? []);
}

function targetOf(call: Call, { rankBeforeIssue, rankAfterIssue }: PlanRequest): Target | undefined {
  const named = rankBeforeIssue ?? rankAfterIssue;
  if (named === undefined) return undefined;
  const issue = call.world.store.issue(named);
  if (!issue || !call.access.canSee(issue)) {
    throw badRequest('Issue does not exist or you do not have permission to see it.');
  }
  return { issue, side: rankBeforeIssue !== undefined ? 'before' : 'after' };
}

const allowed = (all: Outcome[]): IssueRecord[] =>
  all.flatMap(({ issue, status }) => (issue && status === 200 ? [issue] : []));

async function rank(call: Call): Promise<Response> {
  const plan = await readPlan(call);
  const target = targetOf(call, plan);
  if (!target) throw badRequest('One of rankBeforeIssue and rankAfterIssue must be given.');
  const all = outcomes(call, plan);
  refuseWhenNone(all);
  rankIssues(call, allowed(all), target);
  call.world.changed();
  return answer(all);
}

/** Moves issues to a sprint or, with null, to the backlog, and ranks them when asked to. */
async function move(call: Call, sprint: Sprint | null): Promise<Response> {
  if (sprint?.state === 'closed') throw badRequest('Issues cannot be moved to a completed sprint.');
  const plan = await readPlan(call);
  const target = targetOf(call, plan);
  const all = outcomes(call, plan);
  refuseWhenNone(all);
  const refused = all.find(({ status }) => status !== 200);
  // Moving knows no partial success: one issue at fault refuses the request.
  if (refused) throw new JiraError(refused.status === 403 ? 403 : 400, refused.errors);
  const subtask = allowed(all).find((issue) => call.world.store.typeOf(issue).hierarchyLevel !== 0);
  if (subtask) throw badRequest(`Issue ${subtask.key} cannot be planned: only issues between epics and sub-tasks can.`);
  for (const issue of allowed(all)) {
    const change = new IssueChange(call, issue);
    putInSprint(change, sprint);
    change.commit();
  }
  if (target) rankIssues(call, allowed(all), target);
  return answer(all);
}

const toSprint = (call: Call) => move(call, call.access.sprint(call.param('sprintId')));
const toBacklog = (call: Call) => move(call, null);

function toBoardBacklog(call: Call): Promise<Response> {
  call.access.board(call.param('boardId'));
  return move(call, null);
}

export const planningEndpoints = [
  put('/rest/agile/1.0/issue/rank', rank),
  post('/rest/agile/1.0/sprint/{sprintId}/issue', toSprint),
  post('/rest/agile/1.0/backlog/issue', toBacklog),
  post('/rest/agile/1.0/backlog/{boardId}/issue', toBoardBacklog),
];
