/** The ranking workspace on the local Jira: an order is brought into it call by call, and back again. */
import { demoSite } from '../../local/demo/demo-site';
import type { Person } from '../../local/jira/model';
import { developer, guest, productOwner } from '../../local/people';
import type { BacklogView } from '../../src/contract/backlog';
import type { Outcome } from '../../src/contract/failure';
import type { OrderStarted, ScoreRowSaved } from '../../src/contract/ranking';
import type { ValueView } from '../../src/contract/value';
import type { OrderJob } from '../../src/domain/ranking/order-job';
import { orderHash } from '../../src/domain/ranking/order-hash';
import { previewOrder } from '../../src/domain/ranking/order-preview';
import type { RankingView } from '../../src/domain/ranking/ranking-view';
import { defaultSettings } from '../../src/domain/settings';
import { saveSettings } from '../../src/storage/settings';
import { appOnJira, type AppOnJira } from './app-on-jira';

const NOW = new Date('2026-11-22T15:00:00.000Z');
const KEY = 'PEDAL';
const RANK = 'PUT /rest/agile/1.0/issue/rank';

async function opened(): Promise<AppOnJira> {
  const app = appOnJira(demoSite(NOW), KEY, NOW);
  await app.call('getRanking', productOwner.accountId);
  await app.drain();
  return app;
}

function valueOf<T>(outcome: unknown): T {
  const answer = outcome as Outcome<T>;
  if (!answer.ok) throw new Error(`${answer.failure.code}: ${answer.failure.detail}`);
  return answer.value;
}

const viewAs = async (app: AppOnJira, person: Person) => valueOf<RankingView>(await app.call('getRanking', person.accountId));

/** What the screen would send for the proposed order, running sprints left alone. */
function proposed(view: RankingView) {
  const stays = new Set(view.rows.filter((row) => row.level > 0 || row.running || row.declined).map((row) => row.key));
  const items = view.rows.map(({ key, score, blocks }) => ({ key, score: score?.model === 'rice' ? score.score : null, blocks }));
  const preview = previewOrder(items, { stays, only: null, top: null });
  const order = orderHash(view.rows.map(({ key }) => key));
  return { preview, stays, payload: { order, target: preview.target, movable: preview.target, includeRunning: false } };
}

async function start(app: AppOnJira, person: Person, payload: unknown): Promise<OrderJob> {
  const { started, view } = valueOf<OrderStarted>(await app.call('startOrder', person.accountId, payload));
  expect(started).toBe(true);
  if (view.job === null) throw new Error('Nothing was started.');
  return view.job;
}

async function go(app: AppOnJira, person: Person, job: OrderJob, most = Infinity): Promise<OrderJob> {
  let at = job;
  for (let n = 0; n < most && at.state === 'running'; n += 1) {
    at = valueOf<OrderJob>(await app.call('continueOrder', person.accountId, { jobId: at.id, made: at.made }));
  }
  return at;
}

/** Straight from the site, hidden issues and epics and all. */
function jiraOrder(app: AppOnJira): string[] {
  return app.jira.site.issues
    .filter((issue) => issue.projectId === app.project.id)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ key }) => key);
}
const among = (order: readonly string[], keys: readonly string[]) => order.filter((key) => keys.includes(key));
const without = (order: readonly string[], keys: readonly string[]) => order.filter((key) => !keys.includes(key));

