import { FIELDS, smallSite } from '../fixtures';
import { startSmallJira, type SmallJira } from '../testing/small-jira';

const SEARCH = '/rest/api/3/search/jql';
const ALL = 'project = SHOP ORDER BY key ASC';
let small: SmallJira;

beforeEach(() => (small = startSmallJira()));

const search = (body: object) => small.call('owner', 'POST', SEARCH, body);

test.each([
  ['no restriction', { jql: 'ORDER BY created' }, 'Unbounded JQL queries are not allowed here. Add a search restriction to the query.'],
  ['no query', {}, 'Unbounded JQL queries are not allowed here. Add a search restriction to the query.'],
  ['a page of none', { jql: ALL, maxResults: 0 }, 'The maxResults parameter must be between 1 and 5,000.'],
  ['too large a page', { jql: ALL, maxResults: 5_001 }, 'The maxResults parameter must be between 1 and 5,000.'],
  ['a token of its own making', { jql: ALL, nextPageToken: 'abc' }, 'The provided nextPageToken is invalid or has expired.'],
  ['a key that does not exist', { jql: ALL, startAt: 50 }, 'Invalid request payload. Refer to the REST API documentation and try again.'],
  ['a value of the wrong type', { jql: ALL, fields: 'summary' }, 'Invalid request payload. Refer to the REST API documentation and try again.'],
  [
    'more than seven fields to order by',
    { jql: 'project = SHOP ORDER BY key, created, updated, priority, status, summary, assignee, reporter' },
    'JQL can be ordered by at most 7 fields.',
  ],
])('refuses %s in the words of Jira', async (_, body, message) => {
  expect(await search(body)).toMatchObject({ status: 400, body: { errorMessages: [message] } });
});

test('refuses a body that is not JSON', async () => {
  const request = new Request(`http://localhost${SEARCH}`, { method: 'POST', body: '{' });
  const response = await small.jira.handle(request, { kind: 'app' });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errorMessages: ['There was an error parsing JSON. Check that your request body is valid.'],
  });
});

test('gives ids only unless more is asked for', async () => {
  const { body } = await search({ jql: 'key in (SHOP-1, SHOP-2) ORDER BY key ASC' });
  expect(body).toEqual({ issues: [{ id: '20001' }, { id: '20002' }], isLast: true });
  const withKey = await search({ jql: 'key = SHOP-1', fields: ['key'] });
  expect(withKey.body).toMatchObject({ issues: [{ id: '20001', key: 'SHOP-1' }] });
  expect(JSON.stringify(withKey.body)).not.toContain('"fields"');
});

test('gives exactly the fields and properties that are asked for', async () => {
  await small.call('owner', 'PUT', '/rest/api/3/issue/SHOP-2/properties/refinery.value', { score: 4 });
  await small.call('owner', 'PUT', '/rest/api/3/issue/SHOP-2/properties/other', true);
  const { body } = await search({ jql: 'key = SHOP-2', fields: ['summary', FIELDS.points, 'nonsense'], properties: ['refinery.value'] });
  expect(body).toMatchObject({
    issues: [{ fields: { [FIELDS.points]: 3 }, properties: { 'refinery.value': { score: 4 } } }],
  });
  const text = JSON.stringify(body);
  expect(text).not.toContain('nonsense');
  expect(text).not.toContain('"other"');
  expect(text).not.toContain('"status"');
});

test('leaves out fields that are excluded', async () => {
  const { body } = await search({ jql: 'key = SHOP-2', fields: ['*all', '-description'] });
  expect(JSON.stringify(body)).toContain('"environment"');
  expect(JSON.stringify(body)).not.toContain('"description":{"type":"doc"');
});

