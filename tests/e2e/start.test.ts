/** `npm start` as people type it: on their own data, twice, on a busy port, with a broken file. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, moduleFrame, root, startApp } from './harness';
import { actors, jiraAs, openAs } from './person';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const real = join(root, '../shared/data/backlogs/tidev-ALOY.jsonl.gz');
const withRealBacklog = existsSync(real) ? test : test.skip;

/** Runs to the end and tells what was printed. */
function run(args: string[], stateRoot: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'local/main.ts'), '--no-open', ...args],
    { cwd: root, env: { ...process.env, REFINERY_STATE: stateRoot }, encoding: 'utf8', timeout: 60_000 },
  );
  return { status, text: stdout + stderr };
}

const folder = () => mkdtempSync(join(tmpdir(), 'refinery-start-'));

withRealBacklog('a real backlog of 1,499 issues opens and can be worked on (skipped without the data)', async () => {
  const app = await startApp(['--data', real]);
  try {
    const { owner } = await actors(app);
    const { context, page, faults } = await openAs(browser, owner);
    await page.goto(`${app.url}/jira/projects/ALOY/apps/backlog`);
    const report = await moduleFrame(page, 'backlog');
    await report.getByText('Old ideas', { exact: true }).first().waitFor({ timeout: 90_000 });
    expect(await report.getByText(/not measurable/i).count()).toBeGreaterThan(0);

    const answer = await jiraAs(app, owner, '/rest/api/3/search/approximate-count', {
      method: 'POST',
      body: JSON.stringify({ jql: 'project = ALOY' }),
    });
    expect(await answer.json()).toEqual({ count: 1499 });

    await page.goto(`${app.url}/browse/ALOY-1`);
    const panel = await moduleFrame(page, 'value');
    await panel.waitForSelector('text=Reach');
    expect(faults).toEqual([]);
    await context.close();
  } finally {
    await app.stop();
  }
});

test('what was done is there after a restart, and gone after --reset', async () => {
  const stateRoot = folder();
  const summary = 'Changed before the restart';
  const first = await startApp([], stateRoot);
  const { owner } = await actors(first);
  await jiraAs(first, owner, '/rest/api/3/issue/PEDAL-30', { method: 'PUT', body: JSON.stringify({ fields: { summary } }) });
  await first.stop({ keepState: true });

  const read = async (app: Awaited<ReturnType<typeof startApp>>) =>
    ((await (await jiraAs(app, owner, '/rest/api/3/issue/PEDAL-30?fields=summary')).json()) as { fields: { summary: string } }).fields.summary;
  const second = await startApp([], stateRoot);
  expect(await read(second)).toBe(summary);
  await second.stop({ keepState: true });

  const third = await startApp(['--reset'], stateRoot);
  expect(await read(third)).not.toBe(summary);
  await third.stop();
});

test('a broken line stops the import with file, line and reason', () => {
  const stateRoot = folder();
  const file = join(stateRoot, 'broken.jsonl');
  writeFileSync(file, '{"id": "1", "key": "X-1", "fields": {"summary": "one"\n');
  const { status, text } = run(['--data', file], stateRoot);
  expect(status).toBe(2);
  expect(text).toContain('broken.jsonl');
  expect(text).toMatch(/line 1|:1\b/);
});

test('a busy port is a clear error', async () => {
  const app = await startApp();
  const { status, text } = run(['--port', String(app.port)], folder());
  await app.stop();
  expect(status).toBe(1);
  expect(text).toContain(String(app.port));
  expect(text).not.toContain('    at ');
});

test('an unknown option is a clear error', () => {
  const { status, text } = run(['--prot', '5000'], folder());
  expect(status).toBe(2);
  expect(text).toContain('--prot');
  expect(text).toContain('--port');
});
