/** Compares answers with Atlassian's own OpenAPI documents, where those lie beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { PEOPLE } from './fixtures';
import { ENDPOINTS } from './routes/endpoints';
import { startSmallJira } from './testing/small-jira';

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
];

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
  const { call } = startSmallJira();
  const answer = await call('owner', method, url, body);
  expect(answer.status).toBeLessThan(300);
  const schema = document?.paths[path]?.[method.toLowerCase()]?.responses[answer.status]?.content?.['application/json']?.schema;
  if (!document || !schema) throw new Error(`The documents have no schema for ${answer.status} of ${method} ${path}.`);
  const whole = JSON.parse(JSON.stringify({ ...schema, components: document.components }, shapeOf)) as object;
  const validate = new Ajv({ strict: false, allErrors: true }).compile(whole);
  validate(answer.body);
  expect(validate.errors ?? []).toEqual([]);
});

(exists ? test : test.skip)('every endpoint is one that the documents have', () => {
  const known = load().flatMap(({ paths }) => Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)));
  const normal = (name: string) => name.replace(/\{\w+\}/g, '{}');
  const documented = new Set(known.map(normal));
  const others = ENDPOINTS.filter(({ method, path }) => !documented.has(normal(`${method} ${path}`))).map(({ method, path }) => `${method} ${path}`);
  // Real ones that the shortened documents leave out.
  expect(others).toEqual([
    'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
    'PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
    'DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
    'GET /rest/api/3/project/{projectIdOrKey}/versions',
    'GET /rest/api/3/project/{projectIdOrKey}/role',
    'GET /rest/api/3/project/{projectIdOrKey}/roledetails',
    'GET /rest/api/3/user',
    'GET /rest/api/3/universal_avatar/view/type/{type}/avatar/{id}',
  ]);
});
