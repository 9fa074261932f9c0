import { compileJql } from './compile';
import { AS_APP, AS_BEN, messagesOf, search } from './testing/search';
import { shopIssues } from './testing/issues';
import { contextOf } from './testing/site';

describe('finds issues by where they belong', () => {
  test.each([
    ['project = shop', '10 6 5 4 3 2 1'],
    ['project = "Web shop" AND type = Bug', '2'],
    ['project in (100)', '10 6 5 4 3 2 1'],
    ['project is EMPTY', ''],
    ['level = Staff', '6'],
    ['level is EMPTY AND key > SHOP-4', '10 5'],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));
});

describe('finds issues by key', () => {
  test.each([
    ['key = shop-2', '2'],
    ['issuekey in (SHOP-1, SHOP-10)', '10 1'],
    ['id = 10003', '3'],
    ['issue < SHOP-3', '2 1'],
    ['key >= SHOP-6 AND key != SHOP-10', '6'],
    ['parent = SHOP-3', '1'],
    ['parent in (SHOP-3, SHOP-1)', '5 1'],
    ['parent is EMPTY', '10 6 4 3 2'],
    ['parent != SHOP-1', '1'],
    ['"Epic Link" = SHOP-3', '1'],
    ['"Epic Link" is not EMPTY', '1'],
    ['parentEpic = SHOP-3', '5 1'],
    ['issue in linkedIssues(SHOP-1)', '2'],
    ['issue in linkedIssues(SHOP-1, "is blocked by")', ''],
    ['issue in linkedIssues(SHOP-2, "is blocked by", "relates to")', '1'],
    ['issueLinkType = "is blocked by"', '2'],
    ['issueLinkType in (blocks)', '1'],
    ['issueLinkType = Relates', ''],
    ['issueLinkType is EMPTY', '10 6 5 4 3'],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));
});

describe('finds issues by their work', () => {
  test.each([
    ['type in (Bug, epic)', '3 2'],
    ['issuetype not in (1)', '5 3 2'],
    ['type in standardIssueTypes()', '10 6 4 3 2 1'],
    ['type in subtaskIssueTypes()', '5'],
    ['hierarchyLevel = 1', '3'],
    ['hierarchyLevel < 0', '5'],
    ['status = "in progress"', '2'],
    ['status not in ("To Do", Done)', '2'],
    ['statusCategory = Done', '4'],
    ['statusCategory != 3 AND statusCategory != indeterminate', '10 6 5 3 1'],
    ['priority = high', '1'],
    ['priority > Medium', '2 1'],
    ['priority <= Medium', '4 3'],
    ['priority is EMPTY', '10 6 5'],
    ['priority != Medium', '2 1'],
    ['priority in (EMPTY, Highest)', '10 6 5 2'],
    ['priority not in (EMPTY, Highest)', '4 3 1'],
    ['resolution = Unresolved AND type = Story', '10 6 1'],
    ['resolution != Unresolved', '4'],
    ['resolution = done', '4'],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));
});

describe('finds issues by people', () => {
  test.each([
    ['assignee = currentUser()', '1'],
    ['assignee in (currentUser(), "Ben Ode")', '2 1'],
    ['assignee = "ben@example.com"', '2'],
    ['assignee != ada', '2'],
    ['assignee is EMPTY', '10 6 5 4 3'],
    ['reporter = ben', '2'],
    ['creator = ada AND reporter != ada', '2'],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));

  test('currentUser() is nobody for the app', () => {
    expect(search('assignee = currentUser()', AS_APP)).toBe('');
  });
});

describe('finds issues by plans', () => {
  test.each([
    ['sprint = "Sprint 2"', '2 1'],
    ['sprint = 1', '4 1'],
    ['sprint in openSprints()', '2 1'],
    ['sprint in (closedSprints(), futureSprints())', '5 4 1'],
    ['sprint not in openSprints()', '5 4'],
    ['sprint is EMPTY', '10 6 3'],
    ['fixVersion = "1.1"', '1'],
    ['fixVersion > "1.0"', '2 1'],
    ['fixVersion <= "1.1"', '3 1'],
    ['fixVersion in unreleasedVersions()', '2 1'],
    ['fixVersion in releasedVersions(SHOP)', '3'],
    ['fixVersion = earliestUnreleasedVersion(SHOP)', '1'],
    ['fixVersion = latestReleasedVersion()', '3'],
    ['affectedVersion = 400', '2'],
    ['component = Search', '2'],
    ['component != Search', '1'],
    ['labels = MVP', '2 1'],
    ['labels in (payment, unheard-of)', '1'],
    ['labels = unheard-of', ''],
    ['Flagged = Impediment', '2'],
    ['flagged is EMPTY AND labels is not EMPTY', '1'],
    ['votes > 0', '1'],
    ['votes in (0, 3) AND key = SHOP-1', '1'],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));
});

