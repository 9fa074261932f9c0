import { asLines, cloudIssue } from './cloud-issue.fixture';
import { importIssues } from './import-issues';

const open = (...issues: unknown[]) => importIssues({ name: 'ferries.jsonl', text: asLines(...issues) });

const epic = { issuetype: { id: '9', name: 'Epic' } };
const printed = 'com.atlassian.greenhopper.service.sprint.Sprint@6a[id=50,rapidViewId=1,state=CLOSED,name=Ebb,startDate=2014-04-28T15:43:24.381Z]';
const mira = { name: 'mira', key: 'JIRAUSER10100', displayName: 'Mira Holm' };

const change = (field: string, fieldtype: string) => ({
  histories: [{ id: '1', created: '2026-03-02T10:00:00.000+0000', author: mira, items: [{ field, fieldtype, from: '', fromString: '', to: '50', toString: 'Ebb' }] }],
});

test.each([
  ['Sprint', 'custom', 'customfield_10005'],
  ['Story Points', 'custom', 'customfield_10002'],
  ['Crew', 'custom', 'customfield_10400'],
  ['Fix Version', 'jira', 'fixVersions'],
  ['status', 'jira', 'status'],
])('a change of %s, which Jira Server only names, is one of the field %s %s', (field, fieldtype, fieldId) => {
  const names = { customfield_10002: 'Story Points', customfield_10005: 'Sprint', customfield_10400: 'Crew' };
  const fields = { customfield_10002: 3, customfield_10005: [printed], customfield_10400: 'blue' };
  const { issues } = open(cloudIssue('SEA-1', fields, { names, changelog: change(field, fieldtype) }));
  expect(issues[0]?.changelog[0]?.items[0]?.fieldId).toBe(fieldId);
});

test('a change of the sprint is found without the name of its field', () => {
  const { issues } = open(cloudIssue('SEA-1', { customfield_10005: [printed] }, { changelog: change('Sprint', 'custom') }));
  expect(issues[0]?.changelog[0]?.items[0]?.fieldId).toBe('customfield_10005');
});

test('epics are joined by a field of keys that has no name', () => {
  const site = open(cloudIssue('SEA-1', epic), cloudIssue('SEA-2', { customfield_10008: 'SEA-1' }), cloudIssue('SEA-3', { customfield_10009: 'SEA-2' }));
  expect(site.issues.map(({ parentId }) => parentId)).toEqual([null, site.issues[0]?.id, null]);
});

test('mentions of wiki markup say who is meant', () => {
  const body = { id: '1', author: mira, body: 'Ask [~mira] or [~nobody]', created: '2026-03-03T10:00:00.000+0000' };
  const { issues } = open(cloudIssue('SEA-1', { description: 'Was [~accountid:a1]', comment: { comments: [body] } }));
  const mentions = JSON.stringify([issues[0]?.description, issues[0]?.comments[0]?.body]).match(/"id":"[^"]*","text":"[^"]*"/g);
  expect(mentions).toEqual(['"id":"a1","text":"@Ada"', '"id":"JIRAUSER10100","text":"@Mira Holm"', '"id":"nobody","text":"@nobody"']);
});

test.each([
  ['Closed', 'done'],
  ['In Review', 'indeterminate'],
  ['Backlog', 'new'],
])('a status "%s" without a category is taken for %s', (name, category) => {
  expect(open(cloudIssue('SEA-1', { status: { id: '5', name } })).statuses[0]?.category).toBe(category);
});

test('a status that no issue has now, but some have had, is known with what its name says', () => {
  const items = [{ field: 'status', fieldtype: 'jira', from: '10000', fromString: 'To Do', to: '3', toString: 'In Progress' }];
  const changelog = { histories: [{ id: '1', created: '2026-03-02T10:00:00.000+0000', items }] };
  const site = open(cloudIssue('SEA-1', {}, { changelog }));
  expect(site.statuses.map(({ name, category }) => [name, category])).toEqual([['To Do', 'new'], ['In Progress', 'indeterminate']]);
  expect(site.projects[0]?.statusIds).toEqual(['10000', '3']);
});

test('what a trimmed export names without an id is kept by its name', () => {
  const site = open(cloudIssue('SEA-1', { priority: { name: 'High' }, components: [{ name: 'Hull' }], assignee: { displayName: 'Bo' } }));
  expect(site.priorities).toMatchObject([{ name: 'High' }]);
  expect(site.projects[0]?.components).toMatchObject([{ name: 'Hull' }]);
  expect(site.people.find(({ accountId }) => accountId === site.issues[0]?.assignee)?.displayName).toBe('Bo');
});

test('a day that is none is left out', () => {
  const site = open(cloudIssue('SEA-1', { duedate: '31/12/2026', fixVersions: [{ id: '1', name: '1.0', releaseDate: 'Q3' }] }));
  expect(site.issues[0]?.dueDate).toBeNull();
  expect(site.projects[0]?.versions[0]?.releaseDate).toBeUndefined();
});

test('pages of a search, one a line, are read as one export', () => {
  const pages = [{ issues: [cloudIssue('SEA-1'), cloudIssue('SEA-2')], names: {} }, { issues: [cloudIssue('SEA-3')], isLast: true }];
  expect(open(...pages).issues.map(({ key }) => key)).toEqual(['SEA-1', 'SEA-2', 'SEA-3']);
});
