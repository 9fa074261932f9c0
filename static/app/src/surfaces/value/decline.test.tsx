import '@testing-library/jest-dom';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DeclineOptions } from '../../../../../src/contract/value';
import { invoke } from '../../shared/invoke';
import DeclineForm from './decline';
import { proposedComment } from './decline-comment';
import { viewOf } from './view.fixture';

jest.mock('../../shared/invoke', () => ({ ...jest.requireActual('../../shared/invoke'), invoke: jest.fn() }));
jest.mock('@forge/bridge', () => ({ makeInvoke: () => jest.fn() }));

async function show(options: Partial<DeclineOptions> = {}) {
  (invoke as unknown as jest.Mock).mockResolvedValue({ label: 'wont-have-this-time', move: null, ...options });
  const onDecline = jest.fn();
  render(<DeclineForm view={viewOf({ reporter: 'Rita' })} busy={false} onDecline={onDecline} onCancel={jest.fn()} />);
  await screen.findByLabelText('Reason');
  return onDecline;
}

test('the comment is shown as it would be sent, and sent as it is shown', async () => {
  const user = userEvent.setup();
  const onDecline = await show();
  expect(screen.getByRole('button', { name: "Won't have, and comment" })).toBeDisabled();
  await user.type(screen.getByLabelText('Reason'), 'Too few riders would use it.');
  fireEvent.change(screen.getByLabelText(/Look at it again/), { target: { value: '2027-03-01' } });
  const comment = proposedComment('Too few riders would use it.', '2027-03-01');
  expect(screen.getByLabelText('Comment')).toHaveValue(comment);
  expect(comment).toContain('The reason: Too few riders would use it.\nWe will look at it again on 1 March 2027.');
  await user.click(screen.getByRole('button', { name: "Won't have, and comment" }));
  expect(onDecline).toHaveBeenCalledWith({ reason: 'Too few riders would use it.', revisit: '2027-03-01', comment, label: true, move: false });
});

test("one's own words are kept when the reason changes after", async () => {
  const user = userEvent.setup();
  await show();
  await user.clear(screen.getByLabelText('Comment'));
  await user.type(screen.getByLabelText('Comment'), 'Dear Rita, no.');
  await user.type(screen.getByLabelText('Reason'), 'Too rare');
  expect(screen.getByLabelText('Comment')).toHaveValue('Dear Rita, no.');
});

test('nobody is told anything when that is not wanted', async () => {
  const user = userEvent.setup();
  const onDecline = await show();
  await user.type(screen.getByLabelText('Reason'), 'Too rare');
  await user.click(screen.getByLabelText('Tell Rita in a comment'));
  await user.click(screen.getByLabelText(/Add the label/));
  await user.click(screen.getByRole('button', { name: "Won't have" }));
  expect(onDecline).toHaveBeenCalledWith({ reason: 'Too rare', revisit: null, comment: null, label: false, move: false });
});

test('the move is named before it is made, and can be left out', async () => {
  const user = userEvent.setup();
  const onDecline = await show({ label: null, move: { from: 'To Do', to: 'Rejected', available: true } });
  expect(screen.queryByLabelText(/Add the label/)).not.toBeInTheDocument();
  await user.type(screen.getByLabelText('Reason'), 'Too rare');
  await user.click(screen.getByRole('button', { name: /Won't have, and/ }));
  expect(onDecline).toHaveBeenLastCalledWith(expect.objectContaining({ label: false, move: true }));
  await user.click(screen.getByLabelText('Move it from To Do to Rejected'));
  await user.click(screen.getByRole('button', { name: /Won't have, and/ }));
  expect(onDecline).toHaveBeenLastCalledWith(expect.objectContaining({ move: false }));
});

test('where no transition leads, the rest waits for a word', async () => {
  const user = userEvent.setup();
  const onDecline = await show({ move: { from: 'Done', to: 'Rejected', available: false } });
  await user.type(screen.getByLabelText('Reason'), 'Too rare');
  expect(screen.getByRole('note')).toHaveTextContent('It cannot be moved to Rejected');
  expect(screen.getByRole('button', { name: /Won't have, and/ })).toBeDisabled();
  await user.click(screen.getByLabelText('Decline it all the same, and leave it in Done'));
  await user.click(screen.getByRole('button', { name: /Won't have, and/ }));
  expect(onDecline).toHaveBeenCalledWith(expect.objectContaining({ label: true, move: false }));
});
