import { renderHook, act } from '@testing-library/react';
import type { RankingRow } from '../../../../../src/domain/ranking/ranking-row';
import type { RankingView } from '../../../../../src/domain/ranking/ranking-view';
import { recalled, useDraft } from './grid/use-draft';
import { recalled as recalledTrial } from './order/use-trial';

const row = (key: string, at: string | null): RankingRow => ({
  key, summary: key, type: 'Story', level: 0, status: 'To Do', created: '2026-01-01T00:00:00.000Z', epic: null, labels: [], sprintIds: [], running: false,
  estimate: null, model: 'rice', score: at === null ? null : { model: 'rice', inputs: {}, score: 1, at }, declined: false, blocks: [],
});
const view = (person: string, rows: RankingRow[], mayEdit = true): RankingView => ({
  projectKey: 'PAY', person, index: { state: 'none' } as unknown as RankingView['index'], seesAll: true, rows, sprints: [], estimateField: null,
  ownModels: {} as RankingView['ownModels'], maySchedule: true, mayEdit, hasRank: true, job: null, filter: null,
});

test('what is half typed is there after a reload, for the same person only', () => {
  const rows = [row('PAY-1', null)];
  const first = renderHook(() => useDraft(view('ines', rows), 'rice'));
  act(() => first.result.current[1]({ type: 'change', changes: [{ key: 'PAY-1', criterion: 'reach', before: '', after: 'many' }] }));
  first.unmount();
  expect(renderHook(() => useDraft(view('ines', rows), 'rice')).result.current[0].typed).toEqual({ 'PAY-1': { reach: 'many' } });
  expect(renderHook(() => useDraft(view('tomasz', rows), 'rice')).result.current[0].typed).toEqual({});
  expect(renderHook(() => useDraft(view('ines', rows, false), 'rice')).result.current[0].typed).toEqual({});
});

test('what others have scored meanwhile, another model and anything unreadable are not typed over', () => {
  const kept = { model: 'rice', rows: { 'PAY-1': { at: null, texts: { reach: '5' } }, 'PAY-2': { at: 'then', texts: { reach: '6' } }, 'PAY-3': { at: null, texts: 7 } } };
  const rows = [row('PAY-1', 'now'), row('PAY-2', 'then'), row('PAY-3', null)];
  expect(recalled(kept, rows, 'rice')).toEqual({ 'PAY-2': { reach: '6' } });
  expect(recalled(kept, rows, 'ice')).toEqual({});
  for (const odd of [null, 5, [], { model: 'rice' }, { model: 'rice', rows: { 'PAY-1': null } }]) expect(recalled(odd, rows, 'rice')).toEqual({});
});

test('answers and weights are kept as they are, or not at all', () => {
  const kept = { answers: [{ winner: 'PAY-1', loser: 'PAY-2' }], weights: { value: 40 } };
  expect(recalledTrial(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  for (const odd of [null, 5, { answers: [1, { winner: 'PAY-1' }], weights: { value: 'x' } }]) expect(recalledTrial(odd)).toEqual({ answers: [], weights: null });
});
