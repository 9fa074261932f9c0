/** A score saved while the index is being built, when Jira itself would not tell the build of it. */
import { demoSite } from '../../local/demo/demo-site';
import { productOwner } from '../../local/people';
import type { ScoreRecord } from '../../src/domain/scoring/record';
import { appOnJira, type AppOnJira } from './app-on-jira';

jest.setTimeout(120_000);

const NOW = new Date('2026-11-22T15:00:00.000Z');
const record = (score: number, at = NOW.toISOString()): ScoreRecord => ({ v: 1, model: 'rice', inputs: { reach: score }, score, at, by: 'ann' });

async function built(): Promise<AppOnJira> {
  const app = appOnJira(demoSite(NOW), 'PEDAL', NOW);
  await app.call('getBacklogReport', productOwner.accountId);
  await app.drain();
  return app;
}

const openIssues = async (app: AppOnJira) => (await app.index.backlog(app.project.id))?.issues ?? [];
const scoreOf = async (app: AppOnJira, id: string) => (await openIssues(app)).find((issue) => issue.id === id)?.score?.score ?? null;
const later = (app: AppOnJira, seconds: number) => {
  app.now.at = new Date(app.now.at.getTime() + seconds * 1000);
};
const kept = (app: AppOnJira) => app.store.list(`index:${app.project.id}:scores:`);

test('a score saved after the build has passed the issue is in the index when the build is done', async () => {
  const app = await built();
  const [issue] = await openIssues(app);
  if (!issue) throw new Error('The backlog is empty.');
  await app.index.requestBuild(app.project);
  later(app, 30);
  await app.index.setScore(app.project.id, issue.id, record(77, app.now.at.toISOString()));
  expect(await scoreOf(app, issue.id)).toBe(77);
  await app.drain();
  expect(await app.index.state(app.project.id)).toMatchObject({ state: 'ready' });
  expect(await scoreOf(app, issue.id)).toBe(77);
});

test('a score that was taken back stays away, and one put back keeps its own date', async () => {
  const app = await built();
  const [first, second] = (await openIssues(app)).filter((issue) => issue.score !== null);
  if (!first || !second) throw new Error('Too few issues are scored.');
  await app.index.setScore(app.project.id, first.id, null);
  await app.index.setScore(app.project.id, second.id, record(5, '2026-01-01T00:00:00.000Z'));
  later(app, 60);
  expect(await scoreOf(app, first.id)).toBeNull();
  expect(await scoreOf(app, second.id)).toBe(5);
});

test('a later build reads the issue itself and needs no notes', async () => {
  const app = await built();
  const [issue] = await openIssues(app);
  if (!issue) throw new Error('The backlog is empty.');
  const before = await scoreOf(app, issue.id);
  await app.index.setScore(app.project.id, issue.id, record(77));
  later(app, 600);
  await app.index.requestBuild(app.project);
  await app.drain();
  expect(await kept(app)).toEqual([]);
  // What the issue holds in Jira counts again: nobody has written 77 there.
  expect(await scoreOf(app, issue.id)).toBe(before);
});

test('many notes are folded into the rows', async () => {
  const app = await built();
  const issues = await openIssues(app);
  const head = await app.index.head(app.project.id);
  if (!head) throw new Error('There is no index.');
  for (let n = 0; n < 300; n += 1) {
    const id = issues[n % issues.length]?.id ?? '';
    await app.index.setScore(app.project.id, n < issues.length ? id : `${id}${n}`, record(77));
  }
  later(app, 1);
  await app.index.fold(app.project.id, head);
  expect(await kept(app)).toEqual([]);
  expect(new Set((await openIssues(app)).map((issue) => issue.score?.score))).toEqual(new Set([77]));
});
