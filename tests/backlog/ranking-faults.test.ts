/**
 * Whatever goes wrong on the way, the backlog is never left in an order nobody asked for without saying so, and going on
 * or going back always works: random orders meet random faults, and the local Jira is compared with what was promised.
 */
import fc from 'fast-check';
import type { Outcome } from '../../src/contract/failure';
import type { OrderStarted } from '../../src/contract/ranking';
import { afterCalls, planMoves } from '../../src/domain/ranking/moves';
import { orderHash } from '../../src/domain/ranking/order-hash';
import type { OrderJob } from '../../src/domain/ranking/order-job';
import { appOnJira, type AppOnJira } from './app-on-jira';
import { OTHER, OWNER, among, finishJob, jobOf, rankInJira, siteOfStories, siteOrder, start, viewAs, without } from './ranked-site';

const NOW = new Date('2026-01-09T08:00:00.000Z');
const COUNT = 16;

type Fault =
  /** Jira fails before or after it has done it, or the line breaks. */
  | { id: 'fails'; status: 500 | 503 | 429 | 403; did: boolean }
  | { id: 'cut'; did: boolean }
  /** Some of the issues are moved, and the others named in a 207. */
  | { id: 'partly'; every: number }
  /** The store fails right after Jira moved the issues. */
  | { id: 'crash' }
  /** The same call is delivered twice at once, or again after others. */
  | { id: 'twice' }
  | { id: 'late' }
  | { id: 'deleted'; issue: number }
  | { id: 'moved away'; issue: number }
  | { id: 'hidden'; issue: number }
  | { id: 'finished'; issue: number }
  | { id: 'ranked by another'; issue: number; beside: number }
  | { id: 'another applies'; seed: number }
  | { id: 'not allowed' }
  | { id: 'pause'; seconds: number }
  | { id: 'stop' }
  | { id: 'undo' };

const issue = fc.nat({ max: COUNT - 1 });
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ id: fc.constant('fails' as const), status: fc.constantFrom(500 as const, 503 as const, 429 as const, 403 as const), did: fc.boolean() }),
  fc.record({ id: fc.constant('cut' as const), did: fc.boolean() }),
  fc.record({ id: fc.constant('partly' as const), every: fc.integer({ min: 1, max: 3 }) }),
  fc.constantFrom<Fault>({ id: 'crash' }, { id: 'twice' }, { id: 'late' }, { id: 'not allowed' }, { id: 'stop' }, { id: 'undo' }),
  fc.record({ id: fc.constantFrom('deleted' as const, 'moved away' as const, 'hidden' as const, 'finished' as const), issue }),
  fc.record({ id: fc.constant('ranked by another' as const), issue, beside: issue }),
  fc.record({ id: fc.constant('another applies' as const), seed: fc.nat() }),
  fc.record({ id: fc.constant('pause' as const), seconds: fc.constantFrom(31, 200, 3 * 86_400) }),
);

const isRank = (request: Request) => request.method === 'PUT' && request.url.endsWith('/issue/rank');
const refusal = (status: number) =>
  Response.json({ errorMessages: [`Jira says ${status}.`] }, { status, headers: status === 429 ? { 'Retry-After': '2' } : {} });

/** A job on its way, with everything that has happened to the site by others than the app. */
class Trial {
  job!: OrderJob;
  /** Somebody else has ranked, deleted or hidden something: places may differ from what was asked for. */
  disturbed = false;
  /** The order of the site when the job said that it was done. */
  atEnd: string[] | null = null;
  private readonly sent: Request[] = [];

  constructor(
    readonly app: AppOnJira,
    readonly before: string[],
    readonly target: string[],
  ) {}

