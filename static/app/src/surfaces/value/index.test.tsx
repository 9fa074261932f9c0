import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CallFailed, invoke } from '../../shared/invoke';
import ValueSurface from './index';
import { viewOf } from './view.fixture';

const listeners: (() => void)[] = [];
jest.mock('@forge/bridge', () => ({
  makeInvoke: () => jest.fn(),
  view: { refresh: jest.fn(async () => undefined) },
  events: {
    on: async (_: string, listener: () => void) => {
      listeners.push(listener);
      return { unsubscribe: () => undefined };
    },
  },
}));
jest.mock('../../shared/invoke', () => ({ ...jest.requireActual('../../shared/invoke'), invoke: jest.fn() }));
const call = invoke as unknown as jest.Mock;

test('a look at the issue that fails later takes nothing away that somebody is typing', async () => {
  const user = userEvent.setup();
  let fails = false;
  call.mockImplementation(async (name: string) => {
    if (name !== 'getValue') return null;
    if (fails) throw new CallFailed({ code: 'jira-unavailable', detail: 'GET issue: 503' });
    return viewOf();
  });
  render(<ValueSurface />);
  await user.type(await screen.findByRole('textbox', { name: 'Reach' }), '4,321');
  fails = true;
  act(() => listeners.forEach((listener) => listener()));
  expect(await screen.findByText('Jira did not answer')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Reach' })).toHaveValue('4,321');
  fails = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.queryByText('Jira did not answer')).not.toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Reach' })).toHaveValue('4,321');
});
