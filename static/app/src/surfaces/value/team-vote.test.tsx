import '@testing-library/jest-dom';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { VoteView } from '../../../../../src/contract/value';
import rice from '../../../../../src/domain/scoring/models/rice';
import { CallFailed, invoke } from '../../shared/invoke';
import TeamVote from './team-vote';
import { noOwnModels } from '../../../../../src/domain/scoring/project-models';

jest.mock('@forge/bridge', () => ({ makeInvoke: () => jest.fn() }));
jest.mock('../../shared/invoke', () => ({ ...jest.requireActual('../../shared/invoke'), invoke: jest.fn() }));
const call = invoke as unknown as jest.Mock;

const ended = jest.fn();

const vote = (changed: Partial<VoteView> = {}): VoteView => ({
  state: 'open',
  startedAt: '2026-11-22T09:00:00.000Z',
  model: 'rice',
  mine: null,
  votes: 2,
  result: null,
  mayReveal: true,
  ...changed,
});

async function show(view: VoteView | null, onUse: ((medians: unknown) => void) | null = jest.fn()) {
  call.mockResolvedValueOnce(view);
  render(<TeamVote model={rice} ownModels={noOwnModels} onUse={onUse} onEnd={ended} />);
  if (view !== null && view.state !== 'settled') await screen.findByRole('region', { name: 'Team vote' });
}

beforeEach(() => {
  call.mockReset();
  ended.mockReset();
});

test('one votes on what one can judge and leaves out the rest', async () => {
  const user = userEvent.setup();
  await show(vote());
  expect(screen.getByText(/2 people have voted/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Vote' })).toBeDisabled();
  await user.click(within(screen.getByRole('group', { name: 'Impact' })).getByRole('radio', { name: '2' }));
  call.mockResolvedValueOnce(vote({ votes: 3, mine: { impact: 2 } }));
  await user.click(screen.getByRole('button', { name: 'Vote' }));
  expect(call).toHaveBeenLastCalledWith('castVote', { inputs: { impact: 2 } });
  expect(await screen.findByText(/3 people have voted, you among them/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Change my vote' })).toBeEnabled();
});

test('a vote can be taken back, and the whole vote called off', async () => {
  const user = userEvent.setup();
  await show(vote({ mine: { impact: 2 } }));
  call.mockResolvedValueOnce(vote({ votes: 1 }));
  await user.click(screen.getByRole('button', { name: 'Take my vote back' }));
  expect(call).toHaveBeenLastCalledWith('withdrawVote');
  expect(await screen.findByText(/1 person has voted/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Take my vote back' })).not.toBeInTheDocument();
  call.mockResolvedValueOnce(null);
  await user.click(screen.getByRole('button', { name: 'Call off the vote' }));
  expect(call).toHaveBeenLastCalledWith('cancelVote');
  await waitFor(() => expect(ended).toHaveBeenCalled());
});

test('a vote that began with another model is answered by that one, and its medians are not for these rows', async () => {
  await show(vote({ model: 'ice' }));
  expect(screen.getByText(/The team was asked by ICE/)).toBeInTheDocument();
  expect(screen.getByRole('group', { name: 'Ease' })).toBeInTheDocument();
});

test('who may not edit cannot reveal', async () => {
  await show(vote({ mayReveal: false }), null);
  for (const name of ['Reveal the votes', 'Call off the vote']) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
});

test('after the reveal median, spread and agreement are shown, and who is far away is invited to explain', async () => {
  const user = userEvent.setup();
  const use = jest.fn();
  const result: VoteView['result'] = {
    tallies: [
      { criterion: 'impact', votes: 3, median: 2, lowest: 0.25, highest: 2, agreement: 2 / 3, outliers: [{ by: 'c', value: 0.25 }] },
      { criterion: 'confidence', votes: 2, median: 0.8, lowest: 0.8, highest: 0.8, agreement: 1, outliers: [] },
    ],
    names: { c: 'Cleo' },
  };
  await show(vote({ state: 'revealed', result, mayReveal: false }), use);
  expect(screen.getByRole('row', { name: 'Impact 2 ¼ to 2 2 of 3 within a step' })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: 'Confidence 80 % all alike 2 of 2 within a step' })).toBeInTheDocument();
  expect(screen.getByText(/Cleo says impact ¼/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Use the medians' }));
  expect(use).toHaveBeenCalledWith({ impact: 2, confidence: 0.8 });
});

test('a vote that is refused keeps the answers and says why', async () => {
  const user = userEvent.setup();
  await show(vote());
  await user.click(within(screen.getByRole('group', { name: 'Impact' })).getByRole('radio', { name: '2' }));
  call.mockRejectedValueOnce(new CallFailed({ code: 'invalid', detail: 'There is no vote going on for this issue.' }));
  await user.click(screen.getByRole('button', { name: 'Vote' }));
  expect(await screen.findByText(/no vote going on/)).toBeInTheDocument();
  expect(within(screen.getByRole('group', { name: 'Impact' })).getByRole('radio', { name: '2' })).toBeChecked();
});

test('a vote that has been answered takes no room', async () => {
  await show(vote({ state: 'settled' }));
  await waitFor(() => expect(document.body).toHaveTextContent(/^$/));
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
});
