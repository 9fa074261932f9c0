import { describeScorers, everyEditor, mayScore, permissionsToScore, readAccountId, type Scorers, type Standing } from './scorers';

const administrators: Scorers = { by: 'permission', permission: 'ADMINISTER_PROJECTS' };
const owners: Scorers = { by: 'role', role: { id: 10_101, name: 'Product owner' } };
const named: Scorers = { by: 'people', accountIds: ['ann'] };

const standing = (accountId: string | undefined, has: Standing['has'], roles: number[] = []): Standing => ({ accountId, has, roles });

test('whoever may edit may score, unless the project says otherwise', () => {
  expect(permissionsToScore(everyEditor)).toEqual(['EDIT_ISSUES']);
  expect(mayScore(everyEditor, standing('ben', { EDIT_ISSUES: true }))).toBe(true);
  expect(mayScore(administrators, standing('ben', { EDIT_ISSUES: true, ADMINISTER_PROJECTS: false }))).toBe(false);
  expect(mayScore(administrators, standing('ben', { EDIT_ISSUES: true, ADMINISTER_PROJECTS: true }))).toBe(true);
  expect(mayScore(named, standing('ben', { EDIT_ISSUES: true }))).toBe(false);
  expect(mayScore(named, standing('ann', { EDIT_ISSUES: true }))).toBe(true);
  expect(mayScore(owners, standing('ann', { EDIT_ISSUES: true }, [10_102]))).toBe(false);
  expect(mayScore(owners, standing('ann', { EDIT_ISSUES: true }, [10_102, 10_101]))).toBe(true);
});

test.each([everyEditor, administrators, named, owners])('nobody scores an issue that they may not edit, %j', (scorers) => {
  expect(permissionsToScore(scorers)).toContain('EDIT_ISSUES');
  expect(mayScore(scorers, standing('ann', { EDIT_ISSUES: false, ADMINISTER_PROJECTS: true }, [10_101]))).toBe(false);
  expect(mayScore(scorers, standing('ann', {}, [10_101]))).toBe(false);
});

test('nobody is named by having no account', () => {
  expect(mayScore({ by: 'people', accountIds: [] }, standing(undefined, { EDIT_ISSUES: true }))).toBe(false);
});

test('who lacks a role is told which', () => {
  expect(describeScorers(owners)).toContain('the role Product owner');
});

test.each([
  ['712020:ab-12', '712020:ab-12'],
  [' 5b10a2844c20165700ede21g ', '5b10a2844c20165700ede21g'],
  ['https://example.atlassian.net/jira/people/712020%3Aab-12?ref=x', '712020:ab-12'],
  ['Ann Example', null],
  ['', null],
  ['%zz', null],
])('%s is read as %s', (text, id) => expect(readAccountId(text)).toBe(id));
