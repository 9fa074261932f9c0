import { demoSite } from '../../local/demo/demo-site';
import type { IssueRecord, Site } from '../../local/jira/model';
import type { BacklogView } from '../../src/contract/backlog';
import { developer, guest, productOwner } from '../../local/people';
import { appOnJira, type AppOnJira } from './app-on-jira';

// The whole app runs on the whole emulator here, perhaps beside other tests.
jest.setTimeout(120_000);

const NOW = new Date('2026-11-22T15:00:00.000Z');
const KEY = 'PEDAL';

/** The demonstration backlog with so many more issues of the same kind; bare ones have no text, which is most of the work. */
function grown(site: Site, more: number, { bare }: { bare: boolean }): Site {
  const open = site.issues.filter((issue) => issue.key.startsWith(KEY) && issue.resolutionId === null);
  const added = Array.from({ length: more }, (_, n): IssueRecord => {
    const like = open[n % open.length] as IssueRecord;
    return { ...like, id: String(500_000 + n), key: `${KEY}-${50_000 + n}`, rank: `0|z${String(n).padStart(6, '0')}:`, parentId: null, ...(bare ? { description: null, changelog: [] } : {}) };
  });
  return { ...site, issues: [...site.issues, ...added] };
}

async function built(site: Site = demoSite(NOW)): Promise<AppOnJira> {
  const app = appOnJira(site, KEY, NOW);
  await app.call('getBacklogReport', productOwner.accountId);
  await app.drain();
  return app;
}

/** What an undisturbed build of the grown backlog finds; built once, for it takes a while. */
let undisturbed: Promise<string[] | undefined> | null = null;
const undisturbedKeys = () => (undisturbed ??= built(grown(demoSite(NOW), 1_900, { bare: true })).then(openKeys));

const openKeys = async (app: AppOnJira) => (await app.index.backlog(app.project.id))?.issues.map((issue) => issue.key);

function valueOf(outcome: unknown): BacklogView {
  const { ok, value } = outcome as { ok: boolean; value: BacklogView };
  expect(ok).toBe(true);
  return value;
}

