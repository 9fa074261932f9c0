/** Drives the emulator over HTTP with jira.js, whose schemas were not written here: any mismatch fails the test. */
import { serve, type ServerType } from '@hono/node-server';
import { createAgileClient, createCloudClient } from 'jira.js';
import { createJira } from './create';
import { FIELDS, HIDDEN_KEY, paragraphs, PEOPLE, smallSite } from './fixtures';
import type { Jira } from './jira';

let server: ServerType;
let host: string;
let jira: Jira;

beforeEach(async () => {
  const baseUrl = await new Promise<string>((resolve) => {
    server = serve(
      { fetch: (request) => jira.handle(request, jira.authenticate(request)), port: 0, hostname: '127.0.0.1' },
      ({ port }) => resolve(`http://127.0.0.1:${port}`),
    );
  });
  jira = createJira({ site: smallSite(), baseUrl, entityProperties: [] });
  host = baseUrl;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

function clients(person: keyof typeof PEOPLE = 'owner') {
  const auth = { type: 'basic' as const, email: PEOPLE[person].emailAddress, apiToken: 'any' };
  const config = { host, auth, onSchemaMismatch: 'throw' as const };
  return { cloud: createCloudClient(config), agile: createAgileClient(config) };
}

describe('the platform API', () => {
  test('searches page by page until the last', async () => {
    const { cloud } = clients();
    const keys: (string | undefined)[] = [];
    let nextPageToken: string | undefined;
    do {
      const page = await cloud.issueSearch.searchAndReconsileIssuesUsingJqlPost({
        jql: 'project = SHOP ORDER BY key ASC',
        fields: ['summary', 'status'],
        maxResults: 4,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      keys.push(...(page.issues ?? []).map(({ key }) => key));
      nextPageToken = page.nextPageToken ?? undefined;
      expect(page.isLast).toBe(nextPageToken === undefined);
    } while (nextPageToken !== undefined);
    expect(keys).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `SHOP-${number}`));
  });

  test('searches by GET, with every field and expansion it has', async () => {
    const { cloud } = clients();
    const { issues } = await cloud.issueSearch.searchAndReconsileIssuesUsingJql({
      jql: 'key = SHOP-2',
      fields: ['*all'],
      expand: 'names,schema,changelog,transitions,editmeta',
    });
    expect(issues).toHaveLength(1);
    expect(issues?.[0]?.fields).toMatchObject({ [FIELDS.points]: 3, parent: { key: 'SHOP-1' } });
  });

  test('counts what a search would find', async () => {
    expect(await clients().cloud.issueSearch.countIssues({ jql: 'project = SHOP' })).toEqual({ count: 10 });
    expect(await clients('guest').cloud.issueSearch.countIssues({ jql: 'project = SHOP' })).toEqual({ count: 8 });
  });

  test('tells everybody their own roles, and all roles to those who administer the project', async () => {
    const rolesOf = async (person: keyof typeof PEOPLE, currentMember: boolean) =>
      (await clients(person).cloud.projectRoles.getProjectRoleDetails({ projectIdOrKey: 'SHOP', currentMember })).map(({ name }) => name);
    expect(await rolesOf('owner', false)).toEqual(['Administrators', 'Developers']);
    expect(await rolesOf('developer', true)).toEqual(['Developers']);
    expect(await rolesOf('guest', true)).toEqual([]);
    await expect(rolesOf('developer', false)).rejects.toMatchObject({ status: 403 });
  });

  test('fetches issues in bulk and says which it cannot', async () => {
    const { issues, issueErrors } = await clients('guest').cloud.issues.bulkFetchIssues({
      issueIdsOrKeys: ['SHOP-2', HIDDEN_KEY],
      fields: ['summary'],
    });
    expect(issues).toHaveLength(1);
    expect(issueErrors).toHaveLength(1);
  });

  test('takes an issue through its life', async () => {
    const { cloud } = clients();
    const { key = '' } = await cloud.issues.createIssue({
      fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'Sell milk', parent: { key: 'SHOP-1' } },
    });
    await cloud.issues.editIssue({ issueIdOrKey: key, fields: { summary: 'Sell oat milk', [FIELDS.points]: 8 } });
    await cloud.issueComments.addComment({ issueIdOrKey: key, body: { ...paragraphs('Which brand?') } });
    const { transitions } = await cloud.issues.getTransitions({ issueIdOrKey: key });
    const done = transitions?.find(({ name }) => name === 'Done');
    await cloud.issues.doTransition({ issueIdOrKey: key, transition: { id: done?.id } });
    const issue = await cloud.issues.getIssue({ issueIdOrKey: key, expand: 'changelog,editmeta,names,schema,transitions' });
    expect(issue.fields).toMatchObject({
      summary: 'Sell oat milk',
      [FIELDS.points]: 8,
      resolution: { name: 'Done' },
      statusCategory: { key: 'done' },
      comment: { total: 1 },
    });
    await cloud.issues.deleteIssue({ issueIdOrKey: key });
    await expect(cloud.issues.getIssue({ issueIdOrKey: key })).rejects.toMatchObject({ status: 404 });
  });

  test('reads what describes issues', async () => {
    const { cloud } = clients();
    await cloud.issues.getEditIssueMeta({ issueIdOrKey: 'SHOP-2' });
    expect((await cloud.issueComments.getComments({ issueIdOrKey: 'SHOP-2' })).total).toBe(1);
    expect((await cloud.issues.getChangeLogs({ issueIdOrKey: 'SHOP-2' })).values).toHaveLength(2);
    const { issueChangeLogs } = await cloud.issues.getBulkChangelogs({ issueIdsOrKeys: ['SHOP-2'], fieldIds: ['status'] });
    expect(issueChangeLogs?.[0]?.changeHistories).toHaveLength(1);
  });

  test('links issues and takes links away', async () => {
    const { cloud } = clients();
    const { issueLinkTypes } = await cloud.issueLinkTypes.getIssueLinkTypes();
    expect(issueLinkTypes?.map(({ name }) => name)).toContain('Blocks');
    await cloud.issueLinkTypes.getIssueLinkType({ issueLinkTypeId: '10070' });
    await cloud.issueLinks.linkIssues({ type: { name: 'Blocks' }, inwardIssue: { key: 'SHOP-3' }, outwardIssue: { key: 'SHOP-4' } });
    const { fields } = await cloud.issues.getIssue({ issueIdOrKey: 'SHOP-4', fields: ['issuelinks'] });
    expect(fields).toMatchObject({ issuelinks: [{ inwardIssue: { key: 'SHOP-3' } }] });
    const link = await cloud.issueLinks.getIssueLink({ linkId: '50100' });
    expect(link).toMatchObject({ inwardIssue: { key: 'SHOP-3' }, outwardIssue: { key: 'SHOP-4' } });
    await cloud.issueLinks.deleteIssueLink({ linkId: '50100' });
    await expect(cloud.issueLinks.getIssueLink({ linkId: '50100' })).rejects.toMatchObject({ status: 404 });
  });

  test('keeps issue properties, one by one and as a task for many', async () => {
    const { cloud } = clients();
    const property = { issueIdOrKey: 'SHOP-2', propertyKey: 'refinery.value' };
    await cloud.issueProperties.setIssueProperty({ ...property, body: { score: 12 } });
    expect(await cloud.issueProperties.getIssueProperty(property)).toEqual({ key: 'refinery.value', value: { score: 12 } });
    expect((await cloud.issueProperties.getIssuePropertyKeys({ issueIdOrKey: 'SHOP-2' })).keys).toHaveLength(1);
    await cloud.issueProperties.bulkSetIssuePropertiesByIssue({
      issues: [{ issueID: 20_003, properties: { 'refinery.value': { score: 3 } } }],
    });
    const { status } = await cloud.tasks.getTask({ taskId: '10000' });
    expect(status).toBe('COMPLETE');
    expect(jira.site.issues[2]?.properties).toEqual({ 'refinery.value': { score: 3 } });
    await cloud.issueProperties.deleteIssueProperty(property);
    await expect(cloud.issueProperties.getIssueProperty(property)).rejects.toMatchObject({ status: 404 });
  });

  test('refuses what a guest may not do', async () => {
    const { cloud } = clients('guest');
    const property = { issueIdOrKey: 'SHOP-2', propertyKey: 'refinery.value', body: { score: 12 } };
    await expect(cloud.issueProperties.setIssueProperty(property)).rejects.toMatchObject({ status: 403 });
    await expect(cloud.issues.editIssue({ issueIdOrKey: 'SHOP-2', fields: { summary: 'Mine' } })).rejects.toMatchObject({ status: 403 });
    await expect(cloud.issues.getIssue({ issueIdOrKey: HIDDEN_KEY })).rejects.toMatchObject({ status: 404 });
  });

  test('describes the project', async () => {
    const { cloud } = clients();
    expect((await cloud.projects.searchProjects({ expand: ['description', 'lead'] })).total).toBe(1);
    expect((await cloud.projects.getProject({ projectIdOrKey: 'SHOP' })).versions).toHaveLength(2);
    expect(Object.keys(await cloud.projectRoles.getProjectRoles({ projectIdOrKey: 'SHOP' }))).toContain('Developers');
    expect(await cloud.projects.getAllStatuses({ projectIdOrKey: 'SHOP' })).toHaveLength(4);
    await cloud.projects.getHierarchy({ projectId: 10_000 });
    await cloud.projectComponents.getProjectComponents({ projectIdOrKey: 'SHOP' });
    await cloud.projectComponents.getProjectComponentsPaginated({ projectIdOrKey: 'SHOP' });
    const property = { projectIdOrKey: 'SHOP', propertyKey: 'refinery.settings' };
    await cloud.projectProperties.setProjectProperty({ ...property, body: { model: 'rice' } });
    expect(await cloud.projectProperties.getProjectProperty(property)).toMatchObject({ value: { model: 'rice' } });
    expect((await cloud.projectProperties.getProjectPropertyKeys({ projectIdOrKey: 'SHOP' })).keys).toHaveLength(1);
    await cloud.projectProperties.deleteProjectProperty(property);
  });

  test('describes the site, its people and what they may do', async () => {
    const { cloud } = clients('developer');
    expect((await cloud.myself.getCurrentUser()).timeZone).toBe('Asia/Kolkata');
    const { permissions } = await cloud.permissions.getMyPermissions({ projectKey: 'SHOP', permissions: 'EDIT_ISSUES,DELETE_ISSUES' });
    expect(permissions).toMatchObject({ EDIT_ISSUES: { havePermission: true }, DELETE_ISSUES: { havePermission: false } });
    const request = { projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10_000], issues: [20_006] }] };
    expect((await cloud.permissions.getBulkPermissions(request)).projectPermissions).toEqual([
      { permission: 'EDIT_ISSUES', projects: [10_000], issues: [20_006] },
    ]);
    expect((await cloud.permissions.getPermittedProjects({ permissions: ['BROWSE_PROJECTS'] })).projects).toHaveLength(1);
    await cloud.issueFields.getFields();
    await cloud.issueTypes.getIssueAllTypes();
    await cloud.workflowStatuses.getStatuses();
    await cloud.workflowStatusCategories.getStatusCategories();
    await cloud.workflowStatusCategories.getStatusCategory({ idOrKey: 'done' });
    expect(await cloud.status.getStatusesById({ id: ['10010'] })).toHaveLength(1);
    expect((await cloud.labels.getAllLabels({})).values).toEqual(['checkout', 'secret']);
    expect((await cloud.serverInfo.getServerInfo()).deploymentType).toBe('Cloud');
    const { queries } = await cloud.jql.parseJqlQueries({ queries: ['project = SHOP', 'nonsense ='], validation: 'strict' });
    expect(queries.map(({ errors }) => errors === undefined)).toEqual([true, false]);
  });
});