test('finds issues by a searchable entity property', async () => {
  await small.call('owner', 'PUT', '/rest/api/3/issue/SHOP-2/properties/refinery.value', { score: 40 });
  await small.call('owner', 'PUT', '/rest/api/3/issue/SHOP-3/properties/refinery.value', { score: 60 });
  const { body } = await search({ jql: 'refineryScore >= 50', fields: ['key'] });
  expect(body).toMatchObject({ issues: [{ key: 'SHOP-3' }] });
});

describe('a token', () => {
  const first = async (): Promise<string> => {
    const { body } = await search({ jql: ALL, maxResults: 4 });
    return (body as { nextPageToken: string }).nextPageToken;
  };

  test('belongs to its query and its caller', async () => {
    const nextPageToken = await first();
    expect(await search({ jql: 'project = SHOP', nextPageToken })).toMatchObject({ status: 400 });
    expect(await small.call('developer', 'POST', SEARCH, { jql: ALL, nextPageToken })).toMatchObject({ status: 400 });
    expect(await search({ jql: ALL, nextPageToken })).toMatchObject({ status: 200 });
  });

  test('lasts seven days', async () => {
    const nextPageToken = await first();
    small.setNow('2026-01-16T07:59:59.000Z');
    expect(await search({ jql: ALL, nextPageToken })).toMatchObject({ status: 200 });
    small.setNow('2026-01-16T08:00:01.000Z');
    expect(await search({ jql: ALL, nextPageToken })).toMatchObject({
      status: 400,
      body: { errorMessages: ['The provided nextPageToken is invalid or has expired.'] },
    });
  });

  test.each([
    ['the last issue of the page moves to the end', 'SHOP-4'],
    ['an earlier issue moves to the end', 'SHOP-2'],
  ])('passes no issue over when %s', async (_, moved) => {
    const jql = 'project = SHOP ORDER BY updated ASC, key ASC';
    const page = await search({ jql, maxResults: 4, fields: ['key'] });
    const { issues, nextPageToken } = page.body as { issues: { key: string }[]; nextPageToken: string };
    small.setNow('2026-01-09T09:00:00.000Z');
    await small.call('owner', 'PUT', `/rest/api/3/issue/${moved}`, { fields: { summary: 'Changed meanwhile' } });
    const rest = await search({ jql, maxResults: 10, fields: ['key'], nextPageToken });
    const keys = [...issues, ...(rest.body as { issues: { key: string }[] }).issues].map(({ key }) => key);
    expect(new Set(keys).size).toBe(10);
  });
});

describe('an index that lags', () => {
  const found = async (more: object = {}) => {
    const { body } = await search({ jql: 'summary ~ receipt OR summary ~ voucher', fields: ['summary'], ...more });
    return (body as { issues: { fields: { summary: string } }[] }).issues.map(({ fields }) => fields.summary);
  };

  beforeEach(async () => {
    small = startSmallJira(smallSite(), { indexLagSeconds: 5 });
    await small.call('owner', 'PUT', '/rest/api/3/issue/SHOP-9', { fields: { summary: 'Print' } });
    const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'Take a voucher' };
    await small.call('owner', 'POST', '/rest/api/3/issue', { fields });
  });

  test('finds issues by what they were, and new ones not at all', async () => {
    expect(await found()).toEqual(['Print']);
  });

  test('is exact about the issues that a search names', async () => {
    expect(await found({ reconcileIssues: [20_009, 20_100] })).toEqual(['Take a voucher']);
  });

  test('catches up', async () => {
    small.setNow('2026-01-09T08:00:05.000Z');
    expect(await found()).toEqual(['Take a voucher']);
  });
});

test('the old search is gone', async () => {
  expect(await small.call('owner', 'GET', '/rest/api/3/search?jql=project=SHOP')).toMatchObject({ status: 410 });
  expect(await small.call('owner', 'POST', '/rest/api/3/search', { jql: ALL })).toMatchObject({ status: 410 });
});

