import fc from 'fast-check';
import type { Criterion } from '../../../../../../src/domain/scoring/criterion';
import { findModel } from '../../../../../../src/domain/scoring/find-model';
import { middleOf, readInput } from '../../../../../../src/domain/scoring/inputs';
import { axisOf, movedTo } from './axis';
import { fannedOut, quadrantAt } from './points';

const criterion = (model: string, id: string): Criterion => {
  const found = findModel(model)?.criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${model} has no ${id}.`);
  return found;
};
const reach = criterion('rice', 'reach');
const all = ['rice', 'wsjf', 'weighted', 'value-effort'].flatMap((id) => findModel(id)?.criteria ?? []);

test('whatever place a bubble is dropped on, the scale takes its value', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.array(fc.integer({ min: 1, max: 5_000 })), fc.double({ min: -0.5, max: 1.5, noNaN: true }), (one, values, unit) => {
      const value = axisOf(one, values).fromUnit(unit);
      expect([value, readInput(one, value).ok]).toEqual([value, true]);
    }),
  );
});

test('a choice stays where it is when it is dropped where it stands', () => {
  for (const one of all) {
    if (one.scale.kind !== 'choice') continue;
    const axis = axisOf(one, []);
    for (const { value } of one.scale.choices) expect(axis.fromUnit(axis.toUnit(value))).toBe(value);
  }
});

test('more lies farther, and a step up is more', () => {
  const values = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2 });
  fc.assert(
    fc.property(values, (given) => {
      const axis = axisOf(reach, given);
      const sorted = given.toSorted((a, b) => a - b).map(axis.toUnit);
      expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    }),
  );
  expect(axisOf(criterion('rice', 'impact'), []).step(0.5, 1)).toBe(1);
  expect(axisOf(criterion('value-effort', 'value'), []).step(10, 1)).toBe(10);
});

test('a range keeps its width', () => {
  expect(movedTo(reach, [800, 1200], 2_000)).toEqual([1800, 2200]);
  expect(middleOf(movedTo(criterion('value-effort', 'value'), [8, 10], 10))).toBeGreaterThan(8.9);
  expect(movedTo(reach, 500, 700)).toBe(700);
});

test('bubbles on one spot fan out, others stay', () => {
  const spots = fannedOut([...Array.from({ length: 12 }, () => ({ x: 100, y: 100 })), { x: 400, y: 40 }], 30);
  expect(spots.at(-1)).toEqual({ x: 400, y: 40 });
  const near = spots.flatMap((a, i) => spots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  expect(Math.min(...near)).toBeGreaterThan(25);
});

test('value up and effort to the right make the four quadrants', () => {
  const split = { across: 0.5, up: 0.5 };
  expect([quadrantAt(0, 1, split), quadrantAt(1, 1, split), quadrantAt(0, 0, split), quadrantAt(1, 0, split)]).toEqual(['quick-win', 'big-bet', 'fill-in', 'time-sink']);
});
