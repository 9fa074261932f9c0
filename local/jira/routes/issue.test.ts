import { FIELDS, paragraphs, PEOPLE } from '../fixtures';
import type { IssueRecord } from '../model';
import { NOW, startSmallJira, type SmallJira } from '../testing/small-jira';

let small: SmallJira;

beforeEach(() => (small = startSmallJira()));

function issue(key = 'SHOP-2'): IssueRecord {
  const found = small.jira.site.issues.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`There is no ${key}.`);
  return found;
}

const edit = (body: object, key = 'SHOP-2') => small.call('owner', 'PUT', `/rest/api/3/issue/${key}`, body);
const items = (key = 'SHOP-2') => issue(key).changelog.at(-1)?.items.map(({ field, fieldId, from, fromString, to, toString }) => [field, fieldId, from, fromString, to, toString]);

test.each<[string, object, (string | null)[][]]>([
  ['summary', { summary: 'Scan' }, [['summary', 'summary', null, 'As a shopper, I want to scan my own bread, so that I need not queue', null, 'Scan']]],
  [
    'description',
    { description: { ...paragraphs('One', 'Two') } },
    [['description', 'description', null, 'Given a loaf\nWhen I scan it\nThen its price is shown', null, 'One\nTwo']],
  ],
  ['priority', { priority: { name: 'Low' } }, [['priority', 'priority', '3', 'Medium', '5', 'Low']]],
  ['labels', { labels: ['b', 'a'] }, [['labels', 'labels', '', 'checkout', '', 'a b']]],
  ['assignee', { assignee: null }, [['assignee', 'assignee', PEOPLE.developer.accountId, 'Dev Patel', null, null]]],
  ['due date', { duedate: '2026-03-01' }, [['duedate', 'duedate', null, null, '2026-03-01', '2026-03-01 00:00:00.0']]],
  [
    'fix versions',
    { fixVersions: [{ name: '1.0' }] },
    [
      ['Fix Version', 'fixVersions', '10051', '2.0', null, null],
      ['Fix Version', 'fixVersions', null, null, '10050', '1.0'],
    ],
  ],
  ['components', { components: [] }, [['Component', 'components', '10040', 'Till', null, null]]],
  ['story points', { [FIELDS.points]: 5 }, [['Story point estimate', FIELDS.points, null, '3', null, '5']]],
  ['sprint', { [FIELDS.sprint]: 3 }, [['Sprint', FIELDS.sprint, '1, 2', 'SHOP Sprint 1, SHOP Sprint 2', '1, 3', 'SHOP Sprint 1, SHOP Sprint 3']]],
  ['flag', { [FIELDS.flagged]: [{ value: 'Impediment' }] }, [['Flagged', FIELDS.flagged, '', '', '[10019]', 'Impediment']]],
  ['parent', { parent: { key: 'SHOP-7' } }, [['IssueParentAssociation', 'parent', '20001', 'SHOP-1', '20007', 'SHOP-7']]],
  ['issue type', { issuetype: { name: 'Bug' } }, [['issuetype', 'issuetype', '10001', 'Story', '10002', 'Bug']]],
  ['security level', { security: { name: 'Team only' } }, [['security', 'security', null, null, '10060', 'Team only']]],
  ['rich text', { [FIELDS.notes]: { ...paragraphs('Note') } }, [['Acceptance notes', FIELDS.notes, null, null, null, 'Note']]],
])('an edit of %s is in the changelog', async (_, fields, expected) => {
  expect(await edit({ fields })).toMatchObject({ status: 204, body: null });
  expect(items()).toEqual(expected);
  expect(issue().updated).toBe(NOW);
  expect(issue().changelog.at(-1)).toMatchObject({ author: PEOPLE.owner.accountId, created: NOW });
});

test('an edit that changes nothing leaves no trace', async () => {
  const before = JSON.stringify(issue());
  expect(await edit({ fields: { summary: issue().summary, labels: ['checkout'], [FIELDS.points]: 3 } })).toMatchObject({ status: 204 });
  expect(JSON.stringify(issue())).toBe(before);
  expect(small.events).toEqual([]);
});

