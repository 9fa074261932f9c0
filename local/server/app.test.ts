import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developer, guest } from '../people';
import { recordingJira, smallSite } from '../forge/testing/site';
import { testHost, testManifest } from '../forge/testing/test-host';
import { createApp } from './app';

const ORIGIN = 'http://localhost:4173';
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'refinery-'));
  mkdirSync(join(root, 'build'));
  mkdirSync(join(root, 'local/shell/build'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'build/index.html'), '<!doctype html><html><head lang="en"><script src="./a.js"></script></head></html>');
  writeFileSync(join(root, 'build/a.js'), 'export {}');
  writeFileSync(join(root, 'local/shell/build/index.html'), 'the shell');
  writeFileSync(join(root, 'local/shell/build/bridge-frame.js'), 'the bridge');
});
afterAll(() => rmSync(root, { recursive: true }));

function server(functions = {}) {
  const jira = recordingJira(smallSite());
  const { host } = testHost({ jira, functions });
  const app = createApp({ root, port: 4173, host, jira, manifest: testManifest(), baseUrl: ORIGIN, instance: 'i1' });
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', 'localhost:4173');
    return app.request(`${ORIGIN}${path}`, { ...init, headers });
  };
  const post = (path: string, body: unknown, headers = {}) =>
    ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });
  return { ask, post, jira };
}

const where = { accountId: developer.accountId, moduleKey: 'story', extension: { issue: { key: 'PAY-1' } } };

describe('invoke', () => {
  test('gives what the resolver returns', async () => {
    const { post } = server({ resolver: async ({ call }: { call: unknown }) => ({ called: call }) });
    const response = await post('/local/invoke', { ...where, functionKey: 'any', payload: { a: 1 } });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ called: { functionKey: 'any', payload: { a: 1 } } });
  });

  test.each([
    ['a body that is no JSON', 400, '{'],
    ['a body without a function', 400, JSON.stringify(where)],
    ['an issue that cannot be seen', 404, JSON.stringify({ ...where, accountId: guest.accountId, extension: { issue: { key: 'PAY-2' } }, functionKey: 'any' })],
  ])('refuses %s with a message', async (_, status, body) => {
    const { ask } = server();
    const response = await ask('/local/invoke', { method: 'POST', body });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { message: expect.any(String) } });
  });

  test('tells an error of the app as 500', async () => {
    const { post } = server({ resolver: async () => Promise.reject(new Error('broken')) });
    const response = await post('/local/invoke', { ...where, functionKey: 'any' });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: { message: 'There was an error invoking the function - broken' } });
  });
});

test.each(['/local/modules/app/%E0%A4%A', '/%', '/rest/api/3/issue/%ff'])('the broken address %s is refused', async (path) => {
  const { ask } = server();
  expect((await ask(path)).status).toBe(400);
});

