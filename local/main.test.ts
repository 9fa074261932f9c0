import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { developer, productOwner } from './people';

jest.setTimeout(180_000);

const root = resolve(__dirname, '..');
let folder: string;
let running: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refinery-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((child) => ended(child, 'SIGKILL')));
  rmSync(folder, { recursive: true });
});

/** Starts the program as `npm start` does once all is built. */
function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/main.ts', '--no-open', ...args], {
    cwd: root,
    env: { ...process.env, REFINERY_STATE: folder, INIT_CWD: folder },
  });
  running.push(child);
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  return {
    child,
    /** The address, once it serves. */
    url: () =>
      new Promise<string>((done, fail) => {
        child.stdout.on('data', () => {
          const address = /Refinery is running at (\S+)/.exec(output)?.[1];
          if (address) done(address);
        });
        child.once('exit', () => fail(new Error(output)));
      }),
    /** What it said and its exit code, when it ends by itself. */
    end: () => new Promise<{ code: number | null; output: string }>((done) => child.once('exit', (code) => done({ code, output }))),
  };
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => {
    child.once('exit', (code) => done(code));
    child.kill(signal);
  });
}

/** A port that was free a moment ago. */
async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return String(address.port);
}

const asPerson = { 'x-refinery-person': productOwner.accountId, 'content-type': 'application/json' };

async function summaryOf(url: string, key: string): Promise<string> {
  const response = await fetch(`${url}/rest/api/3/issue/${key}?fields=summary`, { headers: asPerson });
  return ((await response.json()) as { fields: { summary: string } }).fields.summary;
}

const rename = (url: string, key: string, summary: string) =>
  fetch(`${url}/rest/api/3/issue/${key}`, { method: 'PUT', headers: asPerson, body: JSON.stringify({ fields: { summary } }) });

const files = (path = folder) => readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).sort();

test('the app answers, and what was done outlives even a crash', async () => {
  const port = await freePort();
  const first = start('--port', port);
  const url = await first.url();
  expect(url).toBe(`http://localhost:${port}`);
  const where = { accountId: developer.accountId, moduleKey: 'backlog', extension: { project: { key: 'PEDAL' } } };
  const answer = await fetch(`${url}/local/invoke`, {
    method: 'POST',
    body: JSON.stringify({ ...where, functionKey: 'getSettings', payload: {} }),
  });
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ ok: true })]);
  expect((await rename(url, 'PEDAL-1', 'Renamed')).status).toBe(204);
  // It is saved within two seconds.
  await new Promise((done) => setTimeout(done, 2_500));
  await ended(first.child, 'SIGKILL');

  const second = start('--port', port);
  expect(await summaryOf(await second.url(), 'PEDAL-1')).toBe('Renamed');
});

test('a backlog that is open already is not opened twice', async () => {
  const port = await freePort();
  const first = start('--port', port);
  await first.url();
  const elsewhere = await start('--port', await freePort()).end();
  expect(elsewhere).toEqual({ code: 1, output: expect.stringContaining(`already open at http://localhost:${port}`) });
});

describe('a file of issues', () => {
  const issue = (number: number) =>
    JSON.stringify({
      id: String(number),
      key: `WEB-${number}`,
      fields: {
        summary: `Issue ${number}`,
        issuetype: { id: '1', name: 'Story', subtask: false },
        project: { id: '7', key: 'WEB', name: 'Web' },
        status: { id: '1', name: 'Open', statusCategory: { key: 'new' } },
        created: '2026-01-01T09:00:00.000+0000',
        updated: '2026-01-01T09:00:00.000+0000',
      },
    });

  test('is opened beside the demonstration, and goes on where it was left', async () => {
    writeFileSync(join(folder, 'web.jsonl'), `${issue(1)}\n${issue(2)}\n`);
    const port = await freePort();
    const first = start('--port', port, '--data', 'web.jsonl');
    await rename(await first.url(), 'WEB-2', 'Renamed');
    await ended(first.child, 'SIGTERM');
    const second = start('--port', port, '--data', 'web.jsonl');
    expect(await summaryOf(await second.url(), 'WEB-2')).toBe('Renamed');
  });

  test('with a malformed line is refused with the line, and nothing that was saved changes', async () => {
    const path = join(folder, 'web.jsonl');
    writeFileSync(path, `${issue(1)}\n`);
    const port = await freePort();
    const first = start('--port', port, '--data', path);
    await first.url();
    await ended(first.child, 'SIGTERM');
    const before = files().map((name) => readFileSync(join(folder, name), 'utf8'));

    writeFileSync(path, `${issue(1)}\n${issue(2)}\n{"key": \n`);
    for (const more of [[], ['--reset']]) {
      const outcome = await start('--port', port, '--data', path, ...more).end();
      expect(outcome).toEqual({ code: 2, output: expect.stringMatching(/web\.jsonl, line 3: /) });
    }
    expect(files().map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
  });

  test('that is not there is told', async () => {
    expect(await start('--data', 'none.jsonl').end()).toEqual({ code: 2, output: expect.stringContaining('none.jsonl') });
  });
});

test('saved state that is damaged is told, and left as it is until --reset', async () => {
  const port = await freePort();
  const first = start('--port', port);
  await first.url();
  await ended(first.child, 'SIGTERM');
  const [damaged = ''] = files().filter((name) => name.includes('jira-'));
  writeFileSync(join(folder, damaged), 'damaged');
  const outcome = await start('--port', port).end();
  expect(outcome).toEqual({ code: 1, output: expect.stringMatching(/is damaged.*--reset/s) });
  expect(readFileSync(join(folder, damaged), 'utf8')).toBe('damaged');
  await start('--port', port, '--reset').url();
});