test('an edit with one fault changes nothing at all and names each fault', async () => {
  const before = JSON.stringify(issue());
  const { status, body } = await edit({ fields: { summary: 'Fine', labels: ['not fine'], [FIELDS.points]: 'three', [FIELDS.rank]: '0|a', nonsense: 1 } });
  expect(status).toBe(400);
  expect(body).toEqual({
    errorMessages: [],
    errors: {
      labels: "The label 'not fine' contains spaces which is invalid.",
      [FIELDS.points]: 'Operation value must be a number',
      [FIELDS.rank]: `Field '${FIELDS.rank}' cannot be set. It is not on the appropriate screen, or unknown.`,
      nonsense: "Field 'nonsense' cannot be set. It is not on the appropriate screen, or unknown.",
    },
  });
  expect(JSON.stringify(issue())).toBe(before);
});

test.each([
  ['an empty summary', { summary: ' ' }, { summary: 'You must specify a summary of the issue.' }],
  ['plain text as a description', { description: 'Text' }, { description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' }],
  ['an unknown priority', { priority: { name: 'Urgent' } }, { priority: 'The priority selected is invalid.' }],
  ['a version that is not there', { fixVersions: [{ name: '9.9' }] }, { fixVersions: "Version name '9.9' is not valid" }],
  ['a story as a parent', { parent: { key: 'SHOP-3' } }, { parent: 'Given parent work item does not belong to appropriate hierarchy.' }],
  ['a completed sprint', { [FIELDS.sprint]: 1 }, { [FIELDS.sprint]: 'Issues cannot be moved to a completed sprint.' }],
])('an edit with %s is refused', async (_, fields, errors) => {
  expect(await edit({ fields })).toMatchObject({ status: 400, body: { errors } });
});

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const list = (...items: object[]) => ({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [item] })) });
const heading = (level: number) => ({ type: 'heading', attrs: { level }, content: [text('Bread')] });
const table = (...cells: object[]) => ({ type: 'table', content: [{ type: 'tableRow', content: cells }] });

test.each<[string, object]>([
  ['a node that is none', { type: 'div' }],
  ['an empty text', paragraph(text(''))],
  ['a paragraph in a paragraph', paragraph(paragraph(text('Bread')))],
  ['a text outside a paragraph', text('Bread')],
  ['a heading of level 7', heading(7)],
  ['a list item that begins with a heading', list(heading(1))],
  ['a list without items', { type: 'bulletList', content: [paragraph(text('Bread'))] }],
  ['a table of paragraphs', table(paragraph(text('Bread')))],
  ['a link that leads nowhere', paragraph(text('Bread', { type: 'link', attrs: {} }))],
  ['a mark that no code may have', paragraph(text('Bread', { type: 'code' }, { type: 'strong' }))],
  ['an attribute that is none', { ...paragraph(text('Bread')), attrs: { colour: 'red' } }],
])('a document with %s is refused, in a description and in a comment', async (_, block) => {
  const document = { type: 'doc', version: 1, content: [block] };
  const refusal = { status: 400, body: { errorMessages: ['INVALID_INPUT'], errors: {} } };
  expect(await edit({ fields: { description: document } })).toMatchObject(refusal);
  expect(await small.call('owner', 'POST', '/rest/api/3/issue/SHOP-2/comment', { body: document })).toMatchObject(refusal);
});

test('a document may nest what the format nests', async () => {
  const link = { type: 'link', attrs: { href: 'https://bread.example' } };
  const nested = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('Rye', link, { type: 'strong' })), list(paragraph())] }] };
  const content = [heading(6), nested, table({ type: 'tableHeader', content: [paragraph(text('Grain'))] }, { type: 'tableCell', content: [nested] })];
  expect(await edit({ fields: { description: { type: 'doc', version: 1, content } } })).toMatchObject({ status: 204 });
});

