import fc from 'fast-check';
import { compileJql } from './compile';
import { search } from './testing/search';
import { shopIssues } from './testing/issues';
import { contextOf } from './testing/site';

describe('orders issues', () => {
  test.each([
    ['project = SHOP ORDER BY rank', '10 1 2 3 4 5 6'],
    ['project = SHOP ORDER BY Rank DESC', '6 5 4 3 2 1 10'],
    ['project = SHOP ORDER BY key ASC', '1 2 3 4 5 6 10'],
    ['project = SHOP', '10 6 5 4 3 2 1'],
    ['type = Story ORDER BY updated', '6 4 1 10'],
    ['type = Story ORDER BY created ASC', '10 1 4 6'],
    ['priority is not EMPTY ORDER BY priority DESC, key DESC', '2 1 4 3'],
    ['project = SHOP ORDER BY refineryScore DESC, key ASC', '3 4 5 6 10 1 2'],
    ['project = SHOP ORDER BY refineryScore ASC, key ASC', '2 1 3 4 5 6 10'],
    ['refineryScore is not EMPTY ORDER BY "Story point estimate" ASC', '2 1'],
    ['project = SHOP ORDER BY type, key ASC', '2 3 1 4 6 10 5'],
    ['project = SHOP ORDER BY status, assignee, due ASC', '1 10 6 5 3 2 4'],
    ['fixVersion is not EMPTY ORDER BY fixVersion', '3 1 2'],
    ['sprint is not EMPTY ORDER BY sprint DESC, summary ASC', '5 1 2 4'],
    ["refineryScore > 0 ORDER BY issue.property['refinery.value'].score ASC", '2 1'],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));

  test('counts the fields of its ORDER BY', () => {
    const context = contextOf(shopIssues());
    expect(compileJql('project = SHOP ORDER BY rank, key DESC', context).orderByCount).toBe(2);
    expect(compileJql('project = SHOP', context).orderByCount).toBe(0);
  });
});

const SORTABLE = [
  ...['assignee', 'component', 'created', 'creator', 'due', 'fixVersion', 'hierarchyLevel', 'issuetype', 'key', 'labels', 'level'],
  ...['parent', 'priority', 'project', 'rank', 'reporter', 'resolution', 'resolved', 'sprint', 'status', 'statusCategory', 'summary'],
  ...['updated', 'votes', 'cf[10016]', 'Persona', 'Team', 'Approvers', 'refineryScore', 'refineryScoredAt'],
];

const orderBy = fc
  .array(fc.tuple(fc.constantFrom(...SORTABLE), fc.constantFrom('', ' ASC', ' DESC')), { minLength: 1, maxLength: 4 })
  .map((fields) => fields.map(([field, direction]) => field + direction).join(', '));

test('any ORDER BY is a total order', () => {
  const issues = shopIssues();
  const context = contextOf(issues);
  const one = fc.constantFrom(...issues);
  fc.assert(
    fc.property(orderBy, one, one, one, (fields, a, b, c) => {
      const { compare } = compileJql(`ORDER BY ${fields}`, context);
      expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
      expect(compare(a, b) === 0).toBe(a === b);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test('the order does not depend on where the issues stood before', () => {
  const issues = shopIssues();
  const context = contextOf(issues);
  fc.assert(
    fc.property(orderBy, fc.shuffledSubarray(issues, { minLength: issues.length }), (fields, shuffled) => {
      const { compare } = compileJql(`ORDER BY ${fields}`, context);
      expect(shuffled.toSorted(compare)).toEqual(issues.toSorted(compare));
    }),
  );
});
