import { findModel } from '../scoring/find-model';
import type { Model } from '../scoring/define-model';
import { moscowShares } from './moscow-shares';
import type { RankingRow } from './ranking-row';
import { modelsInUse, scoreBy, sizesOf, staying } from './workspace';

const named = (id: string): Model => {
  const model = findModel(id);
  if (model === null) throw new Error(`There is no model ${id}.`);
  return model;
};

const row = (key: string, more: Partial<RankingRow> = {}): RankingRow => ({
  key,
  summary: key,
  type: 'Story',
  level: 0,
  status: 'To Do',
  created: '2026-01-01T00:00:00.000Z',
  epic: null,
  labels: [],
  sprintIds: [],
  running: false,
  estimate: null,
  model: 'rice',
  score: null,
  declined: false,
  blocks: [],
  ...more,
});
const scored = (model: string, inputs: Record<string, number>) => ({ model, inputs, score: 0, at: '2026-01-01T00:00:00.000Z' });

test('a score of another model is no score of this one, and neither is that of a declined issue', () => {
  const inputs = { reach: 100, impact: 2, confidence: 0.5, effort: 4 };
  expect(scoreBy(named('rice'), row('PAY-1', { score: scored('rice', inputs) }))).toBe(25);
  expect(scoreBy(named('ice'), row('PAY-1', { score: scored('rice', inputs) }))).toBeNull();
  expect(scoreBy(named('rice'), row('PAY-1', { score: scored('rice', inputs), declined: true }))).toBeNull();
});

test('epics and running sprints stay, unless the sprint is asked for', () => {
  const rows = [row('PAY-1', { level: 1 }), row('PAY-2', { running: true }), row('PAY-3')];
  expect([...staying(rows, false)]).toEqual(['PAY-1', 'PAY-2']);
  expect([...staying(rows, true)]).toEqual(['PAY-1']);
});

test('value and effort are those of the model, or the score and the estimate', () => {
  const rice = sizesOf([row('PAY-1', { score: scored('rice', { reach: 100, impact: 2, confidence: 0.5, effort: 4 }) })], named('rice'));
  expect(rice).toEqual({ items: new Map([['PAY-1', { value: 100, effort: 4 }]]), effort: 'model' });
  const moscow = (key: string, estimate: number | null) => row(key, { estimate, score: scored('moscow', { priority: 4 }) });
  const { items, effort } = sizesOf([moscow('PAY-1', 3), moscow('PAY-2', null), moscow('PAY-3', 5)], named('moscow'));
  expect(effort).toBe('estimate');
  expect([...items.values()].map((item) => item.effort)).toEqual([3, 5, 5]);
});

test('the model of most issues comes first', () => {
  expect(modelsInUse([row('PAY-1', { model: 'ice' }), row('PAY-2'), row('PAY-3'), row('PAY-4', { level: 1, model: 'wsjf' })])).toEqual(['rice', 'ice']);
});

test('more than 60 % Must is beyond what DSDM advises, and so is hardly any Could', () => {
  const shares = moscowShares([{ score: 4, effort: 8 }, { score: 3, effort: 2 }, { score: 1, effort: 50 }]);
  expect(shares?.map(({ label, share, beyond }) => [label, share, beyond])).toEqual([['Must', 0.8, true], ['Should', 0.2, false], ['Could', 0, true]]);
  expect(moscowShares([{ score: 1, effort: 5 }])).toBeNull();
});
