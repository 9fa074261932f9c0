/**
 * What bringing an order into Jira costs: the rank calls that the local Jira counts when 50 of 1,000 issues are misplaced,
 * and the time to plan for 25,000 of them. `npm run bench -- order`
 */
import type { OrderStarted } from '../src/contract/ranking';
import { seededRandom } from '../src/domain/random';
import { afterCalls, planMoves } from '../src/domain/ranking/moves';
import { appOnJira } from '../tests/backlog/app-on-jira';
import { OWNER, RANK, finishJob, jobOf, siteOfStories, siteOrder, start, valueOf, viewAs, without } from '../tests/backlog/ranked-site';

const ISSUES = 1_000;
const MISPLACED = 50;
const PROMISED_CALLS = 50;
const MANY = 25_000;
const PROMISED_SECONDS = 1;

export async function main(): Promise<void> {
  const calls = await callsOfAnOrder();
  for (const [what, made] of Object.entries(calls)) {
    console.log(`${what}: ${made} rank calls, ${((made / PROMISED_CALLS) * 100).toFixed(0)} % of the promised ${PROMISED_CALLS}`);
    if (made > PROMISED_CALLS) process.exitCode = 1;
  }
  const seconds = secondsToPlan(MANY);
  console.log(`plan for ${MANY} shuffled issues: ${seconds.toFixed(2)} s, ${((seconds / PROMISED_SECONDS) * 100).toFixed(0)} % of the promised ${PROMISED_SECONDS} s`);
  if (seconds > PROMISED_SECONDS) process.exitCode = 1;
}

async function callsOfAnOrder(): Promise<Record<string, number>> {
  const app = appOnJira(siteOfStories(ISSUES), 'SHOP', new Date('2026-01-09T08:00:00.000Z'));
  await app.call('getRanking', OWNER);
  await app.drain();
  const count = () => app.jira.points.byEndpoint[RANK] ?? 0;
  const before = siteOrder(app);
  const atStart = count();
  const job = jobOf(await start(app, await viewAs(app), misplaced(before)));
  await finishJob(app, job);
  const applied = count();
  await finishJob(app, jobOf(valueOf<OrderStarted>(await app.call('undoOrder', OWNER, { jobId: job.id }))));
  if (siteOrder(app).join() !== before.join()) throw new Error('The undo has not restored the start.');
  return { [`apply an order in which ${MISPLACED} of ${ISSUES} issues are misplaced`]: applied - atStart, 'undo it': count() - applied };
}

/** Issues lifted out anywhere and put in anywhere. */
function misplaced(order: readonly string[]): string[] {
  const random = seededRandom(1);
  const lifted = shuffled(order, random).slice(0, MISPLACED);
  const rest = without(order, lifted);
  for (const key of lifted) rest.splice(Math.floor(random() * (rest.length + 1)), 0, key);
  return rest;
}

function secondsToPlan(count: number): number {
  const now = Array.from({ length: count }, (_, n) => `PAY-${n}`);
  const target = shuffled(now, seededRandom(2));
  const took = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    const { calls } = planMoves(now, target);
    if (afterCalls(now, calls)[0] !== target[0]) throw new Error('The plan does not lead to the target.');
    return (performance.now() - begun) / 1000;
  });
  return Math.min(...took);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}