describe('other pages and other names', () => {
  test.each(['evil.example:4173', 'localhost:9999', 'localhost'])('a request for the host %s is refused', async (host) => {
    const { ask } = server();
    expect((await ask('/local/people', { headers: { host } })).status).toBe(403);
  });

  test.each(['127.0.0.1:4173', '[::1]:4173', 'LOCALHOST:4173'])('the host %s is this machine', async (host) => {
    const { ask } = server();
    expect((await ask('/local/people', { headers: { host } })).status).toBe(200);
  });

  test('another origin changes nothing, not even as the shell\'s person', async () => {
    const { post, jira } = server();
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:4173']) {
      expect((await post('/local/invoke', { ...where, functionKey: 'any' }, { origin })).status).toBe(403);
      const write = await post('/rest/api/3/issue', {}, { origin, 'x-refinery-person': developer.accountId });
      expect(write.status).toBe(403);
    }
    expect(jira.requests).toHaveLength(0);
  });

  test('no answer gives another origin leave to read it', async () => {
    const { ask } = server();
    const preflight = await ask('/rest/api/3/field', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'GET', 'access-control-request-headers': 'x-refinery-person' },
    });
    expect(preflight.status).toBe(403);
    const read = await ask('/rest/api/3/field', { headers: { origin: 'http://evil.example' } });
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('Jira is asked as the shell\'s person, or as whoever signs in', async () => {
  const { ask, jira } = server();
  await ask('/rest/api/3/field', { headers: { 'x-refinery-person': developer.accountId } });
  await ask('/rest/api/3/field', { headers: { 'x-refinery-person': 'nobody' } });
  await ask('/rest/api/3/field');
  expect(jira.requests.map(({ principal }) => principal)).toEqual([
    { kind: 'user', accountId: developer.accountId },
    { kind: 'anonymous' },
    { kind: 'anonymous' },
  ]);
});

describe('the frame of a module', () => {
  test('has the bridge before any script of the app, and Forge\'s policy', async () => {
    const { ask } = server();
    for (const path of ['/local/modules/app/', '/local/modules/app/index.html']) {
      const response = await ask(path);
      expect(await response.text()).toContain(
        '<head lang="en"><script src="/local/bridge-frame.js"></script><script src="./a.js"></script>',
      );
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`script-src ${ORIGIN};`);
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain(`connect-src ${ORIGIN}/local/modules/app/;`);
    }
  });

  test('allows inline styles only when the manifest does', async () => {
    const manifest = testManifest();
    manifest.permissions.content.styles = ['unsafe-inline'];
    const jira = recordingJira();
    const { host } = testHost({ jira, manifest });
    const app = createApp({ root, port: 4173, host, jira, manifest, baseUrl: ORIGIN, instance: 'i1' });
    const response = await app.request(`${ORIGIN}/local/modules/app/`, { headers: { host: 'localhost:4173' } });
    expect(response.headers.get('content-security-policy')).toContain(`style-src ${ORIGIN} 'unsafe-inline';`);
  });

  test.each(['/local/modules/app/..%2fsecret.txt', '/local/modules/app/%2e%2e/secret.txt', '/local/modules/nothing/a.js', '/local/modules/app/none.js'])(
    'does not serve %s',
    async (path) => {
      const { ask } = server();
      const response = await ask(path);
      expect(await response.text()).not.toBe('secret');
      expect(response.status === 404 || response.headers.get('content-type')?.includes('html')).toBe(true);
    },
  );
});

test('everything else is the shell, but for what /local does not have', async () => {
  const { ask } = server();
  expect(await (await ask('/')).text()).toBe('the shell');
  expect(await (await ask('/browse/PAY-1')).text()).toBe('the shell');
  expect(await (await ask('/local/bridge-frame.js')).text()).toBe('the bridge');
  expect((await ask('/local/nothing')).status).toBe(404);
});

test('people, points, jobs and the app are told', async () => {
  const { ask, jira } = server();
  expect(await (await ask('/local/people')).json()).toContainEqual({
    accountId: developer.accountId,
    displayName: developer.displayName,
    emailAddress: developer.emailAddress,
    actsAs: 'Developer',
  });
  jira.points.charge('GET /x', 3);
  expect(await (await ask('/local/points')).json()).toEqual({ total: 3, byEndpoint: { 'GET /x': 3 } });
  expect((await ask('/local/points', { method: 'DELETE' })).status).toBe(204);
  expect(await (await ask('/local/points')).json()).toEqual({ total: 0, byEndpoint: {} });
  expect(await (await ask('/local/jobs')).json()).toEqual({ jobs: {}, deliveries: [] });
  expect(await (await ask('/local/app')).json()).toMatchObject({
    cloudId: 'c1',
    modules: [
      { type: 'jira:issueContext', key: 'story', hasDynamicProperties: true },
      { type: 'jira:projectPage', key: 'backlog', hasDynamicProperties: false },
    ],
  });
  expect((await ask('/local/trigger/daily', { method: 'POST' })).status).toBe(200);
  expect((await ask('/local/trigger/none', { method: 'POST' })).status).toBe(404);
});