async function asPerson(app: AppOnJira, person: Person, method: string, path: string, body?: unknown): Promise<Response> {
  const init = { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return app.jira.handle(new Request(`http://localhost${path}`, init), { kind: 'user', accountId: person.accountId });
}

describe('applying an order', () => {
  test('brings it into Jira, leaves all others as they were, and undo restores the start', async () => {
    const app = await opened();
    const before = jiraOrder(app);
    const { payload, preview, stays } = proposed(await viewAs(app, productOwner));
    expect(preview.moves.length).toBeGreaterThan(5);

    const done = await go(app, productOwner, await start(app, productOwner, payload));
    expect(done).toMatchObject({ state: 'done', exact: true, refused: [], moves: preview.moves.length });
    const after = jiraOrder(app);
    expect(among(after, payload.target)).toEqual(payload.target);
    expect(without(after, payload.target)).toEqual(without(before, payload.target));
    expect(preview.moved.filter((key) => stays.has(key))).toEqual([]);
    // The index knows at once.
    expect((await viewAs(app, productOwner)).rows.map(({ key }) => key)).toEqual(preview.after);

    const undoing = valueOf<OrderStarted>(await app.call('undoOrder', productOwner.accountId, { jobId: done.id })).view.job;
    expect(undoing).toMatchObject({ kind: 'undo', state: 'running' });
    if (undoing) expect(await go(app, productOwner, undoing)).toMatchObject({ state: 'done', exact: true });
    expect(jiraOrder(app)).toEqual(before);
    expect((await viewAs(app, productOwner)).job).toBeNull();
  });

  test('goes on after a reload, makes no call twice, and can be undone half-way', async () => {
    const app = await opened();
    const before = jiraOrder(app);
    const { payload } = proposed(await viewAs(app, productOwner));
    const job = await start(app, productOwner, payload);
    await go(app, productOwner, job, 3);
    const reloaded = (await viewAs(app, productOwner)).job;
    expect(reloaded).toMatchObject({ id: job.id, state: 'running', made: 3 });

    const calls = () => app.jira.points.byEndpoint[RANK];
    const soFar = calls();
    await app.call('continueOrder', productOwner.accountId, { jobId: job.id, made: 2 });
    expect(calls()).toEqual(soFar);

    const undoing = valueOf<OrderStarted>(await app.call('undoOrder', productOwner.accountId, { jobId: job.id })).view.job;
    if (undoing) await go(app, productOwner, undoing);
    expect(jiraOrder(app)).toEqual(before);
  });

  test('a call that fails is made again where it stopped', async () => {
    const app = await opened();
    const { payload } = proposed(await viewAs(app, productOwner));
    const job = await go(app, productOwner, await start(app, productOwner, payload), 2);
    app.jira.faults.plan({ endpoint: RANK, status: 503, times: 1 });
    expect(await app.call('continueOrder', productOwner.accountId, { jobId: job.id, made: 2 })).toMatchObject({ ok: false, failure: { code: 'jira-unavailable' } });
    expect(await go(app, productOwner, job)).toMatchObject({ state: 'done', exact: true });
    expect(among(jiraOrder(app), payload.target)).toEqual(payload.target);
  });

  test('an issue that is deleted on the way is named, and the others still go where they belong', async () => {
    const app = await opened();
    const { payload, preview } = proposed(await viewAs(app, productOwner));
    const job = await go(app, productOwner, await start(app, productOwner, payload), 1);
    const [next] = preview.calls.slice(1);
    const gone = next !== undefined && 'before' in next ? next.before : next?.after;
    if (gone === undefined) throw new Error('Too few calls.');
    expect((await asPerson(app, productOwner, 'DELETE', `/rest/api/3/issue/${gone}`)).status).toBe(204);
    expect(await go(app, productOwner, job)).toMatchObject({ state: 'done' });
    expect(among(jiraOrder(app), payload.target)).toEqual(without(payload.target, [gone]));
  });

  test('what somebody ranked since the preview is seen, and nothing is moved', async () => {
    const app = await opened();
    const { payload } = proposed(await viewAs(app, productOwner));
    const [first = '', second = ''] = payload.target;
    await asPerson(app, developer, 'PUT', '/rest/agile/1.0/issue/rank', { issues: [second], rankBeforeIssue: first });
    const before = jiraOrder(app);
    const answer = valueOf<OrderStarted>(await app.call('startOrder', productOwner.accountId, payload));
    expect(answer.started).toBe(false);
    expect(jiraOrder(app)).toEqual(before);
    expect(proposed(answer.view).payload.order).not.toBe(payload.order);
    await start(app, productOwner, proposed(answer.view).payload);
  });

  test('of two people at once the second waits, and then sees what the first did', async () => {
    const app = await opened();
    const { payload } = proposed(await viewAs(app, productOwner));
    const theirs = proposed(await viewAs(app, developer)).payload;
    const job = await start(app, productOwner, payload);
    expect(await app.call('startOrder', developer.accountId, theirs)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    await go(app, productOwner, job);
    expect(valueOf<OrderStarted>(await app.call('startOrder', developer.accountId, theirs)).started).toBe(false);
    expect(await app.call('undoOrder', developer.accountId, { jobId: job.id })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });

  test('without Schedule issues it is refused, with the reason', async () => {
    const app = await opened();
    const view = await viewAs(app, guest);
    expect(view.maySchedule).toBe(false);
    const before = jiraOrder(app);
    const answer = await app.call('startOrder', guest.accountId, proposed(view).payload);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'forbidden', detail: expect.stringContaining('Schedule issues') } });
    expect(jiraOrder(app)).toEqual(before);
  });

  test('an issue of a running sprint moves only when asked for', async () => {
    const app = await opened();
    const view = await viewAs(app, productOwner);
    const running = view.rows.filter((row) => row.running).map(({ key }) => key);
    expect(running.length).toBeGreaterThan(1);
    const target = running.toReversed();
    const payload = { order: orderHash(view.rows.map(({ key }) => key)), target, movable: target, includeRunning: false };
    expect(await app.call('startOrder', productOwner.accountId, payload)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    await go(app, productOwner, await start(app, productOwner, { ...payload, includeRunning: true }));
    expect(among(jiraOrder(app), target)).toEqual(target);
  });

  test('after thirty days it can no longer be undone', async () => {
    const app = await opened();
    const job = await go(app, productOwner, await start(app, productOwner, proposed(await viewAs(app, productOwner)).payload));
    app.now.at = new Date(NOW.getTime() + 31 * 86_400_000);
    expect((await viewAs(app, productOwner)).job).toBeNull();
    expect(await app.call('undoOrder', productOwner.accountId, { jobId: job.id })).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  });
});

test('what a guest may not see is not in the workspace', async () => {
  const app = await opened();
  const hidden = app.jira.site.issues.filter((issue) => issue.securityLevelId !== null).map(({ key }) => key);
  expect(hidden.length).toBeGreaterThan(0);
  const response = JSON.stringify(await app.call('getRanking', guest.accountId));
  for (const key of hidden) expect(response).not.toMatch(new RegExp(`\\b${key}\\b`));
});

test('the report, the ranking, the index and the value panel count the same issues, and epics apart', async () => {
  const app = await opened();
  const { rows, index } = await viewAs(app, productOwner);
  const items = rows.filter((row) => row.level === 0);
  const epics = rows.filter((row) => row.level > 0);
  expect([items.length > 0, epics.length > 0]).toEqual([true, true]);
  const { report } = valueOf<BacklogView>(await app.call('getBacklogReport', productOwner.accountId, {}));
  expect(report?.counts.items).toBe(items.length);
  // The state of the index is told to everybody, so what some may not see is not counted there.
  const secured = new Set(app.jira.site.issues.filter((issue) => issue.securityLevelId !== null).map(({ key }) => key));
  expect(index).toMatchObject({ state: 'ready', issues: items.filter(({ key }) => !secured.has(key)).length });
  const panelOf = async (key = '') => {
    const id = app.jira.site.issues.find((issue) => issue.key === key)?.id ?? '';
    return valueOf<ValueView>(await app.call('getValue', productOwner.accountId, {}, { id, key }));
  };
  const [item] = items.filter((row) => row.score !== null && row.model === 'rice' && !row.declined);
  const panel = await panelOf(item?.key);
  expect(panel.openIssues).toBe(items.length);
  expect(panel.peers).toHaveLength(items.filter((row) => row.score?.model === 'rice' && !row.declined).length - 1);
  expect(await panelOf(epics[0]?.key)).toMatchObject({ openIssues: epics.length, epic: true });
});

test('a look at the ranking costs ten points at most, whatever its size', async () => {
  const app = await opened();
  await viewAs(app, productOwner);
  const spent = () => Object.values(app.jira.points.byEndpoint).reduce((sum, points) => sum + points, 0);
  const before = spent();
  await viewAs(app, productOwner);
  expect(spent() - before).toBeLessThanOrEqual(10);
});

describe('scores from the grid', () => {
  const inputs = { reach: 600, impact: 2, confidence: 0.8, effort: 3 };

  test('are saved row by row: stored on the issue, in the ranking, and refused for each with its own reason', async () => {
    const app = await opened();
    const view = await viewAs(app, productOwner);
    const unscored = view.rows.filter((row) => row.score === null && row.level === 0 && row.model === 'rice');
    const scored = view.rows.find((row) => row.score !== null && row.model === 'rice');
    const [first, second] = unscored;
    if (!first || !second || !scored) throw new Error('The demonstration has scored and unscored issues.');
    const rows = [
      { key: first.key, inputs, fromEstimate: [], expected: null },
      { key: second.key, inputs: { reach: 1 }, fromEstimate: [], expected: null },
      { key: scored.key, inputs, fromEstimate: [], expected: null },
      { key: 'ELSE-1', inputs, fromEstimate: [], expected: null },
    ];
    const results = valueOf<ScoreRowSaved[]>(await app.call('saveScores', productOwner.accountId, { model: 'rice', rows }));
    expect(results).toMatchObject([
      { key: first.key, saved: true, score: { score: 320 } },
      { key: second.key, saved: false, failure: { code: 'invalid' } },
      { key: scored.key, saved: false, failure: { code: 'conflict' } },
      { key: 'ELSE-1', saved: false, failure: { code: 'not-found' } },
    ]);
    const stored = await asPerson(app, developer, 'GET', `/rest/api/3/issue/${first.key}/properties/refinery.value`);
    expect(await stored.json()).toMatchObject({ value: { model: 'rice', score: 320, by: productOwner.accountId } });
    expect((await viewAs(app, developer)).rows.find(({ key }) => key === first.key)?.score?.score).toBe(320);
  });

  test('are removed from the issue and the ranking by a row without any input', async () => {
    const app = await opened();
    const scored = (await viewAs(app, productOwner)).rows.find((row) => row.score !== null && row.model === 'rice' && row.level === 0);
    if (!scored) throw new Error('The demonstration has scored issues.');
    const remove = (expected: string | null) =>
      app.call('saveScores', productOwner.accountId, { model: 'rice', rows: [{ key: scored.key, inputs: {}, fromEstimate: [], expected }] });
    expect(valueOf<ScoreRowSaved[]>(await remove('2020-01-01T00:00:00.000Z'))).toMatchObject([{ saved: false, failure: { code: 'conflict' } }]);
    expect(valueOf<ScoreRowSaved[]>(await remove(scored.score?.at ?? null))).toEqual([{ key: scored.key, saved: true, score: null }]);
    expect((await asPerson(app, developer, 'GET', `/rest/api/3/issue/${scored.key}/properties/refinery.value`)).status).toBe(404);
    expect((await viewAs(app, developer)).rows.find(({ key }) => key === scored.key)?.score).toBeNull();
    expect(valueOf<ScoreRowSaved[]>(await remove(null))).toMatchObject([{ saved: false, failure: { code: 'invalid' } }]);
  });

  test('are not saved for who may not edit', async () => {
    const app = await opened();
    const view = await viewAs(app, guest);
    const row = view.rows.find((one) => one.score === null && one.level === 0);
    const rows = [{ key: row?.key ?? '', inputs, fromEstimate: [], expected: null }];
    const results = valueOf<ScoreRowSaved[]>(await app.call('saveScores', guest.accountId, { model: 'rice', rows }));
    expect(results).toMatchObject([{ saved: false, failure: { code: 'forbidden' } }]);
  });
});

test('the grid is narrowed as the person left it, and nobody else', async () => {
  const app = await opened();
  const filter = { text: 'lock', type: '', epic: '', band: 'quick-win', label: '', sprint: 'none', scored: 'unscored' };
  expect((await viewAs(app, productOwner)).filter).toBeNull();
  await app.call('saveFilter', productOwner.accountId, filter);
  expect((await viewAs(app, productOwner)).filter).toEqual(filter);
  expect((await viewAs(app, developer)).filter).toBeNull();
});

test('what a mapped field says is shown as such, taken over when it is saved, and named once it has changed', async () => {
  const app = await opened();
  const points = app.jira.site.customFields.find((field) => field.custom.includes('story-points'))?.id ?? '';
  const mapping = { field: points, name: 'Points', values: {} };
  await saveSettings(app.store, app.project.id, { ...defaultSettings, inputFields: { rice: { reach: mapping } } });
  await app.index.requestBuild(app.project, { anew: true });
  await app.drain();
  const row = (await viewAs(app, productOwner)).rows.find((one) => one.score === null && one.level === 0 && one.model === 'rice' && one.estimate !== null);
  expect(row?.fields).toEqual({ reach: { name: 'Points', value: row?.estimate } });
  const inputs = { reach: row?.estimate ?? 0, impact: 2, confidence: 0.8, effort: 3 };
  const rows = [{ key: row?.key ?? '', inputs, fromEstimate: ['reach'], expected: null }];
  const saved = valueOf<ScoreRowSaved[]>(await app.call('saveScores', productOwner.accountId, { model: 'rice', rows }));
  expect(saved).toMatchObject([{ saved: true, score: { fromFields: ['reach'] } }]);
  const typed = [{ key: row?.key ?? '', inputs: { ...inputs, reach: 500 }, fromEstimate: [], expected: NOW.toISOString() }];
  const changed = valueOf<ScoreRowSaved[]>(await app.call('saveScores', productOwner.accountId, { model: 'rice', rows: typed }));
  expect(changed).toMatchObject([{ saved: true, score: { inputs: { reach: 500 } } }]);
  expect(JSON.stringify(changed)).not.toContain('fromFields');
  expect((await viewAs(app, developer)).rows.find(({ key }) => key === row?.key)?.score?.inputs.reach).toBe(500);
});
