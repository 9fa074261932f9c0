import '@testing-library/jest-dom';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import DeclineForm from './decline';
import { proposedComment } from './decline-comment';
import { viewOf } from './view.fixture';

function show() {
  const onDecline = jest.fn();
  render(<DeclineForm view={viewOf({ reporter: 'Rita' })} busy={false} onDecline={onDecline} onCancel={jest.fn()} />);
  return onDecline;
}

test('the comment is shown as it would be sent, and sent as it is shown', async () => {
  const user = userEvent.setup();
  const onDecline = show();
  expect(screen.getByRole('button', { name: "Won't have, and comment" })).toBeDisabled();
  await user.type(screen.getByLabelText('Reason'), 'Too few riders would use it.');
  fireEvent.change(screen.getByLabelText(/Look at it again/), { target: { value: '2027-03-01' } });
  const comment = proposedComment('Too few riders would use it.', '2027-03-01');
  expect(screen.getByLabelText('Comment')).toHaveValue(comment);
  expect(comment).toContain('The reason: Too few riders would use it.\nWe will look at it again on 1 March 2027.');
  await user.click(screen.getByRole('button', { name: "Won't have, and comment" }));
  expect(onDecline).toHaveBeenCalledWith({ reason: 'Too few riders would use it.', revisit: '2027-03-01', comment, label: true });
});

test("one's own words are kept when the reason changes after", async () => {
  const user = userEvent.setup();
  show();
  await user.clear(screen.getByLabelText('Comment'));
  await user.type(screen.getByLabelText('Comment'), 'Dear Rita, no.');
  await user.type(screen.getByLabelText('Reason'), 'Too rare');
  expect(screen.getByLabelText('Comment')).toHaveValue('Dear Rita, no.');
});

test('nobody is told anything when that is not wanted', async () => {
  const user = userEvent.setup();
  const onDecline = show();
  await user.type(screen.getByLabelText('Reason'), 'Too rare');
  await user.click(screen.getByLabelText('Tell Rita in a comment'));
  await user.click(screen.getByLabelText(/Add the label/));
  await user.click(screen.getByRole('button', { name: "Won't have" }));
  expect(onDecline).toHaveBeenCalledWith({ reason: 'Too rare', revisit: null, comment: null, label: false });
});
