import fc from 'fast-check';
import { thinned, valueCurve } from './value-curve';

test('half of the value is there when the issues that bring it are done', () => {
  const curve = valueCurve([{ value: 6, effort: 2 }, { value: 2, effort: 6 }]);
  expect(curve).toEqual({ points: [{ effort: 0, value: 0 }, { effort: 0.25, value: 0.75 }, { effort: 1, value: 1 }], half: 0.25, mean: 0.5625 });
});

test('nothing is drawn without value or without effort', () => {
  expect(valueCurve([{ value: 0, effort: 3 }])).toBeNull();
  expect(valueCurve([{ value: 3, effort: 0 }])).toBeNull();
});

test('by value for effort no order delivers earlier', () => {
  const items = fc.array(fc.record({ value: fc.integer({ min: 0, max: 50 }), effort: fc.integer({ min: 1, max: 20 }) }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(items, (given) => {
      const best = valueCurve(given.toSorted((a, b) => b.value / b.effort - a.value / a.effort));
      const present = valueCurve(given);
      if (best === null || present === null) return;
      expect(best.mean).toBeGreaterThanOrEqual(present.mean - 1e-9);
    }),
  );
});

test('a thinned curve keeps its ends', () => {
  const points = Array.from({ length: 1_000 }, (_, n) => ({ effort: n / 999, value: n / 999 }));
  const few = thinned(points, 50);
  expect(few).toHaveLength(50);
  expect([few[0], few.at(-1)]).toEqual([points[0], points.at(-1)]);
});
