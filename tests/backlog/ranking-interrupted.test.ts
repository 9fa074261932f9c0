/** Orders that are interrupted, overtaken or taken back: one example each of what the random faults only meet by chance. */
import type { Outcome } from '../../src/contract/failure';
import type { OrderStarted } from '../../src/contract/ranking';
import type { OrderJob } from '../../src/domain/ranking/order-job';
import { appOnJira, type AppOnJira } from './app-on-jira';
import { OTHER, OWNER, RANK, among, finishJob, jobOf, rankInJira, siteOfStories, siteOrder, start, valueOf, viewAs, without } from './ranked-site';

const NOW = new Date('2026-01-09T08:00:00.000Z');
const DAY = 86_400;
/** Three moves in three calls. */
const TARGET = ['SHOP-5', 'SHOP-2', 'SHOP-9', 'SHOP-4', 'SHOP-10', 'SHOP-7'];

let app: AppOnJira;
let before: string[];

beforeEach(async () => {
  app = appOnJira(siteOfStories(12), 'SHOP', NOW);
  await app.call('getRanking', OWNER);
  await app.drain();
  before = siteOrder(app);
});

const wait = (seconds: number) => {
  app.now.at = new Date(app.now.at.getTime() + seconds * 1000);
  app.pass(seconds);
};
const begun = async (target = TARGET, who = OWNER) => jobOf(await start(app, await viewAs(app, who), target, target, who));
const next = async (job: OrderJob, who = OWNER) => (await app.call('continueOrder', who, { jobId: job.id, made: job.made })) as Outcome<OrderJob>;
const undo = async (job: OrderJob) => finishJob(app, jobOf(valueOf<OrderStarted>(await app.call('undoOrder', OWNER, { jobId: job.id }))));
const calls = () => app.jira.points.byEndpoint[RANK] ?? 0;

test('who ranks after the start and before the first call is seen: nothing is moved, and the job is gone', async () => {
  const job = await begun();
  wait(4);
  await rankInJira(app, ['SHOP-12'], 'SHOP-1');
  const [order, made] = [siteOrder(app), calls()];
  expect(valueOf<OrderJob>(await next(job))).toMatchObject({ state: 'stopped', halt: 'overtaken', made: 0, undoUntil: null });
  expect([siteOrder(app), calls()]).toEqual([order, made]);
  expect((await viewAs(app)).job).toBeNull();
});

test('after days it goes on where it stopped, when nobody has ranked', async () => {
  const job = valueOf<OrderJob>(await next(await begun()));
  wait(5 * DAY);
  expect(await finishJob(app, job)).toMatchObject({ state: 'done', exact: true });
  expect(among(siteOrder(app), TARGET)).toEqual(TARGET);
  expect((await undo(job)).exact).toBe(true);
  expect(siteOrder(app)).toEqual(before);
});

test('after days it stops, when somebody has ranked meanwhile, and what it made can be taken back', async () => {
  const job = valueOf<OrderJob>(await next(await begun()));
  wait(5 * DAY);
  await rankInJira(app, ['SHOP-12'], 'SHOP-1');
  const made = calls();
  expect(valueOf<OrderJob>(await next(job))).toMatchObject({ state: 'stopped', halt: 'overtaken', made: 1 });
  expect(calls()).toBe(made);
  // Put back are the issues that the order moved; what the other person ranked stays, and that is said.
  expect((await undo(job)).exact).toBe(false);
  expect(without(siteOrder(app), ['SHOP-12'])).toEqual(without(before, ['SHOP-12']));
});

test('an issue that is deleted while nobody looks does not stop it', async () => {
  const job = valueOf<OrderJob>(await next(await begun()));
  wait(DAY);
  await app.jira.handle(new Request('http://localhost/rest/api/3/issue/SHOP-4', { method: 'DELETE' }), { kind: 'user', accountId: OWNER });
  expect(await finishJob(app, job)).toMatchObject({ state: 'done' });
  expect(among(siteOrder(app), TARGET)).toEqual(without(TARGET, ['SHOP-4']));
});

test('without the permission it stops and says so; with it again, it goes on', async () => {
  const job = valueOf<OrderJob>(await next(await begun()));
  const permissions = app.jira.site.projects[0]?.permissions;
  if (permissions === undefined) throw new Error('There is no project.');
  permissions.SCHEDULE_ISSUES = [];
  const stopped = valueOf<OrderJob>(await next(job));
  expect(stopped).toMatchObject({ state: 'stopped', halt: 'forbidden', made: 1 });
  expect(await app.call('undoOrder', OWNER, { jobId: job.id })).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  permissions.SCHEDULE_ISSUES = [OWNER];
  expect(await finishJob(app, valueOf<OrderJob>(await next(stopped)))).toMatchObject({ state: 'done', exact: true });
  expect(among(siteOrder(app), TARGET)).toEqual(TARGET);
});

