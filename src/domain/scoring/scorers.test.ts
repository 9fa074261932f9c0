import { everyEditor, mayScore, permissionsToScore, readAccountId, type Scorers } from './scorers';

const administrators: Scorers = { by: 'permission', permission: 'ADMINISTER_PROJECTS' };
const named: Scorers = { by: 'people', accountIds: ['ann'] };

test('whoever may edit may score, unless the project says otherwise', () => {
  expect(permissionsToScore(everyEditor)).toEqual(['EDIT_ISSUES']);
  expect(mayScore(everyEditor, { EDIT_ISSUES: true }, 'ben')).toBe(true);
  expect(mayScore(administrators, { EDIT_ISSUES: true, ADMINISTER_PROJECTS: false }, 'ben')).toBe(false);
  expect(mayScore(administrators, { EDIT_ISSUES: true, ADMINISTER_PROJECTS: true }, 'ben')).toBe(true);
  expect(mayScore(named, { EDIT_ISSUES: true }, 'ben')).toBe(false);
  expect(mayScore(named, { EDIT_ISSUES: true }, 'ann')).toBe(true);
});

test.each([everyEditor, administrators, named])('nobody scores an issue that they may not edit, %j', (scorers) => {
  expect(permissionsToScore(scorers)).toContain('EDIT_ISSUES');
  expect(mayScore(scorers, { EDIT_ISSUES: false, ADMINISTER_PROJECTS: true }, 'ann')).toBe(false);
  expect(mayScore(scorers, {}, 'ann')).toBe(false);
});

test('nobody is named by having no account', () => {
  expect(mayScore({ by: 'people', accountIds: [] }, { EDIT_ISSUES: true }, undefined)).toBe(false);
});

test.each([
  ['712020:ab-12', '712020:ab-12'],
  [' 5b10a2844c20165700ede21g ', '5b10a2844c20165700ede21g'],
  ['https://example.atlassian.net/jira/people/712020%3Aab-12?ref=x', '712020:ab-12'],
  ['Ann Example', null],
  ['', null],
  ['%zz', null],
])('%s is read as %s', (text, id) => expect(readAccountId(text)).toBe(id));
