import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { view as host } from '@forge/bridge';
import type { ValueView } from '../../../../../src/contract/value';
import rice from '../../../../../src/domain/scoring/models/rice';
import type { ScoreRecord } from '../../../../../src/domain/scoring/record';
import { CallFailed, invoke } from '../../shared/invoke';
import { ValuePanel } from './value-panel';
import { viewOf } from './view.fixture';

jest.mock('@forge/bridge', () => ({ makeInvoke: () => jest.fn(), view: { refresh: jest.fn(async () => undefined) } }));
jest.mock('../../shared/invoke', () => ({ ...jest.requireActual('../../shared/invoke'), invoke: jest.fn() }));
const call = invoke as unknown as jest.Mock;

const record = (changed: Partial<ScoreRecord> = {}): ScoreRecord => ({
  v: 1,
  model: 'rice',
  inputs: { reach: 1000, impact: 2, confidence: 0.8, effort: 5 },
  score: 320,
  at: '2026-11-12T09:00:00.000Z',
  by: 'ann',
  ...changed,
});
const scored = (changed: Partial<ValueView> = {}, inner: Partial<ScoreRecord> = {}): ValueView => {
  const stored = record(inner);
  return viewOf({
    reading: { record: stored, declined: null, stamp: stored.at, draft: { model: stored.model, inputs: stored.inputs }, problems: [] },
    scoredBy: 'Ann',
    ...changed,
  });
};
const peer = (seed: number, score: number) => ({ seed, inputs: { reach: score, impact: 1, confidence: 1, effort: 1 } });

function show(view: ValueView) {
  const [onView, onKeep] = [jest.fn(), jest.fn()];
  const shown = render(<ValuePanel view={view} model={rice} onView={onView} onKeep={onKeep} />);
  return { onView, onKeep, again: (next: ValueView) => shown.rerender(<ValuePanel view={next} model={rice} onView={onView} onKeep={onKeep} />) };
}
const headline = () => screen.getByRole('heading', { level: 2 });
const answer = (title: string) => screen.getByRole('group', { name: title });

beforeEach(() => call.mockReset());

