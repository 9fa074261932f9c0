import { findModel } from '../scoring/find-model';
import { bandByKey, bandsOf } from './bands';

const named = (id: string) => {
  const model = findModel(id);
  if (model === null) throw new Error(`There is no model ${id}.`);
  return model;
};
const issue = (key: string, inputs: Record<string, number>, score = 0) => ({ key, inputs, score });

test('issues stand in the quadrants of their model', () => {
  const model = named('value-effort');
  const bands = bandByKey(model, [issue('A', { value: 9, effort: 2 }), issue('B', { value: 9, effort: 9 }), issue('C', { value: 2, effort: 2 }), issue('D', { value: 2, effort: 9 })]);
  expect([...bands.values()]).toEqual(['quick-win', 'big-bet', 'fill-in', 'time-sink']);
  expect(bandsOf(model).map(({ title }) => title)).toEqual(['Quick wins', 'Big bets', 'Fill-ins', 'Time sinks']);
});

test('where a model has no axes of value and effort, in thirds, and equals are not told apart', () => {
  const bands = bandByKey(named('moscow'), [issue('A', {}, 4), issue('B', {}, 4), issue('C', {}, 3), issue('D', {}, 2), issue('E', {}, 2), issue('F', {}, 2)]);
  expect(Object.fromEntries(bands)).toEqual({ A: 'first-third', B: 'first-third', C: 'second-third', D: 'second-third', E: 'second-third', F: 'second-third' });
});
