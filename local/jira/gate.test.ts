import { RateLimits } from './rate-limits';
import { startSmallJira, type SmallJira } from './testing/small-jira';

const MYSELF = '/rest/api/3/myself';
let small: SmallJira;

beforeEach(() => (small = startSmallJira()));

async function times(count: number, request: () => Promise<{ status: number }>): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  for (let round = 0; round < count; round += 1) {
    const { status } = await request();
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return statuses;
}

test('a request costs a point, a search one more for each result, a picture nothing', async () => {
  await small.call('owner', 'GET', MYSELF);
  await small.call('owner', 'POST', '/rest/api/3/search/jql', { jql: 'project = SHOP', maxResults: 4 });
  await small.call('owner', 'PUT', '/rest/api/3/issue/SHOP-2', { fields: { summary: 'Scan' } });
  await small.call('owner', 'GET', '/rest/api/3/universal_avatar/view/type/user/avatar/1').catch(() => undefined);
  expect(small.jira.points.byEndpoint).toEqual({
    'GET /rest/api/3/myself': 1,
    'POST /rest/api/3/search/jql': 5,
    'PUT /rest/api/3/issue/{issueIdOrKey}': 1,
  });
  expect(small.jira.points.total).toBe(7);
  small.jira.points.reset();
  expect(small.jira.points).toMatchObject({ total: 0, byEndpoint: {} });
});

test('every answer names the quota, also one that refuses', async () => {
  for (const path of [MYSELF, '/rest/api/3/issue/SHOP-99', '/rest/api/3/nothing']) {
    const { headers } = await small.call('owner', 'GET', path);
    expect(headers.get('RateLimit-Policy')).toBe('"global-app-quota";q=65000;w=3600');
    expect(headers.get('RateLimit')).toBeNull();
  }
});

test('near its end the quota says what is left, then refuses until the hour is over', () => {
  let seconds = 0;
  const limits = new RateLimits(() => seconds);
  seconds = 110;
  limits.charge(52_000);
  expect(limits.headers()).not.toHaveProperty('RateLimit');
  limits.charge(1);
  expect(limits.headers()).toHaveProperty('RateLimit', '"global-app-quota";r=12999;t=3490');
  limits.charge(13_000);
  expect(limits.admit('GET', 'GET /rest/api/3/myself', undefined)).toEqual({
    reason: 'jira-quota-global-based',
    limit: 65_000,
    retryAfterSeconds: 3_490,
  });
  seconds = 3_600;
  expect(limits.admit('GET', 'GET /rest/api/3/myself', undefined)).toBeUndefined();
  expect(limits.headers()).not.toHaveProperty('RateLimit');
});

test('an endpoint takes 100 reads a second, and says when to come back', async () => {
  expect(await times(100, () => small.call('owner', 'GET', MYSELF))).toEqual({ 200: 100 });
  const { status, headers } = await small.call('owner', 'GET', MYSELF);
  expect(status).toBe(429);
  expect(Object.fromEntries(['Retry-After', 'X-RateLimit-Limit', 'X-RateLimit-Remaining', 'RateLimit-Reason'].map((name) => [name, headers.get(name)]))).toEqual({
    'Retry-After': '1',
    'X-RateLimit-Limit': '100',
    'X-RateLimit-Remaining': '0',
    'RateLimit-Reason': 'jira-burst-based',
  });
  expect(headers.get('X-RateLimit-Reset')).toBe('2026-01-09T08:00:01.000Z');
  expect((await small.call('owner', 'GET', '/rest/api/3/field')).status).toBe(200);
  small.pass(1);
  expect((await small.call('owner', 'GET', MYSELF)).status).toBe(200);
});

test('an endpoint takes 50 writes by PUT a second', async () => {
  let number = 0;
  const write = () => small.call('owner', 'PUT', `/rest/api/3/issue/SHOP-${(number++ % 10) + 1}/properties/a`, number);
  expect(await times(51, write)).toEqual({ 201: 10, 200: 40, 429: 1 });
});

test('one issue takes 20 writes in two seconds and 100 in thirty', async () => {
  const write = () => small.call('owner', 'PUT', '/rest/api/3/issue/SHOP-2/properties/a', 1);
  expect(await times(21, write)).toEqual({ 201: 1, 200: 19, 429: 1 });
  const other = await small.call('owner', 'PUT', '/rest/api/3/issue/20003/properties/a', 1);
  expect(other.status).toBe(201);
  for (let round = 0; round < 4; round += 1) {
    small.pass(2);
    expect(await times(20, write)).toEqual({ 200: 20 });
  }
  small.pass(2);
  const { status, headers } = await write();
  expect([status, headers.get('RateLimit-Reason'), headers.get('Retry-After')]).toEqual([429, 'jira-per-issue-on-write', '20']);
});

test('failures happen on demand, as often as planned', async () => {
  small.jira.faults.plan({ endpoint: 'GET /rest/api/3/myself', status: 429, times: 1, retryAfterSeconds: 7 });
  small.jira.faults.plan({ endpoint: '*', status: 503, times: 1 });
  const first = await small.call('owner', 'GET', MYSELF);
  expect([first.status, first.headers.get('Retry-After'), first.headers.get('RateLimit-Reason')]).toEqual([429, '7', 'jira-burst-based']);
  expect((await small.call('owner', 'GET', MYSELF)).status).toBe(503);
  expect((await small.call('owner', 'GET', MYSELF)).status).toBe(200);
  small.jira.faults.plan({ endpoint: '*', status: 500, times: 5 });
  small.jira.faults.clear();
  expect((await small.call('owner', 'GET', MYSELF)).status).toBe(200);
});

test.each([
  ['the e-mail address of a person and any token', 'olive@example.com:x', 'user'],
  ['an address in other letters', 'Olive@Example.com:x:y', 'user'],
  ['an unknown address', 'nobody@example.com:x', 'anonymous'],
  ['no token', 'olive@example.com:', 'anonymous'],
])('%s is known as %s', (_, credentials, kind) => {
  const request = new Request('http://localhost/', { headers: { Authorization: `Basic ${btoa(credentials)}` } });
  expect(small.jira.authenticate(request).kind).toBe(kind);
});

test('what Jira’s own pages ask costs an app nothing', async () => {
  const request = new Request(`http://localhost${MYSELF}`, { headers: { 'X-Refinery-Page': 'shell' } });
  const { status } = await small.jira.handle(request, { kind: 'anonymous' });
  expect(status).toBe(401);
  expect(small.jira.points.total).toBe(0);
});
