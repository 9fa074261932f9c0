import { compileJql } from './compile';
import { JqlError, type JqlContext } from './query';
import { contextOf, shopIssues } from './testing/site';

const issues = shopIssues();

function search(jql: string, context: JqlContext = contextOf(issues)): string {
  const query = compileJql(jql, context);
  return issues
    .filter((issue) => context.canSee(issue) && query.matches(issue))
    .sort((a, b) => query.compare(a, b))
    .map((issue) => issue.key)
    .join(' ');
}

function messagesOf(jql: string, context: JqlContext = contextOf(issues)): string[] {
  try {
    compileJql(jql, context);
  } catch (error) {
    if (error instanceof JqlError) return error.messages;
    throw error;
  }
  return [];
}

describe('finds issues', () => {
  test.each([
    ['project = shop AND type = Bug', 'SHOP-2'],
    ['project = "Web shop" AND key < SHOP-3', 'SHOP-2 SHOP-1'],
    ['key in (SHOP-1, shop-10)', 'SHOP-10 SHOP-1'],
    ['statusCategory = "In Progress"', 'SHOP-2'],
    ['statusCategory != Done AND status = "to do" AND priority is not EMPTY', 'SHOP-3 SHOP-1'],
    ['priority > Medium', 'SHOP-2 SHOP-1'],
    ['priority != Medium', 'SHOP-2 SHOP-1'],
    ['NOT priority = Medium', 'SHOP-2 SHOP-1'],
    ['NOT (priority = Medium OR type = Bug)', 'SHOP-1'],
    ['parent = SHOP-3', 'SHOP-1'],
    ['parent is not EMPTY', 'SHOP-5 SHOP-1'],
    ['text ~ invoice', 'SHOP-1'],
    ['summary ~ "pay*"', 'SHOP-3 SHOP-1'],
    ['summary ~ cafe', 'SHOP-4'],
    ['comment ~ "\\"release notes\\""', 'SHOP-4'],
    ['description !~ card', ''],
    ['environment is not EMPTY', 'SHOP-2'],
    ['created >= "2026-11-02" AND created < 2026-11-04', 'SHOP-3 SHOP-2'],
  ])('%s', (jql, expected) => {
    expect(search(jql)).toBe(expected);
  });
});

describe('orders issues', () => {
  test.each([
    ['project = SHOP ORDER BY rank', 'SHOP-10 SHOP-1 SHOP-2 SHOP-3 SHOP-4 SHOP-5 SHOP-6'],
    ['project = SHOP ORDER BY key ASC', 'SHOP-1 SHOP-2 SHOP-3 SHOP-4 SHOP-5 SHOP-6 SHOP-10'],
    ['type = Story ORDER BY updated', 'SHOP-6 SHOP-4 SHOP-1 SHOP-10'],
    ['priority is not EMPTY ORDER BY priority DESC, key DESC', 'SHOP-2 SHOP-1 SHOP-4 SHOP-3'],
  ])('%s', (jql, expected) => {
    expect(search(jql)).toBe(expected);
  });
});

describe('refuses what Jira refuses', () => {
  test.each([
    ['nonsense = 1', "Field 'nonsense' does not exist or you do not have permission to view it."],
    ['status = Nope', "The value 'Nope' does not exist for the field 'status'."],
    ['key = SHOP-99', "An issue with key 'SHOP-99' does not exist for field 'key'."],
    ['key = SECRET-1', "An issue with key 'SECRET-1' does not exist for field 'key'."],
    ['parent = SECRET-1', "An issue with key 'SECRET-1' does not exist for field 'parent'."],
    ['project = SECRET', "The value 'SECRET' does not exist for the field 'project'."],
    ['status > Done', "The operator '>' is not supported by the 'status' field."],
    ['priority = foo()', "Unable to find JQL function 'foo()'."],
    ['key = SHOP-1 ORDER BY nonsense', "Not able to sort using field 'nonsense'."],
  ])('%s', (jql, message) => {
    expect(messagesOf(jql)).toContain(message);
  });

  test('tells a syntax error from an invalid query', () => {
    expect(messagesOf('status = ')[0]).toMatch(/^Error in JQL Query: /);
  });
});

test('only a query without a restriction is unbounded', () => {
  expect(compileJql('ORDER BY created', contextOf(issues)).bounded).toBe(false);
  expect(compileJql('', contextOf(issues)).bounded).toBe(false);
  expect(compileJql('project = SHOP', contextOf(issues)).bounded).toBe(true);
});
