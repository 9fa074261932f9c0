import fc from 'fast-check';
import { FIELDS, HIDDEN_KEY, PEOPLE, smallSite } from '../fixtures';
import { byRank } from '../store';
import { NOW, startSmallJira, type SmallJira } from '../testing/small-jira';

const RANK = '/rest/agile/1.0/issue/rank';
let small: SmallJira;

beforeEach(() => (small = startSmallJira()));

const order = ({ jira }: SmallJira = small) => [...jira.site.issues].sort(byRank).map(({ key }) => Number(key.slice(5)));
const rank = (body: object) => small.call('owner', 'PUT', RANK, body);

test('issues are ranked in the order given, before or after another', async () => {
  expect(await rank({ issues: ['SHOP-9', 'SHOP-8'], rankBeforeIssue: 'SHOP-2' })).toMatchObject({ status: 204 });
  expect(order()).toEqual([1, 9, 8, 2, 3, 4, 5, 6, 7, 10]);
  expect(await rank({ issues: ['SHOP-1'], rankAfterIssue: 'SHOP-10' })).toMatchObject({ status: 204 });
  expect(order()).toEqual([9, 8, 2, 3, 4, 5, 6, 7, 10, 1]);
});

test('ranking is what it would be in a plain list, however often, and changes no other issue', async () => {
  const move = fc.record({ moved: fc.integer({ min: 1, max: 10 }), target: fc.integer({ min: 1, max: 10 }), before: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 25 }), async (moves) => {
      const site = startSmallJira(smallSite());
      const expected = order(site);
      for (const { moved, target, before } of moves) {
        const side = before ? 'rankBeforeIssue' : 'rankAfterIssue';
        const { status } = await site.call('owner', 'PUT', RANK, { issues: [`SHOP-${moved}`], [side]: `SHOP-${target}` });
        expect(status).toBe(204);
        site.pass(10);
        if (moved === target) continue;
        expected.splice(expected.indexOf(moved), 1);
        expected.splice(expected.indexOf(target) + (before ? 0 : 1), 0, moved);
        expect(order(site)).toEqual(expected);
      }
    }),
    { numRuns: 30 },
  );
});

test('an order that is out of room is rebalanced without a trace on the issues that did not move', async () => {
  for (let round = 0; round < 150; round += 1) {
    await rank({ issues: [round % 2 === 0 ? 'SHOP-9' : 'SHOP-8'], rankBeforeIssue: round % 2 === 0 ? 'SHOP-8' : 'SHOP-9' });
    small.pass(10);
  }
  expect(order()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(Math.max(...small.jira.site.issues.map((issue) => issue.rank.length))).toBeLessThan(60);
  expect(small.jira.site.issues.find(({ key }) => key === 'SHOP-4')?.changelog).toEqual([]);
});

test('ranks that are no LexoRanks are replaced when the order changes', async () => {
  small.jira.site.issues.forEach((issue, index) => (issue.rank = String(index)));
  expect(await rank({ issues: ['SHOP-3'], rankBeforeIssue: 'SHOP-1' })).toMatchObject({ status: 204 });
  expect(order()).toEqual([3, 1, 2, 4, 5, 6, 7, 8, 9, 10]);
});

test('a change of rank is in the changelog and told to the app; no change is not', async () => {
  await rank({ issues: ['SHOP-3'], rankBeforeIssue: 'SHOP-2' });
  await rank({ issues: ['SHOP-3'], rankBeforeIssue: 'SHOP-2' });
  const issue = small.jira.site.issues[2];
  expect(issue).toMatchObject({ updated: NOW, changelog: [{ items: [{ field: 'Rank', fieldId: FIELDS.rank, fieldtype: 'custom', toString: 'Ranked higher' }] }] });
  expect(issue?.changelog).toHaveLength(1);
  expect(small.events).toHaveLength(1);
});

describe('ranking is refused', () => {
  const many = Array.from({ length: 51 }, (_, index) => `SHOP-${index + 1}`);

  test.each([
    ['for more than 50 issues', { issues: many, rankBeforeIssue: 'SHOP-1' }],
    ['for no issue', { issues: [], rankBeforeIssue: 'SHOP-1' }],
    ['without a place', { issues: ['SHOP-1'] }],
    ['with two places', { issues: ['SHOP-1'], rankBeforeIssue: 'SHOP-2', rankAfterIssue: 'SHOP-3' }],
    ['next to an issue that is not there', { issues: ['SHOP-1'], rankBeforeIssue: 'SHOP-99' }],
    ['for only issues that are not there', { issues: ['SHOP-98'], rankBeforeIssue: 'SHOP-1' }],
  ])('%s', async (_, body) => {
    expect(await rank(body)).toMatchObject({ status: 400 });
    expect(order()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('to those who may not schedule', async () => {
    expect(await small.call('guest', 'PUT', RANK, { issues: ['SHOP-3'], rankBeforeIssue: 'SHOP-2' })).toMatchObject({ status: 403 });
  });

  test('for hidden issues as for missing ones', async () => {
    small.jira.site.projects[0]?.permissions.SCHEDULE_ISSUES.push(PEOPLE.guest.accountId);
    const answer = await small.call('guest', 'PUT', RANK, { issues: ['SHOP-3', HIDDEN_KEY, 'SHOP-99'], rankBeforeIssue: 'SHOP-2' });
    const missing = { status: 404, errors: ['Issue does not exist or you do not have permission to see it.'] };
    expect(answer).toMatchObject({
      status: 207,
      body: {
        entries: [
          { issueId: 20_003, issueKey: 'SHOP-3', status: 200, errors: [] },
          { issueKey: HIDDEN_KEY, ...missing },
          { issueKey: 'SHOP-99', ...missing },
        ],
      },
    });
    expect(JSON.stringify(answer.body)).not.toContain('20006');
    expect(order()).toEqual([1, 3, 2, 4, 5, 6, 7, 8, 9, 10]);
  });
});

test('an issue leaves its open sprint for another and keeps those that are over', async () => {
  expect(await small.call('owner', 'POST', '/rest/agile/1.0/sprint/3/issue', { issues: ['SHOP-2'], rankAfterIssue: 'SHOP-10' })).toMatchObject({ status: 204 });
  const [, issue] = small.jira.site.issues;
  expect(issue?.sprintIds).toEqual([1, 3]);
  expect(issue?.changelog.slice(2).map(({ items }) => items[0]?.field)).toEqual(['Sprint', 'Rank']);
  await small.call('owner', 'POST', '/rest/agile/1.0/backlog/issue', { issues: ['SHOP-2'] });
  expect(issue?.sprintIds).toEqual([1]);
  expect(issue?.changelog.at(-1)?.items).toMatchObject([{ from: '1, 3', to: '1', toString: 'SHOP Sprint 1' }]);
});

test.each([
  ['into a completed sprint', '/rest/agile/1.0/sprint/1/issue', { issues: ['SHOP-2'] }, 400],
  ['into a sprint that is not there', '/rest/agile/1.0/sprint/99/issue', { issues: ['SHOP-2'] }, 404],
  ['of an epic', '/rest/agile/1.0/sprint/3/issue', { issues: ['SHOP-1'] }, 400],
  ['of one issue that is not there', '/rest/agile/1.0/sprint/3/issue', { issues: ['SHOP-2', 'SHOP-99'] }, 400],
])('a move %s is refused as a whole', async (_, path, body, status) => {
  expect(await small.call('owner', 'POST', path, body)).toMatchObject({ status });
  expect(small.jira.site.issues[1]?.sprintIds).toEqual([1, 2]);
});
