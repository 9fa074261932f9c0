/** A site of as many stories as a test of the order wants, and what it needs to see and to disturb. */
import { PEOPLE, smallSite } from '../../local/jira/fixtures';
import type { IssueRecord, Site } from '../../local/jira/model';
import { evenRanks } from '../../local/jira/rank';
import type { Outcome } from '../../src/contract/failure';
import type { OrderStarted } from '../../src/contract/ranking';
import type { OrderJob } from '../../src/domain/ranking/order-job';
import { orderHash } from '../../src/domain/ranking/order-hash';
import type { RankingView } from '../../src/domain/ranking/ranking-view';
import type { AppOnJira } from './app-on-jira';

export const OWNER = PEOPLE.owner.accountId;
export const OTHER = PEOPLE.developer.accountId;
export const RANK = 'PUT /rest/agile/1.0/issue/rank';

/** Stories SHOP-1 onwards in this order; `finished` says which are done, `hidden` which only the two above may see. */
export function siteOfStories(count: number, is: { finished?: (n: number) => boolean; hidden?: (n: number) => boolean } = {}): Site {
  const site = smallSite();
  const [pattern] = site.issues.slice(-1);
  if (pattern === undefined) throw new Error('The small site has issues.');
  const ranks = evenRanks(count);
  const issues = ranks.map((rank, index): IssueRecord => {
    const n = index + 1;
    const done = is.finished?.(n) === true ? { statusId: '10012', resolutionId: '10000', resolutionDate: '2026-01-08T12:00:00.000Z' } : {};
    return {
      ...pattern, id: String(20_000 + n), key: `SHOP-${n}`, summary: `Story ${n}`, rank, changelog: [], comments: [], properties: {}, custom: {}, ...done,
      securityLevelId: is.hidden?.(n) === true ? '10060' : null,
    };
  });
  return { ...site, issues, links: [], nextId: { issue: 90_000, comment: 90_000, history: 90_000, link: 90_000 } };
}

export function valueOf<T>(outcome: unknown): T {
  const answer = outcome as Outcome<T>;
  if (!answer.ok) throw new Error(`${answer.failure.code}: ${answer.failure.detail}`);
  return answer.value;
}

export async function viewAs(app: AppOnJira, who = OWNER): Promise<RankingView> {
  return valueOf<RankingView>(await app.call('getRanking', who));
}

/** Every issue of the project straight from the site: finished, hidden and all. */
export function siteOrder(app: AppOnJira): string[] {
  return app.jira.site.issues
    .filter((issue) => issue.projectId === app.project.id)
    .sort((a, b) => (a.rank === b.rank ? Number(a.id) - Number(b.id) : a.rank < b.rank ? -1 : 1))
    .map(({ key }) => key);
}

/** Starts bringing `target` about; `movable` are those that may move, all when left out. */
export async function start(app: AppOnJira, view: RankingView, target: string[], movable = target, who = OWNER): Promise<OrderStarted> {
  const order = orderHash(view.rows.map(({ key }) => key));
  return valueOf<OrderStarted>(await app.call('startOrder', who, { order, target, movable, includeRunning: true }));
}

export function jobOf({ view }: OrderStarted): OrderJob {
  if (view.job === null) throw new Error('Nothing was started.');
  return view.job;
}

/** Continues until the job no longer runs; waits for rate limits. @throws Error when it never ends */
export async function finishJob(app: AppOnJira, job: OrderJob, who = OWNER): Promise<OrderJob> {
  let at = job;
  for (let n = 0; at.state === 'running'; n += 1) {
    if (n > 500) throw new Error('The order never ends.');
    const outcome = (await app.call('continueOrder', who, { jobId: at.id, made: at.made })) as Outcome<OrderJob>;
    if (outcome.ok) at = outcome.value;
    else if (outcome.failure.code === 'rate-limited') app.pass(outcome.failure.retryAfter ?? 1);
    else throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
  }
  return at;
}

export async function rankInJira(app: AppOnJira, keys: string[], target: string, side: 'Before' | 'After' = 'Before', who = OTHER): Promise<number> {
  const init = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ issues: keys, [`rank${side}Issue`]: target }) };
  return (await app.jira.handle(new Request('http://localhost/rest/agile/1.0/issue/rank', init), { kind: 'user', accountId: who })).status;
}

export const among = (order: readonly string[], keys: Iterable<string>) => {
  const wanted = new Set(keys);
  return order.filter((key) => wanted.has(key));
};
export const without = (order: readonly string[], keys: Iterable<string>) => {
  const unwanted = new Set(keys);
  return order.filter((key) => !unwanted.has(key));
};
