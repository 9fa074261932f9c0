import fc from 'fast-check';
import { seedOf } from '../random';
import rice from './models/rice';
import { placeIn, prepareField, rankAll, type Ranked } from './rank';

const candidate = (key: string, reach: number | [number, number], effort = 1): Ranked => ({
  key,
  inputs: { reach, impact: 1, confidence: 1, effort },
});

const asCandidate = ({ key, inputs }: Ranked) => ({ seed: seedOf(key), inputs });

const candidates = fc.uniqueArray(
  fc.record({
    key: fc.integer({ min: 1, max: 500 }).map((number) => `PAY-${number}`),
    low: fc.integer({ min: 1, max: 50 }),
    width: fc.integer({ min: 0, max: 30 }),
    effort: fc.integer({ min: 1, max: 5 }),
  }),
  { selector: ({ key }) => key, minLength: 1, maxLength: 30 },
).map((rows) =>
  rows.map(({ key, low, width, effort }) => candidate(key, width === 0 ? low : [low, low + width], effort)),
);

test('the highest score is first, equal scores share a place and the next one is left out', () => {
  const places = rankAll(rice, [candidate('PAY-1', 10), candidate('PAY-2', 30), candidate('PAY-3', 10), candidate('PAY-4', 5)]);
  expect([...places].map(([key, { place, tiedWith, of }]) => [key, place, tiedWith, of])).toEqual([
    ['PAY-1', 2, 1, 4],
    ['PAY-2', 1, 0, 4],
    ['PAY-3', 2, 1, 4],
    ['PAY-4', 4, 0, 4],
  ]);
});

test('0.1 + 0.2 and 0.3 are a tie', () => {
  const places = rankAll(rice, [candidate('PAY-1', 0.1 + 0.2), candidate('PAY-2', 0.3)]);
  expect(places.get('PAY-1')).toMatchObject({ place: 1, tiedWith: 1 });
});

test('an issue without a score has no place and takes none', () => {
  const unscored: Ranked = { key: 'PAY-9', inputs: { reach: 900, impact: 3 } };
  const places = rankAll(rice, [candidate('PAY-1', 10), unscored]);
  expect(places.has('PAY-9')).toBe(false);
  expect(places.get('PAY-1')).toMatchObject({ place: 1, of: 1 });
});

test('without ranges there is no doubt about the place', () => {
  for (const place of rankAll(rice, [candidate('PAY-1', 10), candidate('PAY-2', 30)]).values())
    expect(place.likely).toEqual({ from: place.place, to: place.place });
});

test('a wide range of one issue makes its neighbours doubtful, too', () => {
  const places = rankAll(rice, [candidate('PAY-1', [0, 100]), candidate('PAY-2', 60), candidate('PAY-3', 40)]);
  expect(places.get('PAY-1')?.likely).toEqual({ from: 1, to: 3 });
  expect(places.get('PAY-2')?.likely).toEqual({ from: 1, to: 2 });
});

test('the same inputs give the same answer, in whatever order they come', () => {
  fc.assert(
    fc.property(candidates, fc.infiniteStream(fc.nat()), (list, numbers) => {
      const shuffled = list
        .map((item) => ({ item, at: numbers.next().value ?? 0 }))
        .sort((left, right) => left.at - right.at)
        .map(({ item }) => item);
      const sorted = (places: ReturnType<typeof rankAll>) => [...places].sort(([left], [right]) => left.localeCompare(right));
      expect(sorted(rankAll(rice, shuffled))).toEqual(sorted(rankAll(rice, list)));
    }),
    { numRuns: 30 },
  );
});

test('places are from 1 to the number of issues, and the likely range is one', () => {
  fc.assert(
    fc.property(candidates, (list) => {
      for (const { place, of, likely, tiedWith } of rankAll(rice, list).values()) {
        expect(of).toBe(list.length);
        expect(place + tiedWith).toBeLessThanOrEqual(of);
        expect(place).toBeGreaterThanOrEqual(1);
        expect(likely.from).toBeGreaterThanOrEqual(1);
        expect(likely.to).toBeLessThanOrEqual(of);
        expect(likely.from).toBeLessThanOrEqual(likely.to);
      }
    }),
    { numRuns: 50 },
  );
});

test('an issue is placed the same way alone among the others as in the whole ranking', () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const [first, ...others] = list;
      if (!first) return;
      expect(placeIn(prepareField(rice, others.map(asCandidate)), asCandidate(first), false)).toEqual(rankAll(rice, list).get(first.key));
    }),
    { numRuns: 50 },
  );
});

test('more reach never lowers the place', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 1, max: 40 }), (list, more) => {
      const [first, ...others] = list;
      if (!first) return;
      const field = prepareField(rice, others.map(asCandidate));
      const reach = first.inputs.reach;
      const raised = typeof reach === 'object' ? ([reach[0] + more, reach[1] + more] as [number, number]) : (reach ?? 0) + more;
      const before = placeIn(field, asCandidate(first), false);
      const after = placeIn(field, asCandidate({ ...first, inputs: { ...first.inputs, reach: raised } }), false);
      expect(after?.place).toBeLessThanOrEqual(before?.place ?? Infinity);
    }),
    { numRuns: 50 },
  );
});