  async once(fault: Fault): Promise<void> {
    const { app } = this;
    const stories = app.jira.site.issues;
    const level = app.jira.site.projects[0]?.permissions;
    const at = (n: number) => stories[n % stories.length];
    const usual = app.wire.send;
    switch (fault.id) {
      case 'fails':
      case 'cut':
        app.wire.send = async (request, deliver) => {
          if (!isRank(request)) return deliver(request);
          if (fault.did) await deliver(request);
          if (fault.id === 'cut') throw new TypeError('fetch failed');
          return refusal(fault.status);
        };
        return this.tryOn().finally(() => (app.wire.send = usual));
      case 'partly':
        app.wire.send = async (request, deliver) => (isRank(request) ? partly(request, deliver, fault.every) : deliver(request));
        return this.tryOn().finally(() => (app.wire.send = usual));
      case 'crash': {
        const set = app.store.set;
        let ranked = false;
        app.wire.send = async (request, deliver) => deliver(request).finally(() => (ranked ||= isRank(request)));
        app.store.set = async (key, value) => {
          if (ranked) throw new Error('The process ended here.');
          return set(key, value);
        };
        return this.tryOn().finally(() => Object.assign(app.store, { set }) && (app.wire.send = usual));
      }
      case 'twice': {
        const ask = { jobId: this.job.id, made: this.job.made };
        const [first, second] = await Promise.all([app.call('continueOrder', OWNER, ask), app.call('continueOrder', OWNER, ask)]);
        return this.take(first, second);
      }
      case 'late': {
        app.wire.send = async (request, deliver) => {
          if (isRank(request)) this.sent.push(request.clone());
          return deliver(request);
        };
        await this.tryOn();
        await this.tryOn();
        app.wire.send = usual;
        const [first] = this.sent.splice(0);
        if (first !== undefined && this.job.state === 'running') await app.jira.handle(first, { kind: 'user', accountId: OWNER });
        return;
      }
      case 'deleted':
        this.disturbed = true;
        return void (await app.jira.handle(new Request(`http://localhost/rest/api/3/issue/${at(fault.issue)?.key}`, { method: 'DELETE' }), { kind: 'user', accountId: OWNER }));
      case 'moved away':
        this.disturbed = true;
        return void Object.assign(at(fault.issue) ?? {}, { projectId: '99999' });
      case 'hidden':
        this.disturbed = true;
        return void Object.assign(at(fault.issue) ?? {}, { securityLevelId: '10099' });
      case 'finished':
        this.disturbed = true;
        return void Object.assign(at(fault.issue) ?? {}, { statusId: '10012', resolutionDate: app.now.at.toISOString(), updated: app.now.at.toISOString() });
      case 'ranked by another':
        this.disturbed = true;
        return void (await rankInJira(app, [at(fault.issue)?.key ?? ''], at(fault.beside)?.key ?? ''));
      case 'another applies': {
        const view = await viewAs(app, OTHER);
        const keys = view.rows.map(({ key }) => key);
        const theirs = [...keys.slice(fault.seed % keys.length), ...keys.slice(0, fault.seed % keys.length)];
        const outcome = (await app.call('startOrder', OTHER, { order: orderHash(keys), target: theirs, movable: theirs, includeRunning: true })) as Outcome<OrderStarted>;
        if (!outcome.ok || !outcome.value.started) return;
        this.disturbed = true;
        await finishJob(app, jobOf(outcome.value), OTHER);
        return;
      }
      case 'not allowed':
        if (level !== undefined) level.SCHEDULE_ISSUES = [OTHER];
        await this.tryOn();
        if (level !== undefined) level.SCHEDULE_ISSUES = [OWNER, OTHER];
        return;
      case 'pause':
        app.now.at = new Date(app.now.at.getTime() + fault.seconds * 1000);
        app.pass(fault.seconds);
        return;
      case 'stop':
        return this.take(await app.call('stopOrder', OWNER, { jobId: this.job.id }));
      case 'undo': {
        const outcome = (await app.call('undoOrder', OWNER, { jobId: this.job.id })) as Outcome<OrderStarted>;
        if (outcome.ok && outcome.value.view.job !== null) this.job = outcome.value.view.job;
      }
    }
  }

  async tryOn(): Promise<void> {
    this.take(await this.app.call('continueOrder', OWNER, { jobId: this.job.id, made: this.job.made }));
  }

  private take(...outcomes: unknown[]): void {
    for (const outcome of outcomes as Outcome<OrderJob>[]) if (outcome.ok && outcome.value.made >= this.job.made) this.job = outcome.value;
    if (this.job.kind === 'apply' && this.job.state === 'done') this.atEnd ??= siteOrder(this.app);
  }

  /** Goes on with nothing in the way. */
  async toTheEnd(): Promise<void> {
    await this.tryOn();
    for (let n = 0; this.job.state === 'running'; n += 1) {
      if (n > 100) throw new Error('The order never ends.');
      await this.tryOn();
      this.app.pass(5);
    }
  }
}