test('a block that came from elsewhere, and that the format does not know, may stay where it is', async () => {
  const strange = { type: 'hologram', content: [] };
  issue().description = { type: 'doc', version: 1, content: [strange] };
  expect(await edit({ fields: { description: { type: 'doc', version: 1, content: [strange, paragraph(text('New'))] } } })).toMatchObject({ status: 204 });
  expect(await edit({ fields: { description: { type: 'doc', version: 1, content: [strange, { type: 'hologram' }] } } })).toMatchObject({ status: 400 });
});

test('operations add to and take from what is there', async () => {
  await edit({ update: { labels: [{ add: 'new' }, { remove: 'checkout' }], fixVersions: [{ add: { name: '1.0' } }, { remove: { id: '10051' } }] } });
  expect(issue()).toMatchObject({ labels: ['new'], fixVersionIds: ['10050'] });
});

test('a guest may not edit', async () => {
  expect(await small.call('guest', 'PUT', '/rest/api/3/issue/SHOP-2', { fields: { summary: 'Mine' } })).toMatchObject({
    status: 403,
    body: { errorMessages: ['You do not have permission to edit issues in this project.'] },
  });
});

test('changes tell the app in the shape of product events', async () => {
  await edit({ fields: { assignee: { accountId: PEOPLE.owner.accountId } } });
  expect(small.events.map(({ eventType }) => eventType)).toEqual(['avi:jira:updated:issue', 'avi:jira:assigned:issue']);
  expect(small.events[0]).toMatchObject({
    atlassianId: PEOPLE.owner.accountId,
    associatedUsers: [{ accountId: PEOPLE.owner.accountId }, { accountId: PEOPLE.developer.accountId }],
    issue: { id: '20002', key: 'SHOP-2', fields: { project: { key: 'SHOP' }, status: { name: 'In Progress' } } },
    changelog: { items: [{ field: 'assignee', fieldId: 'assignee', from: PEOPLE.developer.accountId, to: PEOPLE.owner.accountId }] },
  });
});

test('creating, commenting and deleting tell the app too', async () => {
  const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'New' };
  await small.call('owner', 'POST', '/rest/api/3/issue', { fields });
  await small.call('owner', 'POST', '/rest/api/3/issue/SHOP-11/comment', { body: paragraphs('Hm') });
  await small.call('owner', 'DELETE', '/rest/api/3/issue/SHOP-11');
  expect(small.events.map(({ eventType }) => eventType)).toEqual(['avi:jira:created:issue', 'avi:jira:commented:issue', 'avi:jira:deleted:issue']);
});

test('a new issue is at the bottom of the order, in the first status, by its creator', async () => {
  const fields = { project: { key: 'SHOP' }, issuetype: { id: '10001' }, summary: 'New' };
  expect(await small.call('developer', 'POST', '/rest/api/3/issue', { fields })).toMatchObject({ status: 201, body: { key: 'SHOP-11' } });
  const ranks = small.jira.site.issues.map(({ rank }) => rank);
  expect(issue('SHOP-11')).toMatchObject({ statusId: '10010', reporter: PEOPLE.developer.accountId, created: NOW, updated: NOW, changelog: [] });
  expect([...ranks].sort().at(-1)).toBe(issue('SHOP-11').rank);
});

test('keys of deleted issues are not given again', async () => {
  const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'New' };
  await small.call('owner', 'DELETE', '/rest/api/3/issue/SHOP-10');
  expect(await small.call('owner', 'POST', '/rest/api/3/issue', { fields })).toMatchObject({ body: { key: 'SHOP-11' } });
});

test('an issue with sub-tasks is only deleted together with them', async () => {
  expect(await small.call('owner', 'DELETE', '/rest/api/3/issue/SHOP-2')).toMatchObject({ status: 400 });
  expect(await small.call('owner', 'DELETE', '/rest/api/3/issue/SHOP-2?deleteSubtasks=true')).toMatchObject({ status: 204 });
  expect(small.jira.site.issues.map(({ key }) => key)).not.toContain('SHOP-5');
  expect(small.jira.site.links).toEqual([]);
});

