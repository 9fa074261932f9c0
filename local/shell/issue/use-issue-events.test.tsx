import { act } from '@testing-library/react';
import { useEffect } from 'react';
import { useModuleHost } from '../modules/module-host';
import { fakeBrowser } from '../testing/browser';
import { fakeFetch, owner, renderInShell, story } from '../testing/fake-host';
import { useIssueEvents } from './use-issue-events';

const CHANGED = '2026-11-22T09:00:00.000+0000';
const heard: unknown[] = [];
const reload = jest.fn();

beforeAll(fakeBrowser);
beforeEach(() => {
  jest.useFakeTimers();
  heard.length = 0;
  reload.mockClear();
});
afterEach(() => jest.useRealTimers());

function Watcher() {
  const { bus } = useModuleHost();
  useIssueEvents(story, '1', reload);
  useEffect(() => bus.on('JIRA_ISSUE_CHANGED', (event) => heard.push(event)), [bus]);
  return null;
}

/** The issue with one new entry in its history, by the person. */
function changedBy(accountId: string) {
  const author = { accountId, displayName: 'Somebody' };
  return {
    'GET /rest/api/3/issue/LANT-1': { ...story, fields: { ...story.fields, updated: CHANGED } },
    'GET /rest/api/3/issue/LANT-1/changelog': {
      values: [{ id: '1', created: CHANGED, author, items: [{ field: 'summary' }] }],
      isLast: true,
    },
    'GET /rest/api/3/issue/LANT-1/comment': { comments: [] },
  };
}

test('a change by somebody else is announced to the app and shown', async () => {
  fakeFetch(changedBy('acc-other'));
  renderInShell(<Watcher />);
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(heard).toEqual([
    { issueId: '20001', projectId: '1', changes: [{ changeType: 'updated', atlassianId: 'acc-other' }] },
  ]);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('the viewer’s own change is not announced, as in Jira', async () => {
  fakeFetch(changedBy(owner.accountId));
  renderInShell(<Watcher />);
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(heard).toEqual([]);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('nothing happens as long as nothing changes', async () => {
  fakeFetch({ 'GET /rest/api/3/issue/LANT-1': story });
  renderInShell(<Watcher />);
  await act(() => jest.advanceTimersByTimeAsync(20_000));
  expect(heard).toEqual([]);
  expect(reload).not.toHaveBeenCalled();
});