test('an issue that nobody has scored says so, and what to do', () => {
  show(viewOf());
  expect(headline()).toHaveTextContent('Not scored yet');
  expect(screen.getByText(/Fill in the rows/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('with the keyboard alone an issue is scored, ranked as one types, and saved', async () => {
  const user = userEvent.setup();
  const { onView } = show(viewOf({ peers: [peer(1, 500), peer(2, 100)], sources: { effort: { kind: 'estimate', name: 'Story points', value: 5, text: null } } }));
  await user.tab();
  await user.keyboard('1,000');
  expect(headline()).toHaveTextContent('Not scored');
  expect(screen.getByText('Impact is missing; confidence is missing')).toBeInTheDocument();
  await user.click(within(answer('Impact')).getByRole('radio', { name: '2' }));
  await user.click(within(answer('Confidence')).getByRole('radio', { name: '80 %' }));
  expect(headline()).toHaveTextContent('2nd of 3');
  expect(screen.getByText('Not saved')).toBeInTheDocument();
  await user.keyboard('{ArrowRight}');
  expect(within(answer('Confidence')).getByRole('radio', { name: '100 %' })).toBeChecked();

  call.mockResolvedValue({ saved: true, view: scored() });
  await user.click(within(answer('Reach')).getByRole('textbox', { name: 'Reach' }));
  await user.keyboard('{Enter}');
  expect(call).toHaveBeenCalledWith('saveValue', {
    model: 'rice',
    inputs: { reach: 1000, impact: 2, confidence: 1, effort: 5 },
    fromFields: ['effort'],
    evidence: {},
    note: '',
    expected: null,
  });
  expect(onView).toHaveBeenCalledWith(scored());
});

test('a range makes the rank a likely one', async () => {
  const user = userEvent.setup();
  show(scored({ peers: [peer(1, 400), peer(2, 250)] }));
  expect(headline()).toHaveTextContent('2nd of 3');
  await user.clear(screen.getByRole('textbox', { name: 'Reach' }));
  await user.type(screen.getByRole('textbox', { name: 'Reach' }), '200');
  await user.type(screen.getByRole('textbox', { name: 'Reach, at most' }), '1800');
  expect(screen.getByText(/likely 1st to 3rd/)).toBeInTheDocument();
});

test('an answer from a field says so, and can be overridden', async () => {
  const user = userEvent.setup();
  show(
    viewOf({
      sources: {
        impact: { kind: 'field', name: 'Worth', value: 2, text: 'High' },
        reach: { kind: 'field', name: 'Customers', value: null, text: 'lots' },
        effort: { kind: 'field', name: 'Days', value: null, text: null },
      },
    }),
  );
  expect(answer('Impact')).toHaveTextContent('2 from Worth (High)');
  expect(answer('Reach')).toHaveTextContent('Customers is lots, which is not on this scale');
  expect(answer('Effort')).toHaveTextContent('Days is empty');
  await user.click(within(answer('Impact')).getByRole('button', { name: 'Override' }));
  await user.click(within(answer('Impact')).getByRole('radio', { name: '3' }));
  await user.click(within(answer('Impact')).getByRole('button', { name: 'Use Worth (2)' }));
  expect(answer('Impact')).toHaveTextContent('2 from Worth');
});

test('what is wrong with an input is said at that input', async () => {
  const user = userEvent.setup();
  show(scored());
  await user.clear(screen.getByRole('textbox', { name: 'Effort' }));
  await user.type(screen.getByRole('textbox', { name: 'Effort' }), 'much');
  expect(within(answer('Effort')).getByText('Effort is not a number')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Effort' })).toBeInvalid();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('the formula has the numbers in it, and a way up is named', () => {
  show(scored({ peers: [peer(1, 330)] }));
  const why = screen.getByRole('region', { name: 'Why' });
  expect(why).toHaveTextContent('1,000 × 2 × 0.8 / 5 = 320');
  expect(why).toHaveTextContent('To be 1st: reach 1,040, or impact 3, or confidence 100 %, or effort 4.5.');
});

test('who may not edit sees everything and can change nothing', () => {
  show(scored({ mayScore: false }));
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled();
  expect(screen.getByText(/need the permission to edit/)).toBeInTheDocument();
});

test('two answers saved at once are both shown, and the person decides', async () => {
  const user = userEvent.setup();
  const { onView } = show(scored());
  await user.click(within(answer('Impact')).getByRole('radio', { name: '3' }));
  const theirs = scored({ scoredBy: 'Ben' }, { inputs: { reach: 50, impact: 1, confidence: 1, effort: 1 }, at: '2026-11-13T09:00:00.000Z' });
  call.mockResolvedValueOnce({ saved: false, view: theirs });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('Ben saved another score meanwhile');
  expect(within(alert).getByRole('row', { name: 'Impact 1 3' })).toBeInTheDocument();
  expect(onView).not.toHaveBeenCalled();

  call.mockResolvedValueOnce({ saved: true, view: scored() });
  await user.click(screen.getByRole('button', { name: 'Save yours instead' }));
  expect(call).toHaveBeenLastCalledWith('saveValue', expect.objectContaining({ expected: '2026-11-13T09:00:00.000Z' }));
});

test('a save that fails says why, keeps what was typed, and can be tried again', async () => {
  const user = userEvent.setup();
  show(scored());
  await user.click(within(answer('Impact')).getByRole('radio', { name: '3' }));
  call.mockRejectedValueOnce(new CallFailed({ code: 'jira-unavailable', detail: 'PUT property: 503' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Jira did not answer')).toBeInTheDocument();
  expect(within(answer('Impact')).getByRole('radio', { name: '3' })).toBeChecked();
  call.mockResolvedValueOnce({ saved: true, view: scored() });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(call).toHaveBeenCalledTimes(2);
});

test('a change of the issue does not take away what somebody is typing', async () => {
  const user = userEvent.setup();
  const { again } = show(scored());
  await user.click(within(answer('Impact')).getByRole('radio', { name: '3' }));
  again(scored({ changes: ['estimate'] }));
  expect(within(answer('Impact')).getByRole('radio', { name: '3' })).toBeChecked();
  expect(screen.getByText(/Changed since scored: the estimate/)).toBeInTheDocument();
});

test('what somebody else has saved meanwhile is not overwritten unseen, even when the panel has read it already', async () => {
  const user = userEvent.setup();
  const { again } = show(scored());
  await user.click(within(answer('Impact')).getByRole('radio', { name: '3' }));
  again(scored({}, { at: '2026-11-13T09:00:00.000Z', inputs: { reach: 1000, impact: 1, confidence: 0.8, effort: 5 } }));
  call.mockResolvedValueOnce({ saved: false, view: scored() });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(call).toHaveBeenLastCalledWith('saveValue', expect.objectContaining({ expected: '2026-11-12T09:00:00.000Z' }));
});

test('what is typed is kept as typed, and let go when nothing is left of it', async () => {
  const user = userEvent.setup();
  const { onKeep } = show(scored());
  expect(onKeep).toHaveBeenLastCalledWith(null);
  const reach = screen.getByRole('textbox', { name: 'Reach' });
  await user.clear(reach);
  await user.type(reach, '1,5');
  expect(onKeep).toHaveBeenLastCalledWith(
    expect.objectContaining({ model: 'rice', expected: '2026-11-12T09:00:00.000Z', values: expect.objectContaining({ reach: { low: '1,5', high: '' } }) }),
  );
  await user.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect(onKeep).toHaveBeenLastCalledWith(null);
});

test('what was typed before a reload is back, and saved over the score that it was typed over', async () => {
  const user = userEvent.setup();
  const unsaved = { model: 'rice', expected: 'earlier', values: { reach: { low: '9', high: '' }, impact: { low: '2', high: '' }, confidence: { low: '1', high: '' }, effort: { low: '3', high: '' }, gone: { low: '1', high: '' } }, fromFields: ['gone'], evidence: { reach: 'A survey' }, note: 'Because' };
  show(scored({ unsaved }));
  expect(screen.getByText(/typed here earlier is back/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Reach' })).toHaveValue('9');
  call.mockResolvedValueOnce({ saved: false, view: scored() });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(call).toHaveBeenLastCalledWith('saveValue', {
    model: 'rice',
    inputs: { reach: 9, impact: 2, confidence: 1, effort: 3 },
    fromFields: [],
    evidence: { reach: 'A survey' },
    note: 'Because',
    expected: 'earlier',
  });
});

test.each([
  ['another model', { model: 'ice' }, {}],
  ['somebody who may not score', {}, { mayScore: false }],
])('what was typed for %s is not taken up', (_, changed, view) => {
  show(scored({ ...view, unsaved: { model: 'rice', expected: null, values: { reach: { low: '9', high: '' } }, fromFields: [], evidence: {}, note: '', ...changed } }));
  expect(screen.getByRole('textbox', { name: 'Reach' })).toHaveValue('1000');
});

test('a stored score that could only be read in part says so', () => {
  show(viewOf({ reading: { record: null, declined: null, stamp: null, draft: { model: 'rice', inputs: { reach: 10 } }, problems: [{ id: 'input-dropped', criterion: 'impact' }] } }));
  expect(screen.getByText(/stored value for Impact could not be read/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Reach' })).toHaveValue('10');
});

test('after an undo the page around the panel is refreshed, after a conflict it is not', async () => {
  const user = userEvent.setup();
  show(scored({ undoable: true }));
  call.mockResolvedValueOnce({ saved: false, view: scored() });
  await user.click(screen.getByRole('button', { name: 'Undo last change' }));
  expect(host.refresh).not.toHaveBeenCalled();
  call.mockResolvedValueOnce({ saved: true, view: viewOf() });
  await user.click(screen.getByRole('button', { name: 'Undo last change' }));
  expect(host.refresh).toHaveBeenCalledTimes(1);
});

test('a rank that is still being prepared is not made up', () => {
  show(scored({ index: { state: 'building', done: 100, of: 250, startedAt: '2026-11-22T09:00:00.000Z' }, openIssues: null }));
  expect(headline()).toHaveTextContent('Score 320');
  expect(screen.getByText(/being prepared: 100 of 250 issues read/)).toBeInTheDocument();
});
