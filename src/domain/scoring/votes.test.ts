import fc from 'fast-check';
import kano from './models/kano';
import rice from './models/rice';
import { mediansOf, overrides, tally } from './votes';

const votes = (...inputs: Record<string, number>[]) => inputs.map((input, index) => ({ by: `p${index}`, inputs: input }));

test('the median of an even number of answers lies between the two middle ones', () => {
  const [impact] = tally(rice.criteria, votes({ impact: 1 }, { impact: 2 }, { impact: 2 }, { impact: 1 }));
  expect(impact).toMatchObject({ criterion: 'impact', votes: 4, median: 1.5, lowest: 1, highest: 2, agreement: 1 });
});

test('between two categories there is nothing, so the lower one counts', () => {
  const [answer] = tally(kano.criteria, votes({ functional: 1 }, { functional: 4 }));
  expect(answer?.median).toBe(1);
});

test('who is more than a step away is named', () => {
  const [impact] = tally(rice.criteria, votes({ impact: 2 }, { impact: 2 }, { impact: 1 }, { impact: 0.25 }));
  expect(impact).toMatchObject({ median: 1.5, agreement: 0.75, outliers: [{ by: 'p3', value: 0.25 }] });
});

test('on an open scale a quarter of the median is a step', () => {
  const [reach] = tally(rice.criteria, votes({ reach: 1000 }, { reach: 1240 }, { reach: 400 }));
  expect(reach?.outliers.map(({ by }) => by)).toEqual(['p2']);
});

test('a criterion that nobody answered is left out', () => {
  expect(tally(rice.criteria, votes({ impact: 2 })).map(({ criterion }) => criterion)).toEqual(['impact']);
});

test('a score that is not the median of the team overrides it', () => {
  const tallies = tally(rice.criteria, votes({ impact: 2, reach: 100 }, { impact: 2 }));
  expect(overrides(tallies, { impact: 2, reach: [50, 150], effort: 3 })).toBe(false);
  expect(overrides(tallies, { impact: 3, reach: 100 })).toBe(true);
  expect(overrides(tallies, { reach: 100 })).toBe(true);
});

test('the order of the votes does not matter, and the median lies within them', () => {
  const vote = fc.record({ impact: fc.constantFrom(0.25, 0.5, 1, 2, 3), reach: fc.integer({ min: 0, max: 5000 }) });
  fc.assert(
    fc.property(fc.array(vote, { minLength: 1, maxLength: 9 }), (list) => {
      const there = tally(rice.criteria, votes(...list));
      const back = tally(rice.criteria, votes(...list.toReversed()));
      expect(mediansOf(back)).toEqual(mediansOf(there));
      for (const { median, lowest, highest, agreement } of there) {
        expect(median).toBeGreaterThanOrEqual(lowest);
        expect(median).toBeLessThanOrEqual(highest);
        expect(agreement).toBeGreaterThanOrEqual(0);
        expect(agreement).toBeLessThanOrEqual(1);
      }
    }),
  );
});
