/** How many calls an order costs, counted by the local Jira itself, and that it comes about exactly. */
import fc from 'fast-check';
import { seededRandom } from '../../src/domain/random';
import { appOnJira, type AppOnJira } from './app-on-jira';
import { OWNER, RANK, among, finishJob, jobOf, siteOfStories, siteOrder, start, valueOf, viewAs, without } from './ranked-site';
import type { OrderStarted } from '../../src/contract/ranking';

const NOW = new Date('2026-01-09T08:00:00.000Z');
const ISSUES = 1_000;
const MISPLACED = 50;

async function opened(...given: Parameters<typeof siteOfStories>): Promise<AppOnJira> {
  const app = appOnJira(siteOfStories(...given), 'SHOP', NOW);
  await app.call('getRanking', OWNER);
  await app.drain();
  return app;
}

const present = Array.from({ length: ISSUES }, (_, n) => `SHOP-${n + 1}`);

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** The order to come, in which fifty issues do not stand where they stand now. */
const layouts: Record<string, (random: () => number) => string[]> = {
  'lifted out anywhere and put in anywhere': (random) => {
    const lifted = shuffled(present, random).slice(0, MISPLACED);
    const rest = without(present, lifted);
    for (const key of lifted) rest.splice(Math.floor(random() * (rest.length + 1)), 0, key);
    return rest;
  },
  'a block from the bottom to the top, turned round': () => [...present.slice(-MISPLACED).reverse(), ...present.slice(0, -MISPLACED)],
  'a block to the bottom': () => [...present.slice(MISPLACED), ...present.slice(0, MISPLACED)],
  'every twentieth to the far end': () => {
    const lifted = present.filter((_, n) => n % 20 === 0);
    return [...without(present, lifted), ...lifted.reverse()];
  },
  'every twentieth one place down': () => {
    const order = [...present];
    for (let n = 0; n < ISSUES; n += 20) order.splice(n, 2, ...order.slice(n, n + 2).reverse());
    return order;
  },
  'fifty in the middle turned round': () => [...present.slice(0, 500), ...present.slice(500, 550).reverse(), ...present.slice(550)],
};

test.each(Object.entries(layouts))(`${ISSUES} issues of which ${MISPLACED} are misplaced, %s: at most ${MISPLACED} moves and calls`, async (_, layout) => {
  const app = await opened(ISSUES);
  for (const seed of [1, 2, 3]) {
    const target = layout(seededRandom(seed));
    const calls = () => app.jira.points.byEndpoint[RANK] ?? 0;
    const [before, soFar] = [siteOrder(app), calls()];
    const job = jobOf(await start(app, await viewAs(app), target));
    expect(job.moves).toBeLessThanOrEqual(MISPLACED);
    expect(await finishJob(app, job)).toMatchObject({ state: 'done', exact: true, refused: [] });
    // A point a write and no results: the points of the endpoint are its calls.
    expect(calls() - soFar).toBeLessThanOrEqual(MISPLACED);
    expect(siteOrder(app)).toEqual(target);
    const undoing = jobOf(valueOf<OrderStarted>(await app.call('undoOrder', OWNER, { jobId: job.id })));
    expect(await finishJob(app, undoing)).toMatchObject({ state: 'done', exact: true });
    expect(calls() - soFar).toBeLessThanOrEqual(2 * MISPLACED);
    expect(siteOrder(app)).toEqual(before);
    app.pass(5);
  }
}, 120_000);

test('any order of any chosen comes about exactly, all others keep theirs, and undo restores the start', async () => {
  const finished = (n: number) => n % 4 === 0;
  const hidden = (n: number) => n % 7 === 0;
  const app = await opened(60, { finished, hidden });
  const open = (await viewAs(app)).rows.map(({ key }) => key);
  const chosen = fc.subarray(open, { minLength: 2 }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));
  await fc.assert(
    fc.asyncProperty(chosen, async (target) => {
      const before = siteOrder(app);
      if (among(before, target).join() === target.join()) return;
      const job = jobOf(await start(app, await viewAs(app), target));
      expect(await finishJob(app, job)).toMatchObject({ state: 'done', exact: true, refused: [] });
      const after = siteOrder(app);
      expect(among(after, target)).toEqual(target);
      expect(without(after, target)).toEqual(without(before, target));
      const undoing = jobOf(valueOf<OrderStarted>(await app.call('undoOrder', OWNER, { jobId: job.id })));
      expect(await finishJob(app, undoing)).toMatchObject({ state: 'done', exact: true });
      // What is finished stands among the open ones, and comes back between the same neighbours.
      expect(siteOrder(app)).toEqual(before);
      app.pass(5);
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('who does not see every issue orders those that are seen, and moves no other', async () => {
  const app = await opened(40, { hidden: (n) => n % 5 === 0 });
  for (const project of app.jira.site.projects) for (const level of project.securityLevels) level.memberAccountIds = [];
  const open = (await viewAs(app)).rows.map(({ key }) => key);
  expect(open).toHaveLength(32);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(open, { minLength: 2 }), async (target) => {
      const before = siteOrder(app);
      if (among(before, target).join() === target.join()) return;
      const job = jobOf(await start(app, await viewAs(app), target));
      expect(await finishJob(app, job)).toMatchObject({ state: 'done', exact: true });
      expect(among(siteOrder(app), target)).toEqual(target);
      expect(without(siteOrder(app), target)).toEqual(without(before, target));
      await finishJob(app, jobOf(valueOf<OrderStarted>(await app.call('undoOrder', OWNER, { jobId: job.id }))));
      expect(among(siteOrder(app), open)).toEqual(among(before, open));
      app.pass(5);
    }),
    { numRuns: 15 },
  );
}, 120_000);