async function partly(request: Request, deliver: (request: Request) => Promise<Response>, every: number): Promise<Response> {
  const body = (await request.clone().json()) as { issues: string[] };
  const fails = (n: number) => n % every === 0;
  const goes = body.issues.filter((_, n) => !fails(n));
  if (goes.length > 0) {
    const sent = await deliver(new Request(request, { body: JSON.stringify({ ...body, issues: goes }) }));
    if (sent.status !== 204) return sent;
  }
  const entries = body.issues.map((id, n) => ({ issueId: Number(id), status: fails(n) ? 503 : 200, errors: fails(n) ? ['Try again later.'] : [] }));
  return Response.json({ entries }, { status: 207 });
}

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
});

test('an order that meets any faults ends, says what it came to, and can be undone', async () => {
  const stories = Array.from({ length: COUNT }, (_, n) => `SHOP-${n + 1}`);
  const trial = fc.record({
    target: fc.subarray(stories, { minLength: 3 }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
    steps: fc.array(fc.option(fault, { nil: null, freq: 3 }), { minLength: 1, maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(trial, async ({ target, steps }) => {
      const app = appOnJira(siteOfStories(COUNT, { finished: (n) => n % 6 === 0 }), 'SHOP', NOW);
      await app.call('getRanking', OWNER);
      await app.drain();
      const view = await viewAs(app);
      const open = new Set(view.rows.map(({ key }) => key));
      const wanted = target.filter((key) => open.has(key));
      const before = siteOrder(app);
      if (wanted.length < 2 || among(before, wanted).join() === wanted.join()) return;
      const run = new Trial(app, before, wanted);
      run.job = jobOf(await start(app, view, wanted));
      const applied = run.job.id;
      for (const step of steps) {
        if (step !== null) await run.once(step);
        else await run.tryOn();
      }
      await endsAndSaysSo(run);
      await comesBack(run, applied);
    }),
    { numRuns: 40 },
  );
}, 300_000);

/** With nothing in the way any more, going on ends, and what it says is so. */
async function endsAndSaysSo(run: Trial): Promise<void> {
  const { app, target, before } = run;
  await run.toTheEnd();
  if (run.job.kind === 'apply' && run.job.state === 'done' && run.job.exact === true) {
    const here = new Set((await viewAs(app)).rows.map(({ key }) => key));
    expect(among(run.atEnd ?? [], here)).toEqual(among(expectedAfter(before, target), here));
  }
  if (run.job.kind === 'apply' && run.job.state === 'done' && !run.disturbed && run.job.refused.length === 0) expect(run.job.exact).toBe(true);
  // What Jira would not move is named, and everything else stands as it was asked for.
  if (run.job.kind === 'apply' && run.job.state === 'done' && !run.disturbed) {
    const placed = without(target, run.job.refused.map(({ key }) => key));
    expect(among(run.atEnd ?? [], placed)).toEqual(placed);
  }
  if (run.job.halt === 'overtaken') expect(run.disturbed).toBe(true);
  if (!run.disturbed) expect(without(siteOrder(app), target)).toEqual(without(before, target));
}

/** What the order left can be taken back, wherever it got to. */
async function comesBack(run: Trial, applied: string): Promise<void> {
  const { app, before } = run;
  const job = (await viewAs(app)).job;
  if (job?.kind === 'undo') await finishJob(app, job);
  const outcome = (await app.call('undoOrder', OWNER, { jobId: applied })) as Outcome<OrderStarted>;
  if (outcome.ok) {
    const undone = await finishJob(app, jobOf(outcome.value));
    expect(undone.state).toBe('done');
    if (undone.exact === true) {
      const here = new Set((await viewAs(app)).rows.map(({ key }) => key));
      expect(among(siteOrder(app), here)).toEqual(among(before, here));
    }
    if (!run.disturbed) expect(undone.exact).toBe(true);
  }
  if (!run.disturbed) expect(siteOrder(app)).toEqual(before);
}

/** The whole order that was asked for: the chosen in their new order, moved as little as can be. */
function expectedAfter(before: readonly string[], target: readonly string[]): string[] {
  return afterCalls(before, planMoves(before, target).calls);
}