describe('finds issues by custom fields', () => {
  test.each([
    ['"Story point estimate" >= 3', '2 1'],
    ['cf[10016] = 0', '4'],
    ['customfield_10016 is EMPTY', '10 6 5 3'],
    ['cf[10016] not in (0, 3)', '1'],
    ['Persona ~ buyer', '1'],
    ['Persona is not EMPTY', '1'],
    ['cf[10020] in openSprints()', '2 1'],
    ['Team = payments', '2'],
    ['"Target day" <= "2026-11-30"', '1'],
    ['Approvers = ben', '2 1'],
    ['Approvers is EMPTY AND priority > Low', '4 3'],
    ['Notes ~ "\\"rich text\\""', '2'],
    ['Blob is not EMPTY', '1'],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));
});

describe('finds issues by properties that an app declared', () => {
  test.each([
    ['refineryScore >= 50', '1'],
    ['refineryscore < 12.6', '2'],
    ['refineryScore is EMPTY', '10 6 5 4 3'],
    ['refineryModel in (rice, none)', '1'],
    ['refineryModel != rice', '2'],
    ['refineryScoredAt >= "2026-11-20"', '1'],
    ['refineryScoredAt < -7d', '2'],
    ["issue.property['refinery.value'].score = 12.5", '2'],
    ["issue.property['refinery.value'].tags ~ safe", '1'],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));
});

describe('NOT turns operators into their opposites, which leaves out empty fields', () => {
  test.each([
    ['NOT priority = Medium', '2 1'],
    ['NOT (priority = Medium OR type = Bug)', '1'],
    ['NOT (priority = Medium AND type = Epic)', '10 6 5 4 2 1'],
    ['NOT priority > Medium', '4 3'],
    ['NOT assignee is EMPTY', '2 1'],
    ['NOT NOT assignee = ada', '1'],
    ['NOT description ~ card', ''],
    ['! text ~ bank AND key > SHOP-4', '10 6'],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));
});

describe('a hidden issue or project is as good as missing', () => {
  test.each([
    ['key = SECRET-1', "An issue with key 'SECRET-1' does not exist for field 'key'."],
    ['key = SECRET-9', "An issue with key 'SECRET-9' does not exist for field 'key'."],
    ['key > SECRET-1', "An issue with key 'SECRET-1' does not exist for field 'key'."],
    ['id = 20001', "A value with ID '20001' does not exist for the field 'id'."],
    ['parent = SECRET-1', "An issue with key 'SECRET-1' does not exist for field 'parent'."],
    ['issue in linkedIssues(SECRET-1)', "Issue 'SECRET-1' could not be found in function 'linkedIssues'."],
    ['project = SECRET', "The value 'SECRET' does not exist for the field 'project'."],
    ['project = 101', "A value with ID '101' does not exist for the field 'project'."],
    ['component = Reactor', "The value 'Reactor' does not exist for the field 'component'."],
    ['fixVersion = X', "The value 'X' does not exist for the field 'fixVersion'."],
    ['sprint = "Lab sprint"', "The value 'Lab sprint' does not exist for the field 'sprint'."],
    [
      'fixVersion in releasedVersions(SECRET)',
      "Could not resolve the project 'SECRET' provided to function 'releasedVersions'.",
    ],
  ])('%s', (jql, message) => expect(messagesOf(jql)).toEqual([message]));

  test('links and parents that are hidden do not count, and do for those who see them', () => {
    expect(search('issueLinkType = "relates to"')).toBe('');
    expect(search('issueLinkType = "relates to"', AS_BEN)).toBe('SECRET-1 4');
    expect(search('parent is not EMPTY')).toBe('5 1');
    expect(search('parent = SECRET-1', AS_APP)).toBe('6');
  });

  test('a security level is known to its members', () => {
    expect(messagesOf('level = Staff', AS_BEN)).toEqual(["The value 'Staff' does not exist for the field 'level'."]);
  });
});

test('only a query without a restriction is unbounded', () => {
  const context = contextOf(shopIssues());
  expect(compileJql('ORDER BY created', context).bounded).toBe(false);
  expect(compileJql('', context).bounded).toBe(false);
  expect(compileJql('project = SHOP', context).bounded).toBe(true);
});