describe('the index', () => {
  test('holds every open issue, in rank order', async () => {
    const app = await built();
    const { site } = app.jira;
    const done = new Set(site.statuses.filter((status) => status.category === 'done').map((status) => status.id));
    const level = new Map(site.issueTypes.map((type) => [type.id, type.hierarchyLevel]));
    const expected = site.issues
      .filter((issue) => issue.projectId === app.project.id && !done.has(issue.statusId))
      .filter((issue) => (level.get(issue.issueTypeId) ?? 0) >= 0)
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map((issue) => issue.key);
    expect(await openKeys(app)).toEqual(expected);
    expect(await app.index.state(app.project.id)).toMatchObject({ state: 'ready' });
  });

  test('costs at most 2.1 points an issue and 100 to build, and at most 10 to open', async () => {
    const app = appOnJira(grown(demoSite(NOW), 1_900, { bare: false }), KEY, NOW);
    await app.call('getBacklogReport', productOwner.accountId);
    app.jira.points.reset();
    await app.drain();
    const head = await app.index.head(app.project.id);
    const rows = head === null ? [] : await app.index.rows(app.project.id, head);
    expect(rows.length).toBeGreaterThan(2_100);
    expect(app.jira.points.total).toBeLessThanOrEqual(2.1 * rows.length + 100);
    for (const { accountId } of [productOwner, guest]) {
      // The first refresh after a build looks back to before it began.
      app.now.at = new Date(app.now.at.getTime() + 600_000);
      await app.call('getBacklogReport', accountId);
      app.jira.points.reset();
      await app.call('getBacklogReport', accountId);
      expect(app.jira.points.total).toBeLessThanOrEqual(10);
    }
  });

  test('is the same when every job is delivered twice', async () => {
    const twice = appOnJira(grown(demoSite(NOW), 1_900, { bare: true }), KEY, NOW);
    await twice.call('getBacklogReport', productOwner.accountId);
    for (let turns = 0; twice.queued.length > 0 && turns < 50; turns += 1) {
      const next = twice.queued[0];
      if (next !== undefined) twice.queued.push(next);
      await twice.runNext();
    }
    expect(await openKeys(twice)).toEqual(await undisturbedKeys());
  });

  test('goes on where it stopped when a run is lost', async () => {
    const app = appOnJira(grown(demoSite(NOW), 1_900, { bare: true }), KEY, NOW);
    await app.call('getBacklogReport', productOwner.accountId);
    await app.runNext();
    const before = await app.index.build(app.project.id);
    expect(before?.done).toBeGreaterThan(1_000);
    app.queued.length = 0;

    await app.call('getIndexState', productOwner.accountId);
    expect(app.queued).toHaveLength(0);
    app.now.at = new Date(app.now.at.getTime() + 180_000);
    await app.call('getIndexState', productOwner.accountId);
    expect(app.queued).toHaveLength(1);
    app.jira.points.reset();
    await app.drain();
    expect(app.jira.points.total).toBeLessThan(1_000);
    expect(await openKeys(app)).toEqual(await undisturbedKeys());
  });

  test('waits as long as Jira asks when the rate limit is reached', async () => {
    const app = appOnJira(demoSite(NOW), KEY, NOW);
    await app.call('getBacklogReport', productOwner.accountId);
    app.jira.faults.plan({ endpoint: 'POST /rest/api/3/search/jql', status: 429, times: 1, retryAfterSeconds: 300 });
    await app.runNext();
    expect(app.queued).toMatchObject([{ delaySeconds: 300, job: { type: 'build-index' } }]);
    await app.drain();
    expect(await app.index.state(app.project.id)).toMatchObject({ state: 'ready' });
  });

  test('says why it failed when Jira stays away, and starts anew when asked', async () => {
    const app = appOnJira(demoSite(NOW), KEY, NOW);
    await app.call('getBacklogReport', productOwner.accountId);
    app.jira.faults.plan({ endpoint: '*', status: 503, times: 200 });
    await app.drain();
    expect(await app.index.state(app.project.id)).toMatchObject({ state: 'failed', reason: expect.stringContaining('503') });
    app.jira.faults.clear();
    await app.call('rebuildIndex', productOwner.accountId);
    await app.drain();
    expect(await app.index.state(app.project.id)).toMatchObject({ state: 'ready' });
  });

  test('shows what changed since, and forgets what was deleted', async () => {
    const app = await built();
    const [first, second] = (await openKeys(app)) ?? [];
    const as = { kind: 'user' as const, accountId: productOwner.accountId };
    app.now.at = new Date(app.now.at.getTime() + 3_600_000);
    const edit = JSON.stringify({ fields: { summary: 'Changed meanwhile' } });
    const headers = { 'content-type': 'application/json' };
    const edited = await app.jira.handle(new Request(`http://localhost/rest/api/3/issue/${first}`, { method: 'PUT', body: edit, headers }), as);
    expect(edited.status).toBe(204);
    const gone = app.jira.site.issues.findIndex((issue) => issue.key === second);
    app.jira.site.issues.splice(gone, 1);

    const report = valueOf(await app.call('getBacklogReport', productOwner.accountId)).report;
    const backlog = await app.index.backlog(app.project.id);
    expect(backlog?.issues.find((issue) => issue.key === first)?.summary).toBe('Changed meanwhile');
    expect(backlog?.issues.map((issue) => issue.key)).not.toContain(second);
    expect(report?.seesAll).toBe(true);
  });

  test('writes nothing when it is opened and nothing changed, and one row when one issue did', async () => {
    const app = await built();
    // Within two minutes of the build, a refresh reads again what it read.
    await app.call('getBacklogReport', productOwner.accountId);
    const before = app.store.written();
    await app.call('getBacklogReport', productOwner.accountId);
    expect(app.store.written()).toBe(before);

    const [first] = (await app.index.backlog(app.project.id))?.issues ?? [];
    await app.index.setScore(app.project.id, first?.id ?? '', { v: 1, model: 'rice', inputs: {}, score: 7, at: NOW.toISOString(), by: 'x' });
    expect(app.store.written() - before).toBeLessThan(2_000);
    const after = await app.index.backlog(app.project.id);
    expect(after?.issues.find((issue) => issue.id === first?.id)?.score?.score).toBe(7);
  });

  test('folds many changed rows into its chunks without losing one', async () => {
    const app = await built();
    const head = await app.index.head(app.project.id);
    if (head === null) throw new Error('There is no index.');
    const rows = await app.index.rows(app.project.id, head);
    const more = Array.from({ length: 2 }, (_, copy) => rows.map((row) => ({ ...row, id: `${row.id}${copy}`, key: `${row.key}${copy}` }))).flat();
    const changed = await app.index.applyChanges(app.project.id, head, more);
    const before = app.store.size();
    const folded = await app.index.fold(app.project.id, changed);
    expect(app.store.size()).toBeLessThan(before - 300);
    const keys = (list: { key: string }[]) => list.map((row) => row.key).sort();
    expect(keys(await app.index.rows(app.project.id, folded))).toEqual(keys([...rows, ...more]));
  });

  test('does not build for ever where clocks are wrong, and reads on where much changed just after a build', async () => {
    const site = grown(demoSite(NOW), 900, { bare: true });
    const mine = site.issues.filter((issue) => issue.projectId === site.projects.find(({ key }) => key === KEY)?.id);
    for (const issue of mine.slice(0, 600)) issue.updated = new Date(NOW.getTime() + 400 * 86_400_000).toISOString();
    const app = appOnJira(site, KEY, NOW);
    await app.call('getBacklogReport', productOwner.accountId);
    await app.drain();
    expect(await app.index.state(app.project.id)).toMatchObject({ state: 'ready' });
    app.now.at = new Date(NOW.getTime() + 60_000);
    const later = app.jira.site.issues.filter((issue) => issue.projectId === app.project.id).slice(0, 700);
    later.forEach((issue, index) => {
      issue.summary = `Changed meanwhile ${index}`;
      // Over some minutes, so that a refresh can go on where the last one stopped.
      issue.updated = new Date(app.now.at.getTime() + index * 1_000).toISOString();
    });
    app.now.at = new Date(app.now.at.getTime() + 480_000);
    for (let opened = 0; opened < 4; opened += 1) {
      await app.call('getBacklogReport', productOwner.accountId);
      app.now.at = new Date(app.now.at.getTime() + 1_000);
    }
    const head = await app.index.head(app.project.id);
    const rows = head === null ? [] : await app.index.rows(app.project.id, head);
    const expected = new Set(later.filter((issue) => issue.updated <= app.now.at.toISOString()).map((issue) => issue.id));
    expect(expected.size).toBeGreaterThan(400);
    expect(rows.filter((row) => expected.has(row.id) && !row.summary.startsWith('Changed meanwhile'))).toEqual([]);
    expect(app.queued.filter(({ job }) => job.type === 'build-index')).toEqual([]);
  });

  test('does not keep the chunks of the index that it replaced', async () => {
    const app = await built();
    const size = app.store.size();
    await app.call('rebuildIndex', productOwner.accountId);
    await app.drain();
    expect(app.store.size()).toBe(size);
  });
});

