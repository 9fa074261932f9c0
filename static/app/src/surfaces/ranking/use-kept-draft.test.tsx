import { act, renderHook } from '@testing-library/react';
import type { RankingDraft, RankingDraftChange } from '../../../../../src/domain/ranking/draft';
import { invoke } from '../../shared/invoke';
import { useKeptDraft, type Unfinished } from './use-kept-draft';

jest.mock('../../shared/invoke', () => ({ invoke: jest.fn() }));
const calls = invoke as unknown as jest.Mock;

const row = { model: 'rice', at: null, texts: { reach: '5' } };
const onFound = jest.fn();
let sent: RankingDraftChange[];
let before: RankingDraft;
let isKept: boolean;

beforeEach(() => {
  jest.useFakeTimers();
  onFound.mockClear();
  sent = [];
  before = { keptAt: null, rows: {}, tried: null };
  isKept = true;
  calls.mockImplementation(async (call: string, payload?: RankingDraftChange) => {
    if (call === 'getDraft') return before;
    if (payload !== undefined) sent.push(payload);
    return { kept: isKept };
  });
});
afterEach(() => jest.useRealTimers());

const settle = () => act(async () => jest.advanceTimersByTimeAsync(1_000));
const opened = async (first: Unfinished) => {
  const hook = renderHook((props: Unfinished) => useKeptDraft({ ...props, onFound }), { initialProps: first });
  await settle();
  return hook;
};
const isAsked = (): boolean => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

test('only what has changed is sent, and what was saved is taken out', async () => {
  const hook = await opened({ rows: {}, tried: null });
  expect(sent).toEqual([]);
  hook.rerender({ rows: { 'PAY-1': row }, tried: null });
  expect(isAsked()).toBe(true);
  await settle();
  expect(isAsked()).toBe(false);
  hook.rerender({ rows: { 'PAY-1': row, 'PAY-2': row }, tried: null });
  await settle();
  hook.rerender({ rows: { 'PAY-2': row }, tried: { answers: [], weights: { value: 1 } } });
  await settle();
  expect(sent).toEqual([{ rows: { 'PAY-1': row } }, { rows: { 'PAY-2': row } }, { rows: { 'PAY-1': null }, tried: { answers: [], weights: { value: 1 } } }]);
});

test('what an earlier visit left is handed over once, and not sent back', async () => {
  before = { keptAt: '2026-11-22T09:00:00.000Z', rows: { 'PAY-1': row }, tried: null };
  const hook = await opened({ rows: { 'PAY-1': row }, tried: null });
  hook.rerender({ rows: { 'PAY-1': row }, tried: null });
  await settle();
  expect(onFound).toHaveBeenCalledTimes(1);
  expect(onFound).toHaveBeenCalledWith(before);
  expect(sent).toEqual([]);
});

test('the browser asks before what could not be kept is left', async () => {
  isKept = false;
  const hook = await opened({ rows: {}, tried: null });
  hook.rerender({ rows: { 'PAY-1': row }, tried: null });
  await settle();
  expect(isAsked()).toBe(true);
});