test('what one needs to fill in a form is there: people, fields, versions, single things', async () => {
  const { cloud } = clients();
  const project = { projectIdOrKey: 'SHOP' };
  expect(await cloud.userSearch.findUsers({ query: 'dev' })).toHaveLength(1);
  expect(await cloud.userSearch.findAssignableUsers({ project: 'SHOP' })).not.toHaveLength(0);
  await cloud.users.getAllUsers({});
  expect((await cloud.issueFields.getFieldsPaginated({ type: ['custom'] })).total).toBeGreaterThan(2);
  await cloud.issuePriorities.getPriority({ id: '3' });
  await cloud.issueTypes.getIssueType({ id: '10001' });
  await cloud.workflowStatuses.getStatus({ idOrName: 'Done' });
  const { values } = await cloud.projectVersions.getProjectVersionsPaginated(project);
  await cloud.projectVersions.getVersion({ id: values?.[0]?.id ?? '' });
  await cloud.projectComponents.getComponent({ id: '10040' });
  expect((await cloud.issues.getCreateIssueMetaIssueTypes(project)).total).toBeGreaterThan(2);
  const { fields } = await cloud.issues.getCreateIssueMetaIssueTypeId({ ...project, issueTypeId: '10001' });
  expect(fields?.filter(({ required }) => required).map(({ key }) => key)).toEqual(['summary', 'issuetype', 'project']);
  await cloud.issues.assignIssue({ issueIdOrKey: 'SHOP-3', accountId: PEOPLE.developer.accountId });
  expect((await cloud.issues.getIssue({ issueIdOrKey: 'SHOP-3' })).fields).toMatchObject({ assignee: { displayName: 'Dev Patel' } });
});

