import fc from 'fast-check';
import type { Criterion } from '../../../../../../src/domain/scoring/criterion';
import { findModel } from '../../../../../../src/domain/scoring/find-model';
import { middleOf, readInput } from '../../../../../../src/domain/scoring/inputs';
import { axisOf, movedTo } from './axis';
import { fannedOut, quadrantAt, readingOf } from './points';
import { readCell, textOf } from '../grid/cell-text';

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

test('bubbles that would cover each other fan out, the first of them stays, and so does who stands alone', () => {
  const places = [...Array.from({ length: 12 }, () => ({ x: 100, y: 100 })), { x: 118, y: 101 }, { x: 400, y: 40 }];
  const spots = fannedOut(places, 30);
  expect([spots[0], spots.at(-1)]).toEqual([places[0], places.at(-1)]);
  const near = spots.flatMap((a, i) => spots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  expect(Math.min(...near)).toBeGreaterThanOrEqual(24);
});

const corners = [[0, 1], [1, 1], [0, 0], [1, 0]] as const;
const cornersOf = (across: Criterion, up: Criterion) => {
  const reading = readingOf(across, up);
  return reading && corners.map(([x, y]) => quadrantAt(x, y, { across: 0.5, up: 0.5 }, reading));
};

test('value up and effort to the right make the four quadrants, whichever way they are drawn', () => {
  const [impact, effort, confidence] = [criterion('rice', 'impact'), criterion('rice', 'effort'), criterion('rice', 'confidence')];
  expect(cornersOf(effort, impact)).toEqual(['quick-win', 'big-bet', 'fill-in', 'time-sink']);
  expect(cornersOf(impact, effort)).toEqual(['time-sink', 'big-bet', 'fill-in', 'quick-win']);
  expect(cornersOf(criterion('ice', 'ease'), criterion('ice', 'impact'))).toEqual(['big-bet', 'quick-win', 'time-sink', 'fill-in']);
  expect(cornersOf(confidence, impact)?.[1]).toBe('quick-win');
  const [one, other] = findModel('kano')?.criteria ?? [];
  if (one && other) expect(cornersOf(one, other)).toBeNull();
});

test('what is dragged is what the grid reads', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.array(fc.integer({ min: 1, max: 5_000 })), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (one, values, from, to) => {
      const axis = axisOf(one, values);
      const was = [axis.fromUnit(Math.min(from, to)), axis.fromUnit(Math.max(from, to))] as const;
      const moved = movedTo(one, one.scale.kind === 'choice' && !one.scale.between ? was[0] : [...was], axis.fromUnit(to));
      const text = textOf(one, moved);
      const read = readCell(one, text);
      const plain = typeof moved === 'number' || moved[0] !== moved[1] ? moved : moved[0];
      expect([text, read]).toEqual([text, { ok: true, input: plain }]);
    }),
  );
});
