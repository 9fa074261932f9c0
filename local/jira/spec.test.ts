/** Compares answers with Atlassian's own OpenAPI documents, where those lie beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { PEOPLE } from './fixtures';
import { ENDPOINTS } from './routes/endpoints';
import { type SmallJira, startSmallJira } from './testing/small-jira';

const FOLDER = join(__dirname, '../../../shared/spec');
const documents = ['slim-platform.json', 'slim-software.json'].map((name) => join(FOLDER, name));
const exists = documents.every(existsSync);

interface OpenApi {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema?: object }> }> }>>;
  components: object;
}

/** Paths of the emulator whose answers the documents describe, with the request that gets one. */
const REQUESTS: [method: string, path: string, url: string, body?: unknown][] = [
  ['GET', '/rest/api/3/search/jql', '/rest/api/3/search/jql?jql=project=SHOP&fields=*all&maxResults=5&expand=names,schema'],
  ['POST', '/rest/api/3/search/jql', '/rest/api/3/search/jql', { jql: 'project = SHOP', fields: ['summary'], expand: 'changelog,transitions' }],
  ['POST', '/rest/api/3/search/approximate-count', '/rest/api/3/search/approximate-count', { jql: 'project = SHOP' }],
  ['POST', '/rest/api/3/issue', '/rest/api/3/issue', { fields: { project: { key: 'SHOP' }, issuetype: { name: 'Bug' }, summary: 'New' } }],
  ['POST', '/rest/api/3/issue/bulkfetch', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ['SHOP-2', 'SHOP-99'] }],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}', '/rest/api/3/issue/SHOP-2?properties=*all&expand=names,schema,changelog,transitions,editmeta'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/editmeta', '/rest/api/3/issue/SHOP-2/editmeta'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/changelog', '/rest/api/3/issue/SHOP-2/changelog'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/comment', '/rest/api/3/issue/SHOP-2/comment'],
  ['POST', '/rest/api/3/issue/{issueIdOrKey}/comment', '/rest/api/3/issue/SHOP-2/comment', { body: { type: 'doc', version: 1, content: [] } }],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/transitions', '/rest/api/3/issue/SHOP-2/transitions'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/properties', '/rest/api/3/issue/SHOP-2/properties'],
  ['GET', '/rest/api/3/issueLink/{linkId}', '/rest/api/3/issueLink/50001'],
  ['GET', '/rest/api/3/issueLinkType', '/rest/api/3/issueLinkType'],
  ['GET', '/rest/api/3/issueLinkType/{issueLinkTypeId}', '/rest/api/3/issueLinkType/10070'],
  ['GET', '/rest/api/3/field', '/rest/api/3/field'],
  ['GET', '/rest/api/3/field/search', '/rest/api/3/field/search?type=custom'],
  ['GET', '/rest/api/3/project/search', '/rest/api/3/project/search?expand=description,lead'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}', '/rest/api/3/project/SHOP'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/statuses', '/rest/api/3/project/SHOP/statuses'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/component', '/rest/api/3/project/SHOP/component'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/components', '/rest/api/3/project/SHOP/components'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/properties', '/rest/api/3/project/SHOP/properties'],
  ['GET', '/rest/api/3/mypermissions', '/rest/api/3/mypermissions?permissions=EDIT_ISSUES'],
  ['POST', '/rest/api/3/permissions/check', '/rest/api/3/permissions/check', { projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10_000], issues: [20_002] }] }],
  ['POST', '/rest/api/3/permissions/project', '/rest/api/3/permissions/project', { permissions: ['EDIT_ISSUES'] }],
  ['GET', '/rest/api/3/myself', '/rest/api/3/myself'],
  ['GET', '/rest/api/3/user/bulk', `/rest/api/3/user/bulk?accountId=${PEOPLE.owner.accountId}&accountId=${PEOPLE.guest.accountId}`],
  ['GET', '/rest/api/3/priority', '/rest/api/3/priority'],
  ['GET', '/rest/api/3/resolution', '/rest/api/3/resolution'],
  ['GET', '/rest/api/3/issuetype', '/rest/api/3/issuetype'],
  ['GET', '/rest/api/3/status', '/rest/api/3/status'],
  ['GET', '/rest/api/3/statuses', '/rest/api/3/statuses?id=10010'],
  ['GET', '/rest/api/3/statuscategory', '/rest/api/3/statuscategory'],
  ['GET', '/rest/api/3/label', '/rest/api/3/label'],
  ['GET', '/rest/api/3/serverInfo', '/rest/api/3/serverInfo'],
  ['POST', '/rest/api/3/jql/parse', '/rest/api/3/jql/parse', { queries: ['project = SHOP', 'nonsense'] }],
  ['GET', '/rest/agile/1.0/board', '/rest/agile/1.0/board?projectKeyOrId=SHOP'],
  ['GET', '/rest/agile/1.0/board/{boardId}', '/rest/agile/1.0/board/1'],
  ['GET', '/rest/agile/1.0/board/{boardId}/configuration', '/rest/agile/1.0/board/1/configuration'],
  ['GET', '/rest/agile/1.0/board/{boardId}/issue', '/rest/agile/1.0/board/1/issue'],
  ['GET', '/rest/agile/1.0/board/{boardId}/backlog', '/rest/agile/1.0/board/1/backlog'],
  ['GET', '/rest/software/1.0/board/{boardId}/issue', '/rest/software/1.0/board/1/issue'],
  ['GET', '/rest/software/1.0/board/{boardId}/backlog', '/rest/software/1.0/board/1/backlog?maxResults=2'],
  ['GET', '/rest/software/1.0/board/{boardId}/backlog/approximate-count', '/rest/software/1.0/board/1/backlog/approximate-count'],
  ['GET', '/rest/software/1.0/sprint/{sprintId}/issue', '/rest/software/1.0/sprint/2/issue'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', '/rest/api/3/issue/SHOP-2/properties/baker'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', '/rest/api/3/project/SHOP/properties/baker'],
  ['GET', '/rest/api/3/project/{projectId}/hierarchy', '/rest/api/3/project/10000/hierarchy'],
  ['GET', '/rest/api/3/statuscategory/{idOrKey}', '/rest/api/3/statuscategory/new'],
  ['GET', '/rest/api/3/task/{taskId}', '/rest/api/3/task/10000'],
  ['GET', '/rest/software/1.0/board/{boardId}/epic/none/issue', '/rest/software/1.0/board/1/epic/none/issue'],
  ['GET', '/rest/software/1.0/board/{boardId}/epic/{epicId}/issue', '/rest/software/1.0/board/1/epic/20001/issue'],
  ['GET', '/rest/software/1.0/board/{boardId}/issue/approximate-count', '/rest/software/1.0/board/1/issue/approximate-count'],
  ['GET', '/rest/software/1.0/board/{boardId}/sprint/{sprintId}/issue', '/rest/software/1.0/board/1/sprint/2/issue'],
  ['GET', '/rest/software/1.0/epic/none/issue', '/rest/software/1.0/epic/none/issue'],
  ['GET', '/rest/software/1.0/epic/{epicIdOrKey}/issue', '/rest/software/1.0/epic/SHOP-1/issue'],
];