describe('the software APIs', () => {
  test('describe boards, sprints, epics and versions', async () => {
    const { agile } = clients();
    expect((await agile.board.getAllBoards({ projectKeyOrId: 'SHOP' })).values).toHaveLength(1);
    expect((await agile.board.getBoard({ boardId: 1 })).location?.projectKey).toBe('SHOP');
    const { estimation, ranking } = await agile.board.getConfiguration({ boardId: 1 });
    expect(estimation?.field?.fieldId).toBe(FIELDS.points);
    expect(ranking?.rankCustomFieldId).toBe(10_019);
    await agile.board.getAllSprints({ boardId: 1, state: 'active,future' });
    await agile.board.getAllVersions({ boardId: 1 });
    await agile.board.getEpics({ boardId: 1 });
    await agile.board.getProjects({ boardId: 1 });
    await agile.epic.getEpic({ epicIdOrKey: 'SHOP-1' });
    expect((await agile.sprint.getSprint({ sprintId: 2 })).state).toBe('active');
  });

  test('list issues by board, backlog, sprint and epic', async () => {
    const { agile } = clients();
    const keys = ({ issues }: { issues: { key: string }[] }) => issues.map(({ key }) => key);
    expect(keys(await agile.board.getIssuesForBoard({ boardId: 1 }))).toHaveLength(10);
    expect(keys(await agile.board.getIssuesForBacklog({ boardId: 1 }))).toEqual(['SHOP-3', 'SHOP-4', 'SHOP-8', 'SHOP-10']);
    expect(keys(await agile.board.getIssuesForBacklog({ boardId: 1, jql: 'ORDER BY key DESC', maxResults: 1 }))).toEqual(['SHOP-10']);
    expect(keys(await agile.board.getBoardIssuesForSprint({ boardId: 1, sprintId: 2 }))).toEqual(['SHOP-2', 'SHOP-6']);
    expect(keys(await agile.sprint.getIssuesForSprint({ sprintId: 1 }))).toEqual(['SHOP-2', 'SHOP-9']);
    expect(keys(await agile.epic.getIssuesForEpic({ epicIdOrKey: 'SHOP-1' }))).toEqual(['SHOP-2', 'SHOP-3', 'SHOP-6']);
    await agile.board.getBoardIssuesForEpic({ boardId: 1, epicId: 20_001 });
    await agile.board.getIssuesWithoutEpicForBoard({ boardId: 1 });
    await agile.epic.getIssuesWithoutEpic({});
    expect(await agile.board.getApproximateIssueCountForBacklog({ boardId: 1 })).toEqual({ count: 4 });
    expect(await agile.board.getApproximateIssueCountForBoard({ boardId: 1 })).toEqual({ count: 10 });
  });

  test('plan: sprint, backlog, rank and estimate', async () => {
    const { agile } = clients();
    await agile.sprint.moveIssuesToSprintAndRank({ sprintId: 3, issues: ['SHOP-3'] });
    expect((await agile.sprint.getIssuesForSprint({ sprintId: 3 })).issues).toHaveLength(1);
    await agile.backlog.moveIssuesToBacklog({ issues: ['SHOP-3'] });
    await agile.backlog.moveIssuesToBacklogForBoard({ boardId: 1, issues: ['SHOP-2'] });
    await agile.issue.rankIssues({ issues: ['SHOP-10'], rankBeforeIssue: 'SHOP-2' });
    const backlog = await agile.board.getIssuesForBacklog({ boardId: 1 });
    expect(backlog.issues.map(({ key }) => key)).toEqual(['SHOP-10', 'SHOP-2', 'SHOP-3', 'SHOP-4', 'SHOP-8']);
    await agile.issue.estimateIssueForBoard({ issueIdOrKey: 'SHOP-10', boardId: 1, value: '13' });
    expect(await agile.issue.getIssueEstimationForBoard({ issueIdOrKey: 'SHOP-10', boardId: 1 })).toMatchObject({ value: 13 });
    const { fields } = await agile.issue.getIssue({ issueIdOrKey: 'SHOP-2' });
    expect(fields).toMatchObject({ sprint: null, closedSprints: [{ name: 'SHOP Sprint 1' }], epic: { key: 'SHOP-1' }, flagged: false });
  });

  test('report what was ranked and what was not', async () => {
    const { agile } = clients();
    const result = await agile.issue.rankIssues({ issues: ['SHOP-9', 'SHOP-99'], rankAfterIssue: 'SHOP-10' });
    expect(result).toMatchObject({ entries: [{ issueKey: 'SHOP-9', status: 200 }, { issueKey: 'SHOP-99', status: 404 }] });
  });
});
