import { render, screen } from '@testing-library/react';
import type { OrderJob } from '../../../../../../src/domain/ranking/order-job';
import { JobBanner } from './job-banner';
import type { OrderRun } from './use-order-job';

jest.mock('@forge/bridge', () => ({ makeInvoke: () => jest.fn() }));

const applied: OrderJob = {
  id: 'a', kind: 'apply', undoes: null, state: 'done', halt: null, startedAt: '2026-11-22T09:00:00.000Z', calls: 3, made: 3, moves: 3, refused: [],
  exact: true, undoUntil: '2026-12-22T09:00:00.000Z',
};
const undone: OrderJob = { ...applied, kind: 'undo', undoes: 'a', undoUntil: null };

function show(job: OrderJob, more: Partial<OrderRun> = {}): void {
  const nothing = () => undefined;
  const run: OrderRun = { job, busy: false, error: null, overtaken: false, start: nothing, resume: nothing, stop: nothing, undo: nothing, dismiss: nothing, ...more };
  render(<JobBanner run={run} other={{ name: 'Ann', at: '2026-11-22T09:00:00.000Z', moves: 4, undone: false }} />);
}
const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent);

test.each<[string, OrderJob, RegExp, string[]]>([
  ['all moved', applied, /3 issues moved/, ['Undo']],
  ['others moved too', { ...applied, exact: false }, /somebody else has moved issues as well/, ['Undo']],
  ['some refused', { ...applied, exact: false, refused: [{ key: 'PAY-1', reason: 'Try again later.' }] }, /PAY-1: Try again later/, ['Undo']],
  ['overtaken on the way', { ...applied, state: 'stopped', halt: 'overtaken', made: 1 }, /Somebody else has ranked issues since/, ['Undo']],
  ['the permission is gone', { ...applied, state: 'stopped', halt: 'forbidden', made: 1 }, /no longer have the permission/, ['Continue', 'Undo']],
  ['undone', { ...undone, exact: true }, /Every issue is back where it was/, []],
  ['undone around what others moved', { ...undone, exact: false }, /What others have moved meanwhile stays/, []],
  ['undone in part', { ...undone, exact: false, refused: [{ key: 'PAY-1', reason: 'Not this one.' }] }, /Put back, but not all of it/, ['Undo']],
  ['an undo without the permission', { ...undone, state: 'stopped', halt: 'forbidden' }, /no longer have the permission/, ['Continue', 'Undo']],
])('says what became of it: %s', (_, job, words, offers) => {
  show(job);
  expect(document.body.textContent).toMatch(words);
  expect(buttons()).toEqual(offers);
});

test('who was quicker is named', () => {
  show(applied, { job: null, overtaken: true });
  expect(document.body.textContent).toMatch(/Ann brought an order of 4 moves into Jira on 22 Nov.* Nothing was moved/);
});