/** Endpoints that the shortened documents leave out, but whose parts they describe elsewhere. */
const BORROWED: [url: string, schema: string | { each: string; of?: string }][] = [
  ['/rest/api/3/issue/SHOP-2/comment/30001', 'Comment'],
  ['/rest/api/3/project', { each: 'Project' }],
  ['/rest/api/3/project/SHOP/versions', { each: 'Version' }],
  ['/rest/api/3/project/SHOP/version', { each: 'Version', of: 'values' }],
  ['/rest/api/3/version/10050', 'Version'],
  ['/rest/api/3/component/10040', 'ProjectComponent'],
  [`/rest/api/3/user?accountId=${PEOPLE.owner.accountId}`, 'User'],
  ['/rest/api/3/user/search?query=d', { each: 'User' }],
  ['/rest/api/3/user/assignable/search?project=SHOP', { each: 'User' }],
  ['/rest/api/3/users', { each: 'User' }],
  ['/rest/api/3/users/search', { each: 'User' }],
  ['/rest/api/3/priority/3', 'Priority'],
  ['/rest/api/3/resolution/10000', 'Resolution'],
  ['/rest/api/3/issuetype/10001', 'IssueTypeDetails'],
  ['/rest/api/3/status/10010', 'StatusDetails'],
  ['/rest/api/3/issue/createmeta/SHOP/issuetypes', { each: 'IssueTypeDetails', of: 'issueTypes' }],
  ['/rest/api/3/issue/createmeta/SHOP/issuetypes/10001', { each: 'FieldMetadata', of: 'fields' }],
];

/** What some of the requests read must be there. */
async function prepared(): Promise<SmallJira> {
  const small = startSmallJira();
  await small.call('owner', 'PUT', '/rest/api/3/issue/SHOP-2/properties/baker', { name: 'Bo' });
  await small.call('owner', 'PUT', '/rest/api/3/project/SHOP/properties/baker', { name: 'Bo' });
  await small.call('owner', 'POST', '/rest/api/3/issue/properties/multi', { issues: [{ issueID: 20_003, properties: { baker: 1 } }] });
  return small;
}

function faults(schema: object, components: object, value: unknown): unknown[] {
  const whole = JSON.parse(JSON.stringify({ ...schema, components }, shapeOf)) as object;
  const validate = new Ajv({ strict: false, allErrors: true }).compile(whole);
  validate(value);
  return validate.errors ?? [];
}