describe('what a person may not see', () => {
  test('is in no response of any resolver, in no list and no count', async () => {
    const app = await built();
    const hidden = app.jira.site.issues.filter((issue) => issue.securityLevelId !== null).map((issue) => issue.key);
    expect(hidden.length).toBeGreaterThan(0);
    const asGuest = (name: Parameters<AppOnJira['call']>[0], payload?: unknown) => app.call(name, guest.accountId, payload);
    const report = valueOf(await asGuest('getBacklogReport')).report;
    expect(report?.seesAll).toBe(false);
    const responses = [JSON.stringify(report)];
    for (const { id } of [...(report?.indicators ?? []), ...(report?.delivery ?? [])]) {
      responses.push(JSON.stringify(await asGuest('getBacklogFindings', { indicatorId: id })));
    }
    responses.push(JSON.stringify(await asGuest('getIndexState')), JSON.stringify(await asGuest('getAgenda')));
    for (const { target } of report?.forecastChoices ?? []) {
      responses.push(JSON.stringify(await asGuest('getForecast', { target })));
    }
    for (const key of hidden) {
      for (const response of responses) expect(response).not.toMatch(new RegExp(`\\b${key}\\b`));
    }
    const owner = valueOf(await app.call('getBacklogReport', productOwner.accountId)).report;
    const dev = valueOf(await app.call('getBacklogReport', developer.accountId)).report;
    expect(owner?.seesAll).toBe(true);
    expect(dev?.counts).toEqual(owner?.counts);
    expect(report?.counts.items).toBeLessThan(owner?.counts.items ?? 0);
  });
});