test('of two product owners the second waits, takes over what the first has left, and the first is told', async () => {
  const first = valueOf<OrderJob>(await next(await begun()));
  const view = await viewAs(app, OTHER);
  const theirs = ['SHOP-12', 'SHOP-2'];
  const start2 = () => start(app, view, theirs, theirs, OTHER);
  await expect(start2()).rejects.toThrow('conflict');
  wait(121);
  const second = jobOf(await start2());
  expect(await next(first)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  await finishJob(app, second, OTHER);
  const order = siteOrder(app);
  expect(valueOf<OrderJob>(await next(first))).toMatchObject({ state: 'stopped', halt: 'overtaken' });
  expect(siteOrder(app)).toEqual(order);
  expect(among(order, theirs)).toEqual(theirs);
});

test('the second product owner sees what the first did, and by whom', async () => {
  const theirs = await viewAs(app, OTHER);
  await finishJob(app, await begun());
  const { started, view } = await start(app, theirs, ['SHOP-12', 'SHOP-2'], ['SHOP-12'], OTHER);
  expect(started).toBe(false);
  expect(view.rows.map(({ key }) => key)).toEqual(siteOrder(app));
  expect(view.latestByOther).toEqual({ name: 'Olive Owner', at: NOW.toISOString(), moves: 3, undone: false });
  expect((await viewAs(app)).latestByOther).toBeNull();
});

test('undo after others have ranked puts back what was moved and says that it is not the start', async () => {
  const job = await finishJob(app, await begun());
  await rankInJira(app, ['SHOP-1'], 'SHOP-12', 'After');
  expect(await undo(job)).toMatchObject({ state: 'done', exact: false });
  expect(without(siteOrder(app), ['SHOP-1'])).toEqual(without(before, ['SHOP-1']));
});

test('it is undone once, within thirty days, and by who applied it', async () => {
  const job = await finishJob(app, await begun());
  expect(await app.call('undoOrder', OTHER, { jobId: job.id })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  wait(30 * DAY - 60);
  expect((await undo(job)).exact).toBe(true);
  expect(siteOrder(app)).toEqual(before);
  expect(await app.call('undoOrder', OWNER, { jobId: job.id })).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  const again = await finishJob(app, await begun());
  wait(30 * DAY + 60);
  expect(await app.call('undoOrder', OWNER, { jobId: again.id })).toMatchObject({ ok: false, failure: { code: 'invalid' } });
});

test('an undo that Jira refuses for an issue can be tried again', async () => {
  const job = await finishJob(app, await begun());
  const send = app.wire.send;
  app.wire.send = async (request, deliver) => (request.method === 'PUT' ? Response.json({ errorMessages: ['Not this one.'] }, { status: 400 }) : deliver(request));
  const failed = await undo(job);
  expect(failed).toMatchObject({ kind: 'undo' });
  expect(failed.refused.map(({ reason }) => reason)).toContain('Not this one.');
  app.wire.send = send;
  expect((await undo(job)).exact).toBe(true);
  expect(siteOrder(app)).toEqual(before);
});

test('a stop that comes while Jira is asked is not forgotten', async () => {
  const job = await begun();
  const send = app.wire.send;
  app.wire.send = async (request, deliver) => {
    const answer = await deliver(request);
    if (request.method === 'PUT') await app.call('stopOrder', OWNER, { jobId: job.id });
    return answer;
  };
  expect(valueOf<OrderJob>(await next(job))).toMatchObject({ state: 'stopped', made: 1 });
  app.wire.send = send;
  expect((await viewAs(app)).job).toMatchObject({ state: 'stopped', made: 1 });
  await undo(job);
  expect(siteOrder(app)).toEqual(before);
});

test('what Jira moves only in part is named, and the others still find their places', async () => {
  const job = await begun();
  const send = app.wire.send;
  let first = true;
  app.wire.send = async (request, deliver) => {
    if (request.method !== 'PUT' || !first) return deliver(request);
    first = false;
    const { issues } = (await request.json()) as { issues: string[] };
    return Response.json({ entries: issues.map((id) => ({ issueId: Number(id), status: 503, errors: ['Try again later.'] })) }, { status: 207 });
  };
  const done = await finishJob(app, job);
  app.wire.send = send;
  expect(done).toMatchObject({ state: 'done', exact: false, refused: [{ reason: 'Try again later.' }] });
  const named = done.refused.map(({ key }) => key);
  expect(among(siteOrder(app), without(TARGET, named))).toEqual(without(TARGET, named));
  // Another preview proposes what is left.
  expect(await finishJob(app, await begun())).toMatchObject({ exact: true });
  expect(among(siteOrder(app), TARGET)).toEqual(TARGET);
});