/** Shape only: the documents list too few keys, break formats in their own examples, and never say what may be null. */
function shapeOf(key: string, value: unknown): unknown {
  if ((key === 'additionalProperties' && value === false) || key === 'format' || key === 'example') return undefined;
  return key === 'type' && value === 'string' ? ['string', 'null'] : value;
}

function load(): OpenApi[] {
  return documents.map((path) => JSON.parse(readFileSync(path, 'utf8')) as OpenApi);
}

(exists ? test : test.skip).each(REQUESTS)('%s %s answers in the shape of the documents', async (method, path, url, ...[body]) => {
  const document = load().find(({ paths }) => paths[path]?.[method.toLowerCase()]);
  const { call } = await prepared();
  const answer = await call('owner', method, url, body);
  expect(answer.status).toBeLessThan(300);
  const schema = document?.paths[path]?.[method.toLowerCase()]?.responses[answer.status]?.content?.['application/json']?.schema;
  if (!document || !schema) throw new Error(`The documents have no schema for ${answer.status} of ${method} ${path}.`);
  expect(faults(schema, document.components, answer.body)).toEqual([]);
});

(exists ? test : test.skip).each(BORROWED)('%s answers with what the documents describe elsewhere', async (url, schema) => {
  const [document] = load();
  if (!document) throw new Error('There are no documents.');
  const { call } = await prepared();
  const { status, body } = await call('owner', 'GET', url);
  expect(status).toBe(200);
  const each = typeof schema === 'string' ? undefined : schema;
  const values = each ? (each.of === undefined ? body : (body as Record<string, unknown>)[each.of]) : [body];
  const parts = values as unknown[];
  expect(parts).not.toHaveLength(0);
  const reference = { $ref: `#/components/schemas/${each?.each ?? String(schema)}` };
  expect(parts.flatMap((part) => faults(reference, document.components, part))).toEqual([]);
});

/** Requests that are refused, by whom they come from, with the path that the documents know. */
const REFUSED: [who: 'owner' | 'guest' | 'anonymous', method: string, path: string, url: string, body?: unknown][] = [
  ['guest', 'POST', '/rest/api/3/issue', '/rest/api/3/issue', { fields: { project: { key: 'SHOP' }, issuetype: { name: 'Bug' }, summary: 'New' } }],
  ['owner', 'POST', '/rest/api/3/issue', '/rest/api/3/issue', {}],
  ['guest', 'PUT', '/rest/api/3/issue/{issueIdOrKey}', '/rest/api/3/issue/SHOP-2', { fields: { summary: 'New' } }],
  ['anonymous', 'PUT', '/rest/api/3/issue/{issueIdOrKey}', '/rest/api/3/issue/SHOP-2', { fields: { summary: 'New' } }],
  ['guest', 'DELETE', '/rest/api/3/issue/{issueIdOrKey}', '/rest/api/3/issue/SHOP-2'],
  ['guest', 'POST', '/rest/api/3/issue/{issueIdOrKey}/comment', '/rest/api/3/issue/SHOP-2/comment', { body: { type: 'doc', version: 1, content: [] } }],
  ['guest', 'POST', '/rest/api/3/issue/{issueIdOrKey}/transitions', '/rest/api/3/issue/SHOP-2/transitions', { transition: { id: '31' } }],
  ['guest', 'POST', '/rest/api/3/issueLink', '/rest/api/3/issueLink', { type: { name: 'Blocks' }, inwardIssue: { key: 'SHOP-3' }, outwardIssue: { key: 'SHOP-4' } }],
  ['owner', 'POST', '/rest/api/3/issueLink', '/rest/api/3/issueLink', { type: { name: 'Eats' }, inwardIssue: { key: 'SHOP-3' }, outwardIssue: { key: 'SHOP-4' } }],
  ['guest', 'DELETE', '/rest/api/3/issueLink/{linkId}', '/rest/api/3/issueLink/50001'],
  ['guest', 'PUT', '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', '/rest/api/3/issue/SHOP-2/properties/baker', 1],
  ['guest', 'PUT', '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', '/rest/api/3/project/SHOP/properties/baker', 1],
  ['owner', 'GET', '/rest/api/3/project/{projectIdOrKey}', '/rest/api/3/project/NONE'],
  ['owner', 'GET', '/rest/api/3/mypermissions', '/rest/api/3/mypermissions?permissions=FLY'],
  ['anonymous', 'GET', '/rest/api/3/myself', '/rest/api/3/myself'],
  ['owner', 'POST', '/rest/api/3/search/jql', '/rest/api/3/search/jql', { jql: 'nonsense' }],
  ['owner', 'POST', '/rest/api/3/changelog/bulkfetch', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: [] }],
  ['guest', 'POST', '/rest/api/3/permissions/check', '/rest/api/3/permissions/check', { accountId: PEOPLE.owner.accountId }],
  ['guest', 'PUT', '/rest/agile/1.0/issue/rank', '/rest/agile/1.0/issue/rank', { issues: ['SHOP-2'], rankBeforeIssue: 'SHOP-4' }],
  ['owner', 'PUT', '/rest/agile/1.0/issue/rank', '/rest/agile/1.0/issue/rank', { issues: ['SHOP-2'] }],
  ['guest', 'POST', '/rest/agile/1.0/sprint/{sprintId}/issue', '/rest/agile/1.0/sprint/2/issue', { issues: ['SHOP-4'] }],
  ['guest', 'POST', '/rest/agile/1.0/backlog/issue', '/rest/agile/1.0/backlog/issue', { issues: ['SHOP-2'] }],
  ['owner', 'GET', '/rest/agile/1.0/board/{boardId}/configuration', '/rest/agile/1.0/board/99/configuration'],
  ['guest', 'PUT', '/rest/agile/1.0/issue/{issueIdOrKey}/estimation', '/rest/agile/1.0/issue/SHOP-2/estimation?boardId=1', { value: '3' }],
];

