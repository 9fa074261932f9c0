import { PEOPLE } from '../fixtures';
import { startSmallJira, type SmallJira } from '../testing/small-jira';

const PROPERTY = '/rest/api/3/issue/SHOP-2/properties/refinery.value';
let small: SmallJira;

beforeEach(() => (small = startSmallJira()));

test('a property is created, updated, read and deleted', async () => {
  expect(await small.call('owner', 'GET', PROPERTY)).toMatchObject({ status: 404 });
  expect(await small.call('owner', 'PUT', PROPERTY, { score: 1 })).toMatchObject({ status: 201 });
  expect(await small.call('owner', 'PUT', PROPERTY, { score: 2 })).toMatchObject({ status: 200 });
  expect(await small.call('guest', 'GET', PROPERTY)).toMatchObject({ status: 200, body: { key: 'refinery.value', value: { score: 2 } } });
  expect(await small.call('owner', 'DELETE', PROPERTY)).toMatchObject({ status: 204 });
  expect(await small.call('owner', 'DELETE', PROPERTY)).toMatchObject({ status: 404 });
});

test('writing a property is no change of the issue and fires no event, but it is kept', async () => {
  const changed = jest.fn();
  small.jira.onChange(changed);
  const before = small.jira.site.issues[1]?.updated;
  await small.call('owner', 'PUT', PROPERTY, { score: 1 });
  expect(small.jira.site.issues[1]).toMatchObject({ updated: before, properties: { 'refinery.value': { score: 1 } } });
  expect(small.events).toEqual([]);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('a value has at most 32,768 characters', async () => {
  const text = (length: number) => 'x'.repeat(length - 2);
  expect(await small.call('owner', 'PUT', PROPERTY, text(32_768))).toMatchObject({ status: 201 });
  expect(await small.call('owner', 'PUT', PROPERTY, text(32_769))).toMatchObject({
    status: 400,
    body: { errorMessages: ['The property value cannot be longer than 32768 characters.'] },
  });
});

test('those who may not edit may not write', async () => {
  expect(await small.call('guest', 'PUT', PROPERTY, 1)).toMatchObject({ status: 403 });
  expect(await small.call('guest', 'DELETE', PROPERTY)).toMatchObject({ status: 403 });
});

describe('many at once', () => {
  const write = (issues: unknown[], who: 'owner' | 'guest' = 'owner') => small.call(who, 'POST', '/rest/api/3/issue/properties/multi', { issues });
  const task = async (location: string | null, who: 'owner' | 'guest' = 'owner') => {
    await new Promise((resolve) => setImmediate(resolve));
    return small.call(who, 'GET', new URL(location ?? '').pathname);
  };

  test('are a task that is looked up where the answer says', async () => {
    const { status, headers } = await write([
      { issueID: 20_002, properties: { 'refinery.value': { score: 1 } } },
      { issueID: 20_003, properties: { 'refinery.value': { score: 2 } } },
    ]);
    expect(status).toBe(303);
    expect(small.jira.site.issues[1]?.properties).toEqual({});
    expect(await task(headers.get('Location'))).toMatchObject({ status: 200, body: { status: 'COMPLETE', progress: 100, submittedBy: 1 } });
    expect(small.jira.site.issues[1]?.properties).toEqual({ 'refinery.value': { score: 1 } });
  });

  test('are written to all issues or to none', async () => {
    const { headers } = await write([
      { issueID: 20_002, properties: { 'refinery.value': { score: 1 } } },
      { issueID: 99_999, properties: { 'refinery.value': { score: 2 } } },
    ]);
    expect(await task(headers.get('Location'))).toMatchObject({ body: { status: 'FAILED' } });
    expect(small.jira.site.issues[1]?.properties).toEqual({});
  });

  test('a task is nobody else’s business', async () => {
    const { headers } = await write([{ issueID: 20_002, properties: { a: 1 } }]);
    expect(await task(headers.get('Location'), 'guest')).toMatchObject({ status: 404 });
  });

  test.each([
    ['no issue', []],
    ['more than 100 issues', Array.from({ length: 101 }, () => ({ issueID: 20_002, properties: { a: 1 } }))],
    ['an issue without properties', [{ issueID: 20_002, properties: {} }]],
  ])('%s are refused', async (_, issues) => {
    expect(await write(issues)).toMatchObject({ status: 400 });
  });
});

test('an account that may edit one project only cannot write elsewhere', async () => {
  small.jira.site.projects[0]?.permissions.EDIT_ISSUES.splice(0, 2, PEOPLE.guest.accountId);
  expect(await small.call('owner', 'PUT', PROPERTY, 1)).toMatchObject({ status: 403 });
  expect(await small.call('guest', 'PUT', PROPERTY, 1)).toMatchObject({ status: 201 });
});
