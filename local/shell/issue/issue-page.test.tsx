import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeBrowser } from '../testing/browser';
import { fakeFetch, projectInfo, renderInShell, story } from '../testing/fake-host';
import { IssuePage } from './issue-page';

beforeAll(fakeBrowser);

const answers = {
  'GET /rest/api/3/issue/LANT-1': story,
  'GET /rest/api/3/issue/LANT-1/comment': { comments: [] },
  'GET /rest/api/3/issue/LANT-1/changelog': { values: [], isLast: true },
  'GET /rest/api/3/issue/LANT-1/transitions': {
    transitions: [
      { id: '31', name: 'Finish', to: { id: '3', name: 'Done', statusCategory: { key: 'done' } } },
    ],
  },
  'PUT /rest/api/3/issue/LANT-1': null,
  'POST /rest/api/3/issue/LANT-1/transitions': null,
};
const everything = ['EDIT_ISSUES', 'TRANSITION_ISSUES', 'ADD_COMMENTS', 'LINK_ISSUES', 'SCHEDULE_ISSUES'];

test('shows the issue with its description and what blocks it', async () => {
  fakeFetch(answers);
  renderInShell(<IssuePage issueKey="LANT-1" info={projectInfo([])} />);
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Cancel a booking from the mail' }),
  ).toBeVisible();
  expect(screen.getByText('As a guest')).toBeVisible();
  const links = screen.getByRole('region', { name: 'Linked issues' });
  expect(within(links).getByText('is blocked by')).toBeVisible();
  expect(within(links).getByRole('link', { name: 'LANT-2' })).toHaveAttribute('href', '/browse/LANT-2');
});

test('a guest is offered nothing to change', async () => {
  fakeFetch(answers);
  renderInShell(<IssuePage issueKey="LANT-1" info={projectInfo([])} />);
  await screen.findByText('As a guest');
  const names = screen.queryAllByRole('button').map((button) => button.textContent);
  expect(names).toEqual([]);
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('a description is edited as Markdown, as the person who looks', async () => {
  const asked = fakeFetch(answers);
  renderInShell(<IssuePage issueKey="LANT-1" info={projectInfo(everything)} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Description' }), ', **please**');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked.some(({ method }) => method === 'PUT')).toBe(true));
  const put = asked.find(({ method }) => method === 'PUT');
  expect(put?.person).toBe('acc-owner');
  expect(put?.body).toMatchObject({
    fields: {
      description: {
        type: 'doc',
        content: [{ content: [{ text: 'As a guest, ' }, { text: 'please', marks: [{ type: 'strong' }] }] }],
      },
    },
  });
});

test('a status changes by its transition', async () => {
  const asked = fakeFetch(answers);
  renderInShell(<IssuePage issueKey="LANT-1" info={projectInfo(everything)} />);
  await userEvent.click(await screen.findByRole('button', { name: 'To Do' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /Finish/ }));
  await waitFor(() =>
    expect(asked).toContainEqual(
      expect.objectContaining({
        method: 'POST',
        path: '/rest/api/3/issue/LANT-1/transitions',
        body: { transition: { id: '31' } },
      }),
    ),
  );
});

test('what Jira refuses is said in its words, and the text stays', async () => {
  fakeFetch({ ...answers, 'PUT /rest/api/3/issue/LANT-1': undefined });
  renderInShell(<IssuePage issueKey="LANT-1" info={projectInfo(everything)} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('No answer to PUT /rest/api/3/issue/LANT-1')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Description' })).toHaveValue('As a guest');
});

test('an issue that cannot be seen is an error with Jira’s reason', async () => {
  fakeFetch({});
  renderInShell(<IssuePage issueKey="LANT-9" info={projectInfo([])} />);
  expect(await screen.findByRole('alert')).toHaveTextContent('No answer to GET /rest/api/3/issue/LANT-9');
});