(exists ? test : test.skip).each(REFUSED)('%s is refused %s %s in a way that the documents name', async (who, method, path, url, ...[body]) => {
  const responses = load().find(({ paths }) => paths[path]?.[method.toLowerCase()])?.paths[path]?.[method.toLowerCase()]?.responses;
  const small = startSmallJira();
  const before = JSON.stringify(small.jira.site);
  const { status, body: answer } = await small.call(who, method, url, body);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(Object.keys(responses ?? {})).toContain(String(status));
  // One endpoint has an older form.
  if (url !== '/rest/api/3/myself') expect(answer).toEqual({ errorMessages: expect.any(Array), errors: expect.any(Object) });
  expect(JSON.stringify(small.jira.site)).toBe(before);
});

const endpointsOf = ({ paths }: OpenApi) =>
  Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { responses }]) => ({ name: `${method.toUpperCase()} ${path}`, responses })));
const normal = (name: string) => name.replace(/\{\w+\}/g, '{}');
const served = ENDPOINTS.map(({ method, path }) => `${method} ${path}`);

(exists ? test : test.skip)('every endpoint is one that the documents have', () => {
  const documented = new Set(load().flatMap(endpointsOf).map(({ name }) => normal(name)));
  const others = served.filter((name) => !documented.has(normal(name)));
  // Real ones that the shortened documents leave out.
  expect(others).toEqual([
    'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
    'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    'GET /rest/api/3/issue/createmeta',
    'GET /rest/api/3/issue/picker',
    'PUT /rest/api/3/issue/{issueIdOrKey}/assignee',
    'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
    'PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
    'DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
    'GET /rest/api/3/project',
    'GET /rest/api/3/project/{projectIdOrKey}/versions',
    'GET /rest/api/3/project/{projectIdOrKey}/version',
    'GET /rest/api/3/version/{id}',
    'GET /rest/api/3/component/{id}',
    'GET /rest/api/3/project/{projectIdOrKey}/role',
    'GET /rest/api/3/project/{projectIdOrKey}/roledetails',
    'GET /rest/api/3/user',
    'GET /rest/api/3/user/search',
    'GET /rest/api/3/user/assignable/search',
    'GET /rest/api/3/users',
    'GET /rest/api/3/users/search',
    'GET /rest/api/3/priority/{id}',
    'GET /rest/api/3/resolution/{id}',
    'GET /rest/api/3/issuetype/{id}',
    'GET /rest/api/3/status/{id}',
    'GET /rest/api/3/universal_avatar/view/type/{type}/avatar/{id}',
  ]);
});

(exists ? test : test.skip)('the shape of every answer that the documents describe is checked above', () => {
  const has = new Set(served.map(normal));
  const checked = new Set(REQUESTS.map(([method, path]) => normal(`${method} ${path}`)));
  const described = load()
    .flatMap(endpointsOf)
    .filter(({ responses }) => Object.entries(responses).some(([status, { content }]) => Number(status) < 300 && content?.['application/json']?.schema))
    .map(({ name }) => name)
    .filter((name) => has.has(normal(name)));
  // The first gives its instants as numbers, whatever the documents say; then come answers without a body, and the old search, which is gone.
  expect(described.filter((name) => !checked.has(normal(name)))).toEqual([
    'POST /rest/api/3/changelog/bulkfetch',
    'PUT /rest/api/3/issue/{issueIdOrKey}',
    'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
    'POST /rest/api/3/issue/{issueIdOrKey}/transitions',
    'POST /rest/api/3/issueLink',
    'PUT /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}',
    'GET /rest/api/3/search',
    'POST /rest/api/3/search',
  ]);
});
