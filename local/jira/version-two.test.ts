import { FIELDS } from './fixtures';
import { startSmallJira, type SmallJira } from './testing/small-jira';

let small: SmallJira;

beforeEach(() => (small = startSmallJira()));

const call = (method: string, path: string, body?: unknown) => small.call('owner', method, `/rest/api/2/${path}`, body);

const MARKUP = 'h2. Bread\n\nSome *rye* and {{code}}\n\n* dark\n** darker\n\n||Grain||\n|Rye|';

test('texts are wiki markup, in what is written and what is read', async () => {
  const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'Bake', description: MARKUP, [FIELDS.notes]: '# one' };
  const { body } = await call('POST', 'issue', { fields });
  const { key } = body as { key: string };
  expect(small.jira.site.issues.at(-1)?.description?.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'table']);
  await call('POST', `issue/${key}/comment`, { body: 'Fresh _today_' });
  await call('PUT', `issue/${key}`, { update: { environment: [{ set: '*oven*' }], comment: [{ add: { body: 'Sold' } }] } });
  const read = await call('GET', `issue/${key}`);
  expect(read.body).toMatchObject({
    self: expect.stringContaining('/rest/api/2/issue/'),
    fields: { environment: '*oven*', [FIELDS.notes]: '# one', comment: { comments: [{ body: 'Fresh _today_' }, { body: 'Sold' }] } },
  });
  expect((read.body as { fields: { description: string } }).fields.description).toContain('Some *rye* and {{code}}\n\n* dark\n** darker');
});

test('a document is no text there, and a text no document in version 3', async () => {
  const document = { type: 'doc', version: 1, content: [] };
  expect(await call('PUT', 'issue/SHOP-2', { fields: { description: document } })).toMatchObject({
    status: 400,
    body: { errors: { description: 'Operation value must be a string' } },
  });
  expect(await small.call('owner', 'PUT', '/rest/api/3/issue/SHOP-2', { fields: { description: 'Text' } })).toMatchObject({ status: 400 });
});

test('what apps keep on an issue stays as it is', async () => {
  const value = { type: 'doc', version: 1, content: [], body: 'h1. no markup' };
  expect(await call('PUT', 'issue/SHOP-2/properties/note', value)).toMatchObject({ status: 201 });
  expect(await call('GET', 'issue/SHOP-2/properties/note')).toMatchObject({ body: { value } });
  expect(await call('GET', 'issue/SHOP-2?properties=note&fields=summary')).toMatchObject({ body: { properties: { note: value } } });
});

test('searches, errors, limits and points are those of version 3', async () => {
  expect(await call('POST', 'search/jql', { jql: 'key = SHOP-2', fields: ['description'] })).toMatchObject({
    body: { issues: [{ fields: { description: expect.stringContaining('Given a loaf') } }] },
  });
  expect(await call('GET', 'issue/SHOP-99')).toMatchObject({ status: 404, body: { errors: {} } });
  expect(await call('PUT', 'issue/SHOP-2', 5)).toMatchObject({ status: 400 });
  const { headers } = await small.call('owner', 'GET', '/rest/api/latest/myself');
  expect(headers.get('RateLimit-Policy')).toContain('q=65000');
  expect(small.jira.points.byEndpoint).toMatchObject({ 'GET /rest/api/3/myself': 1 });
});