test('a part of Jira that is not emulated fails with its name, and what is no part of Jira as there', async () => {
  const refused = (name: string) => ({ status: 501, body: { errorMessages: [`The emulator does not support ${name}.`], errors: {} } });
  expect(await small.call('owner', 'GET', '/rest/api/3/issue/SHOP-2/watchers?x=1')).toMatchObject(refused('GET /rest/api/3/issue/SHOP-2/watchers'));
  expect(await small.call('owner', 'GET', '/rest/api/3/issue/picker?query=bread')).toMatchObject(refused('GET /rest/api/3/issue/picker'));
  expect(await small.call('owner', 'POST', '/rest/agile/1.0/sprint', {})).toMatchObject(refused('POST /rest/agile/1.0/sprint'));
  expect(await small.call('owner', 'GET', '/rest/nothing')).toMatchObject({
    status: 404,
    body: { message: 'null for uri: http://localhost:4301/rest/nothing', 'status-code': 404 },
  });
});

test('an expansion that is not emulated fails with its name', async () => {
  expect(await search({ jql: ALL, expand: 'renderedFields' })).toMatchObject({
    status: 501,
    body: { errorMessages: ['The emulator does not support expand=renderedFields.'] },
  });
});

test('instants are in the zone of the caller', async () => {
  const created = async (who: 'owner' | 'developer' | 'app') => {
    const { body } = await small.call(who, 'GET', '/rest/api/3/issue/SHOP-1?fields=created');
    return (body as { fields: { created: string } }).fields.created;
  };
  expect(await created('app')).toBe('2026-01-05T09:00:00.000+0000');
  expect(await created('owner')).toBe('2026-01-05T10:00:00.000+0100');
  expect(await created('developer')).toBe('2026-01-05T14:30:00.000+0530');
});

test('what is null counts as left out, and an empty token as none', async () => {
  const { body } = await search({ jql: 'key = SHOP-2', fields: null, properties: null, maxResults: null, nextPageToken: '' });
  expect(body).toEqual({ issues: [{ id: '20002' }], isLast: true });
});

test('every field that says it can be searched is one that JQL knows, by each of its names', async () => {
  const { body } = await small.call('owner', 'GET', '/rest/api/3/field');
  const names = (body as { searchable: boolean; clauseNames: string[] }[]).filter(({ searchable }) => searchable).flatMap(({ clauseNames }) => clauseNames);
  expect(names).toContain('statusCategoryChangedDate');
  for (const name of names) {
    const { body: answer } = await search({ jql: `"${name}" = something` });
    expect([name, JSON.stringify(answer)]).not.toEqual([name, expect.stringContaining('does not exist or you do not have permission')]);
  }
});

test('an issue is found by what it is linked with, and by when it came into its kind of status', async () => {
  await small.call('owner', 'POST', '/rest/api/3/issueLink', { type: { name: 'Blocks' }, inwardIssue: { key: 'SHOP-3' }, outwardIssue: { key: 'SHOP-4' } });
  expect(await search({ jql: 'issueLink = SHOP-4', fields: ['key'] })).toMatchObject({ body: { issues: [{ key: 'SHOP-3' }] } });
  small.setNow('2026-02-09T08:00:00.000Z');
  const { body } = await small.call('owner', 'GET', '/rest/api/3/issue/SHOP-4/transitions');
  const id = (body as { transitions: { id: string; name: string }[] }).transitions.find(({ name }) => name === 'Done')?.id;
  await small.call('owner', 'POST', '/rest/api/3/issue/SHOP-4/transitions', { transition: { id } });
  expect(await search({ jql: 'statusCategoryChangedDate >= -1d', fields: ['key'] })).toMatchObject({ body: { issues: [{ key: 'SHOP-4' }] } });
});

test('a slash at the end of an address is none too much', async () => {
  expect(await small.call('owner', 'GET', '/rest/api/3/issue/SHOP-2/?fields=summary')).toMatchObject({ status: 200, body: { key: 'SHOP-2' } });
  expect(await small.call('owner', 'GET', '/rest/api/2/myself/')).toMatchObject({ status: 200 });
});
