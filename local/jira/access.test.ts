/** What is hidden stays hidden: no answer of any endpoint names an issue that the caller may not see. */
import { HIDDEN_KEY, PEOPLE } from './fixtures';
import { ENDPOINTS } from './routes/endpoints';
import { startSmallJira, type SmallJira } from './testing/small-jira';

/** SHOP-6 is hidden, and so are the epic SHOP-7, their ids and summaries. SHOP-60 and the like would be other issues. */
const SECRETS = [/SHOP-6\b/, /SHOP-7\b/, /\b20006\b/, /\b20007\b/, /theft/i, /"secret"/];

/** Every way to read that there is, with the parts of its path filled in; bodies for those that post to read. */
const FILLED: Record<string, string> = {
  boardId: '1',
  sprintId: '2',
  projectIdOrKey: 'SHOP',
  issueIdOrKey: 'SHOP-2',
  epicIdOrKey: 'SHOP-1',
  epicId: '20001',
  linkId: '50001',
  issueLinkTypeId: '10070',
  propertyKey: 'refinery.value',
  id: '30001',
  type: 'user',
  idOrKey: 'done',
  issueTypeId: '10001',
  taskId: '10000',
};
const POSTED_TO_READ: Record<string, unknown> = {
  '/rest/api/3/search/jql': { jql: 'created > "2000-01-01"', fields: ['*all'], expand: 'changelog', maxResults: 100 },
  '/rest/api/3/search/approximate-count': { jql: 'labels = secret' },
  '/rest/api/3/issue/bulkfetch': { issueIdsOrKeys: ['SHOP-1', 'SHOP-2', 'SHOP-8'], fields: ['*all'], expand: ['changelog'] },
  '/rest/api/3/changelog/bulkfetch': { issueIdsOrKeys: ['20002', '20006', '20007'] },
  '/rest/api/3/permissions/check': { projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [20_002, 20_006], projects: [10_000] }] },
  '/rest/api/3/permissions/project': { permissions: ['BROWSE_PROJECTS'] },
  '/rest/api/3/jql/parse': { queries: ['parent = SHOP-1'] },
};

const reads = ENDPOINTS.filter(({ method, path }) => method === 'GET' || path in POSTED_TO_READ);

const fill = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => FILLED[name] ?? name);

const queries: Record<string, string> = {
  '/rest/api/3/search/jql': '?jql=project=SHOP&fields=*all&expand=changelog',
  '/rest/api/3/user/search': '?query=',
  '/rest/api/3/user/assignable/search': '?project=SHOP',
  '/rest/api/3/mypermissions': '?permissions=BROWSE_PROJECTS&projectKey=SHOP',
};

function read(small: SmallJira, who: Parameters<SmallJira['call']>[0], method: string, path: string) {
  const query = method === 'GET' ? (queries[path] ?? '?fields=*all&expand=changelog,transitions,editmeta') : '';
  return small.call(who, method, fill(path) + query, method === 'GET' ? undefined : POSTED_TO_READ[path]);
}

/** The link is one to a hidden issue; roles are for those who are in one. */
const REFUSED_TO_GUEST: Record<string, number> = {
  '/rest/api/3/issueLink/{linkId}': 404,
  '/rest/api/3/project/{projectIdOrKey}/role': 403,
  '/rest/api/3/project/{projectIdOrKey}/roledetails': 403,
};

test.each(reads.filter(({ free }) => !free).map(({ method, path }) => [method, path]))(
  'the guest is not told of hidden issues by %s %s',
  async (method, path) => {
    const owner = await read(startSmallJira(), 'owner', method, path);
    const { status, body } = await read(startSmallJira(), 'guest', method, path);
    expect(status).toBe(REFUSED_TO_GUEST[path] ?? owner.status);
    for (const secret of SECRETS) expect(JSON.stringify(body)).not.toMatch(secret);
  },
);

test('the same reads do tell the owner, so that the test above can fail', async () => {
  const texts = await Promise.all(
    reads.map(async ({ method, path, free }) => (free ? '' : JSON.stringify((await read(startSmallJira(), 'owner', method, path)).body))),
  );
  for (const secret of SECRETS) expect(texts.some((text) => secret.test(text))).toBe(true);
});

test.each(reads.filter(({ free }) => !free).map(({ method, path }) => [method, path]))(
  'an anonymous caller is told of no issue, project or person by %s %s',
  async (method, path) => {
    const text = JSON.stringify((await read(startSmallJira(), 'anonymous', method, path)).body);
    // The ids that the caller names itself come back in some refusals.
    expect(text).not.toMatch(/"key":"SHOP|"summary"|Corner shop|receipt|scanner/);
    for (const { displayName } of Object.values(PEOPLE)) expect(text).not.toContain(displayName);
  },
);

test('the app sees every issue', async () => {
  const { body } = await startSmallJira().call('app', 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = SHOP' });
  expect(body).toEqual({ count: 10 });
});

test.each([
  ['GET', `/rest/api/3/issue/${HIDDEN_KEY}`, undefined],
  ['PUT', `/rest/api/3/issue/${HIDDEN_KEY}`, { fields: { summary: 'Found' } }],
  ['DELETE', `/rest/api/3/issue/${HIDDEN_KEY}`, undefined],
  ['GET', `/rest/api/3/issue/${HIDDEN_KEY}/transitions`, undefined],
  ['POST', `/rest/api/3/issue/${HIDDEN_KEY}/comment`, { body: { type: 'doc', version: 1, content: [] } }],
  ['GET', `/rest/api/3/issue/${HIDDEN_KEY}/properties`, undefined],
  ['GET', `/rest/agile/1.0/issue/${HIDDEN_KEY}`, undefined],
  ['GET', '/rest/agile/1.0/epic/SHOP-7', undefined],
])('a hidden issue answers %s %s as one that does not exist', async (method, path, body) => {
  const { call } = startSmallJira();
  const [hidden, missing] = await Promise.all([
    call('guest', method, path, body),
    call('guest', method, path.replace(/SHOP-\d/, 'SHOP-99'), body),
  ]);
  expect(hidden.status).toBe(404);
  expect(hidden.body).toEqual(missing.body);
  expect(hidden.body).toMatchObject({ errorMessages: ['Issue does not exist or you do not have permission to see it.'] });
});

test('an issue cannot be put under a hidden epic, nor told from one that is missing', async () => {
  const { jira, call } = startSmallJira();
  const project = jira.site.projects[0];
  project?.permissions.EDIT_ISSUES.push(PEOPLE.guest.accountId);
  const hidden = await call('guest', 'PUT', '/rest/api/3/issue/SHOP-2', { fields: { parent: { key: 'SHOP-7' } } });
  const missing = await call('guest', 'PUT', '/rest/api/3/issue/SHOP-2', { fields: { parent: { key: 'SHOP-99' } } });
  expect(hidden.status).toBe(400);
  expect(hidden.body).toEqual(missing.body);
});
