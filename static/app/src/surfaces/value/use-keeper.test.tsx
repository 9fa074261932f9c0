import { act, renderHook } from '@testing-library/react';
import type { UnsavedScore } from '../../../../../src/domain/scoring/unsaved';
import { invoke } from '../../shared/invoke';
import { useKeeper } from './use-keeper';

jest.mock('@forge/bridge', () => ({ makeInvoke: () => jest.fn() }));
jest.mock('../../shared/invoke', () => ({ invoke: jest.fn(async () => null) }));
const call = invoke as unknown as jest.Mock;

const typed = (note: string): UnsavedScore => ({ model: 'rice', expected: null, values: {}, fromFields: [], evidence: {}, note });
const settle = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const sent = () => call.mock.calls.map(([name, payload]: [string, { unsaved: UnsavedScore | null }]) => [name, payload.unsaved?.note ?? null]);

beforeEach(() => {
  jest.useFakeTimers();
  call.mockClear();
});
afterEach(() => jest.useRealTimers());

test('is told once a pause comes, of the last that was typed', async () => {
  const { result } = renderHook(() => useKeeper(null));
  for (const note of ['a', 'ab', 'abc']) result.current(typed(note));
  await settle(400);
  expect(sent()).toEqual([]);
  await settle(200);
  expect(sent()).toEqual([['keepUnsaved', 'abc']]);
});

test('letting go waits for no pause, overtakes nothing, and is not said twice', async () => {
  const { result } = renderHook(() => useKeeper(typed('kept before')));
  result.current(typed('kept before'));
  result.current(typed('more'));
  await settle(600);
  result.current(null);
  result.current(null);
  await settle(0);
  expect(sent()).toEqual([['keepUnsaved', 'more'], ['keepUnsaved', null]]);
});

test('a panel that goes away keeps what was typed last', async () => {
  const { result, unmount } = renderHook(() => useKeeper(null));
  result.current(typed('half a wo'));
  unmount();
  await settle(0);
  expect(sent()).toEqual([['keepUnsaved', 'half a wo']]);
});

test('what cannot be kept bothers nobody, and the next is tried again', async () => {
  call.mockRejectedValueOnce(new Error('no connection'));
  const { result } = renderHook(() => useKeeper(null));
  result.current(typed('a'));
  await settle(600);
  result.current(typed('b'));
  await settle(600);
  expect(sent()).toEqual([['keepUnsaved', 'a'], ['keepUnsaved', 'b']]);
});