test.each([
  ['without a summary', { project: { key: 'SHOP' }, issuetype: { name: 'Story' } }, { summary: 'You must specify a summary of the issue.' }],
  ['without a project', { issuetype: { name: 'Story' }, summary: 'New' }, { project: 'Specify a valid project ID or key' }],
  ['of no type', { project: { key: 'SHOP' }, summary: 'New' }, { issuetype: 'Specify a valid issue type' }],
])('an issue %s is not created', async (_, fields, errors) => {
  expect(await small.call('owner', 'POST', '/rest/api/3/issue', { fields })).toMatchObject({ status: 400, body: { errors } });
  expect(small.jira.site.issues).toHaveLength(10);
});

test('going to done resolves, leaving it takes the resolution back', async () => {
  const go = (id: string, more: object = {}) => small.call('developer', 'POST', '/rest/api/3/issue/SHOP-3/transitions', { transition: { id }, ...more });
  expect(await go('31', { fields: { resolution: { name: "Won't Do" } } })).toMatchObject({ status: 204 });
  expect(issue('SHOP-3')).toMatchObject({ statusId: '10012', resolutionId: '10001', resolutionDate: NOW });
  expect(items('SHOP-3')?.map(([field]) => field)).toEqual(['resolution', 'status']);
  await go('11');
  expect(issue('SHOP-3')).toMatchObject({ statusId: '10010', resolutionId: null, resolutionDate: null });
  expect(small.events.at(-1)).toMatchObject({ associatedStatuses: [{ name: 'To Do' }, { name: 'Done' }] });
  expect(await go('99')).toMatchObject({ status: 400 });
});

test('a link is in the history of both issues, from the side of each', async () => {
  await small.call('owner', 'POST', '/rest/api/3/issueLink', { type: { name: 'Blocks' }, inwardIssue: { key: 'SHOP-3' }, outwardIssue: { key: 'SHOP-4' } });
  expect(items('SHOP-3')).toEqual([['Link', 'issuelinks', null, null, 'SHOP-4', 'This issue blocks SHOP-4']]);
  expect(items('SHOP-4')).toEqual([['Link', 'issuelinks', null, null, 'SHOP-3', 'This issue is blocked by SHOP-3']]);
});

test('people change their own comments; others only who administers the project', async () => {
  const body = { body: paragraphs('Changed') };
  const path = '/rest/api/3/issue/SHOP-2/comment/30001';
  expect(await small.call('developer', 'PUT', path, body)).toMatchObject({ status: 200 });
  expect(await small.call('guest', 'DELETE', path)).toMatchObject({ status: 403 });
  expect(await small.call('owner', 'DELETE', path)).toMatchObject({ status: 204 });
  expect(issue().comments).toEqual([]);
});

test('who may not comment is told so by name, and a text is no comment', async () => {
  const comment = (who: 'owner' | 'guest', body: unknown) => small.call(who, 'POST', '/rest/api/3/issue/SHOP-2/comment', { body });
  expect(await comment('guest', paragraphs('Hi'))).toMatchObject({
    status: 400,
    body: { errorMessages: [`${PEOPLE.guest.displayName}, you do not have the permission to comment on this issue.`], errors: {} },
  });
  expect(await comment('owner', 'Hi')).toMatchObject({ status: 400, body: { errorMessages: [], errors: { comment: 'Comment body is not valid!' } } });
});

test('a link may bring a comment, and an empty one as some clients send it', async () => {
  const link = (comment: unknown, outward: string) =>
    small.call('owner', 'POST', '/rest/api/3/issueLink', { type: { name: 'Blocks' }, inwardIssue: { key: 'SHOP-3' }, outwardIssue: { key: outward }, comment });
  expect(await link(null, 'SHOP-4')).toMatchObject({ status: 201 });
  expect(await link({ body: 'Text' }, 'SHOP-5')).toMatchObject({ status: 400 });
  expect(issue('SHOP-3').comments).toHaveLength(0);
  expect(await link({ body: paragraphs('First this') }, 'SHOP-5')).toMatchObject({ status: 201 });
  expect(issue('SHOP-3').comments).toHaveLength(1);
});
