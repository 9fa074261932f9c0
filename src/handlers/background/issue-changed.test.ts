import { loadDismissals, saveDismissals } from '../../storage/dismissals';
import { loadDuplicates, saveDuplicates } from '../../storage/duplicates';
import type { IndexRow } from '../../storage/index-rows';
import type { IndexStorage } from '../../storage/issue-index';
import { forgetIssue } from '../story/forget-issue';
import { makeIssueChanged } from './issue-changed';
import { storyDesk } from '../story/story.fixture';
import { openIssue } from '../value/value.fixture';

const PROJECT = { id: '1', key: 'PAY' };
const LAMP = 'As a commuter, I want to switch on the lamp of my bike, so that I see the road.';
const event = (eventType: string, own: object = {}) => ({ eventType, issue: { id: '7', key: 'PAY-7', fields: { project: PROJECT } }, ...own });

test('who has just left a status is checked with that in mind; a deleted issue is forgotten', async () => {
  const desk = storyDesk(LAMP);
  const onChange = makeIssueChanged(desk.services);
  const check = { type: 'check-issue', projectId: '1', projectKey: 'PAY', issueId: '7' };
  await onChange(event('avi:jira:created:issue'));
  await onChange(event('avi:jira:updated:issue', { changelog: { items: [{ field: 'labels' }, { field: 'status', from: '10002', to: '1' }] } }));
  await onChange(event('avi:jira:updated:issue', { changelog: 'odd' }));
  await onChange(event('avi:jira:deleted:issue'));
  expect(desk.jobs).toEqual([check, { ...check, leftStatus: '10002' }, check, { ...check, type: 'forget-issue' }]);
});

test('the story whose duplicate was deleted is checked anew, and nothing of the deleted one is kept', async () => {
  const { services, jobs } = storyDesk(LAMP);
  const { store } = services;
  const row = (key: string) => ({ ...openIssue(key, null), secured: false, storyText: LAMP }) as IndexRow;
  const rows = new Map(['PAY-7', 'PAY-8'].map((key) => [row(key).id, row(key)]));
  const index = {
    head: async () => ({}),
    rows: async () => [...rows.values()],
    applyChanges: async (_project: string, _head: unknown, _changed: unknown, removed: string[]) => removed.forEach((id) => rows.delete(id)),
  } as unknown as IndexStorage;
  await saveDuplicates(store, '1', { 7: [{ id: '8', key: 'PAY-8', secured: false }], 8: [{ id: '7', key: 'PAY-7', secured: false }] });
  await saveDismissals(store, '1', '7', [{ ruleId: 'missing-benefit', textHash: 'x', reason: 'known' }]);

  await forgetIssue(services, index, { projectId: '1', projectKey: 'PAY', issueId: '7' });
  expect(await loadDuplicates(store, '1')).toEqual({});
  expect(await loadDismissals(store, '1', '7')).toEqual([]);
  expect(jobs).toContainEqual({ type: 'check-issue', projectId: '1', projectKey: 'PAY', issueId: '8' });
});
