/** What moved at the top since an earlier day, on the local Jira over several days: each reason is the one that is true. */
import { PEOPLE } from '../../local/jira/fixtures';
import type { TopView } from '../../src/contract/ranking';
import { changeWords, type Namer } from '../../src/domain/ranking/compare-words';
import { defaultSettings } from '../../src/domain/settings';
import { loadSnapshots } from '../../src/storage/snapshots';
import { addToHistory } from '../../src/storage/score-history';
import { saveSettings } from '../../src/storage/settings';
import { appOnJira, type AppOnJira } from './app-on-jira';
import { OTHER, OWNER, finishJob, jobOf, rankInJira, siteOfStories, start, valueOf, viewAs } from './ranked-site';

const START = new Date('2026-01-09T08:00:00.000Z');
const DAY = 86_400_000;
const POINTS = 'customfield_10016';

async function opened(): Promise<AppOnJira> {
  const app = appOnJira(siteOfStories(30), 'SHOP', START);
  await app.call('getRanking', OWNER);
  await app.drain();
  return app;
}

function goTo(app: AppOnJira, days: number): void {
  app.now.at = new Date(START.getTime() + days * DAY);
  app.pass(3_600);
}

async function day(app: AppOnJira): Promise<void> {
  await app.services.queue.push({ type: 'daily', projectId: app.project.id, projectKey: app.project.key });
  await app.drain();
}

const topView = async (app: AppOnJira, since: string | null = null, who = OWNER) => valueOf<TopView>(await app.call('getTopView', who, { since }));

async function edit(app: AppOnJira, key: string, body: unknown): Promise<void> {
  const init = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await app.jira.handle(new Request(`http://localhost/rest/api/3/issue/${key}`, init), { kind: 'user', accountId: OTHER });
  if (!response.ok) throw new Error(await response.text());
}

function words(view: TopView): Record<string, string[]> {
  const name: Namer = { person: (id) => view.names[id] ?? null, day: (at) => at.slice(0, 10), criterion: (id) => ({ title: id }) };
  return Object.fromEntries((view.comparison?.changes ?? []).map(({ key, from, to, why }) => [key, [`${from} to ${to}`, ...why.map((one) => changeWords(one, name))]]));
}

test('before any earlier day was kept it says when today was, and then compares with the day asked for or the one before', async () => {
  const app = await opened();
  expect(await topView(app)).toMatchObject({ seesAll: true, days: [], keptToday: START.toISOString(), then: null, comparison: null });
  goTo(app, 1);
  await day(app);
  goTo(app, 4);
  expect((await topView(app, '2026-01-09')).then).toEqual({ day: '2026-01-09', at: START.toISOString(), count: 20 });
  // Nothing was kept on the 12th: the last day before it is taken, and named.
  expect((await topView(app, '2026-01-12')).then?.day).toBe('2026-01-10');
  // Nothing is so old: the first that there is.
  expect((await topView(app, '2025-06-01')).then?.day).toBe('2026-01-09');
  expect((await topView(app)).comparison).toEqual({ changes: [], same: 20 });
  const kept = await loadSnapshots(app.store, app.project.id);
  for (const one of kept) expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThan(2_048);
});

test('each reason is named with who did it and when', async () => {
  const app = await opened();
  goTo(app, 1);
  await rankInJira(app, ['SHOP-25'], 'SHOP-1');
  goTo(app, 2);
  await rankInJira(app, ['SHOP-25'], 'SHOP-3');
  await edit(app, 'SHOP-25', { fields: { [POINTS]: 3 } });
  goTo(app, 3);
  await edit(app, 'SHOP-25', { fields: { [POINTS]: 8 } });
  const scored = (score: number, effort: number) => ({ model: 'rice', inputs: { reach: 100, effort }, score, place: null });
  await addToHistory(app.store, '20025', { at: app.now.at.toISOString(), by: OWNER, kind: 'scored', from: scored(40, 5), to: scored(55, 4), note: '' });
  const done = app.jira.site.issues.find(({ key }) => key === 'SHOP-7');
  Object.assign(done ?? {}, { statusId: '10012', resolutionId: '10000', resolutionDate: app.now.at.toISOString(), updated: app.now.at.toISOString() });
  const view = await viewAs(app);
  const job = jobOf(await start(app, view, ['SHOP-2', 'SHOP-1']));
  await finishJob(app, job);
  goTo(app, 4);
  const said = words(await topView(app, '2026-01-09'));
  const [owner, other] = [PEOPLE.owner.displayName, PEOPLE.developer.displayName];
  expect(said).toMatchObject({
    'SHOP-25': ['null to 3', `Ranked lower by hand by ${other} on 2026-01-11, the last of 2 times`, `Score 40 → 55 by ${owner} on 2026-01-12: effort 5 → 4`, `Inputs changed: Story point estimate empty → 8 by ${other} on 2026-01-12`],
    'SHOP-7': ['7 to null', 'Done on 2026-01-12'],
    'SHOP-4': ['4 to 5', 'Not ranked itself: 1 other came above it'],
  });
  const applied = Object.values(said).flat().filter((line) => line.includes('applied with Refinery'));
  expect(applied).toEqual([expect.stringContaining(`by ${owner} on 2026-01-12`)]);
  // After an undo the same issue says so.
  const undoing = jobOf(valueOf(await app.call('undoOrder', OWNER, { jobId: job.id })));
  await finishJob(app, undoing);
  expect(Object.values(words(await topView(app, '2026-01-09'))).flat().filter((line) => line.includes('applied with Refinery'))).toEqual([]);
});

test('a field that answers a criterion counts as an input', async () => {
  const app = await opened();
  const mapping = { field: POINTS, name: 'Points', values: {} };
  await saveSettings(app.store, app.project.id, { ...defaultSettings, inputFields: { rice: { effort: mapping } } });
  goTo(app, 1);
  await edit(app, 'SHOP-20', { fields: { [POINTS]: 5 } });
  await rankInJira(app, ['SHOP-20'], 'SHOP-19');
  expect(words(await topView(app, '2026-01-09'))['SHOP-20']?.slice(2)).toEqual([`Inputs changed: Points empty → 5 by ${PEOPLE.developer.displayName} on 2026-01-10`]);
});

test('who does not see all issues is told nothing of earlier days', async () => {
  const app = appOnJira(siteOfStories(30, { hidden: (n) => n === 3 }), 'SHOP', START);
  await app.call('getRanking', OWNER);
  await app.drain();
  goTo(app, 2);
  const view = await topView(app, null, PEOPLE.guest.accountId);
  expect(view).toEqual({ seesAll: false, days: [], keptToday: null, then: null, comparison: null, summaries: {}, names: {} });
});

test('a day that is none is refused', async () => {
  const app = await opened();
  expect(await app.call('getTopView', OWNER, { since: 'yesterday' })).toMatchObject({ ok: false, failure: { code: 'invalid' } });
});
