import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import userEvent from '@testing-library/user-event';
import { fakeBrowser } from '../testing/browser';
import { fakeFetch, projectInfo, renderInShell, story } from '../testing/fake-host';
import { IssueContexts } from './issue-contexts';
import { IssuePanels } from './issue-panels';

beforeAll(fakeBrowser);

const modules = [
  { type: 'jira:issuePanel', key: 'value', title: 'Value', resource: 'main' },
  {
    type: 'jira:issueContext',
    key: 'story',
    title: 'Story check',
    resource: 'main',
    hasDynamicProperties: true,
  },
];
const place = { issue: story, info: projectInfo([]), refresh: () => undefined };

test('a module stands in a sandboxed frame of the other origin', () => {
  renderInShell(<IssuePanels {...place} />, { modules });
  const frame = screen.getByTitle('Value');
  expect(frame).toHaveAttribute('src', 'http://127.0.0.1/local/modules/main/index.html');
  expect(frame.getAttribute('sandbox')?.split(' ')).toEqual([
    'allow-downloads',
    'allow-forms',
    'allow-modals',
    'allow-pointer-lock',
    'allow-same-origin',
    'allow-scripts',
  ]);
});

test('the lozenge comes from the dynamic properties, and is asked for again when the group is collapsed', async () => {
  const asked = fakeFetch({
    'POST /local/dynamic-properties': {
      status: { type: 'lozenge', value: { label: '2 to fix', type: 'moved' } },
    },
  });
  renderInShell(<IssueContexts {...place} />, { modules });
  expect(await screen.findByText('2 to fix')).toBeVisible();
  expect(asked[0]?.body).toEqual({
    accountId: 'acc-owner',
    moduleKey: 'story',
    extension: {
      type: 'jira:issueContext',
      issue: { id: '20001', key: 'LANT-1', type: 'Story', typeId: '10' },
      project: { id: '1', key: 'LANT', type: 'software' },
    },
  });

  const group = screen.getByRole('button', { name: /Story check/ });
  await userEvent.click(group);
  expect(group).toHaveAttribute('aria-expanded', 'false');
  await waitFor(() => expect(asked).toHaveLength(2));
  await userEvent.click(group);
  expect(asked).toHaveLength(2);
});

test('the lozenge is asked for again when the page shows another state of the issue', async () => {
  const asked = fakeFetch({ 'POST /local/dynamic-properties': { status: { type: 'lozenge', value: { label: '2 to fix', type: 'moved' } } } });
  const changed = { ...story, fields: { ...story.fields, updated: '2026-11-22T09:00:00.000+0000' } };
  function Page() {
    const [issue, setIssue] = useState(story);
    return (
      <>
        <button onClick={() => setIssue(changed)}>Edit</button>
        <IssueContexts {...place} issue={issue} />
      </>
    );
  }
  renderInShell(<Page />, { modules });
  expect(await screen.findByText('2 to fix')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
  await waitFor(() => expect(asked).toHaveLength(2));
});

test('a failing lozenge says so', async () => {
  fakeFetch({});
  renderInShell(<IssueContexts {...place} />, { modules });
  expect(await screen.findByText('unavailable')).toBeVisible();
});
