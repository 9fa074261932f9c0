import fc from 'fast-check';
import { goals, sensitivities } from './explain';
import rice from './models/rice';
import { placeIn, prepareField } from './rank';
import type { Inputs } from './record';

const inputs = (reach: number, impact = 1, confidence = 0.8, effort = 5): Inputs => ({ reach, impact, confidence, effort });
const field = (scores: number[]) =>
  prepareField(
    rice,
    scores.map((score, index) => ({ seed: index, inputs: inputs(score, 1, 1, 1) })),
  );

test('says what each single input would have to be to reach the place above', () => {
  const [next] = goals(field([400, 330, 100]), inputs(1000, 2));
  expect(next).toEqual({
    place: 2,
    lifts: [
      { criterion: 'reach', value: 1040 },
      { criterion: 'impact', value: 3 },
      { criterion: 'confidence', value: 1 },
      { criterion: 'effort', value: 4.5 },
    ],
  });
});

test('a value that only ties is not enough', () => {
  const [next] = goals(field([704]), { reach: 1800, impact: 2, confidence: 0.8, effort: 5 });
  expect(next?.lifts).toContainEqual({ criterion: 'reach', value: 2210 });
});

test('names the place above, the top 10 and the top 3, nearest first, as far as they are ahead', () => {
  const others = field(Array.from({ length: 40 }, (_, index) => 1000 - index));
  expect(goals(others, inputs(1)).map(({ place }) => place)).toEqual([40, 10, 3]);
  expect(goals(field([900, 800]), inputs(1)).map(({ place }) => place)).toEqual([2]);
  expect(goals(field([1]), inputs(1000)).map(({ place }) => place)).toEqual([]);
});

test('a goal that no single change reaches has no lifts', () => {
  const lifts = goals(field([1e15]), inputs(1)).flatMap((goal) => goal.lifts);
  expect(lifts).toEqual([]);
});

test('every lift that is promised does reach its place', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.constantFrom(0.25, 0.5, 1, 2, 3),
      fc.constantFrom(0.5, 0.8, 1),
      fc.integer({ min: 1, max: 40 }),
      (scores, reach, impact, confidence, effort) => {
        const others = field(scores);
        const own = inputs(reach, impact, confidence, effort);
        for (const { place, lifts } of goals(others, own))
          for (const { criterion, value } of lifts) {
            const lifted = { seed: 1, inputs: { ...own, [criterion]: value } };
            expect(placeIn(others, lifted, false)?.place).toBeLessThanOrEqual(place);
          }
      },
    ),
  );
});

test('the input that moves the rank most comes first', () => {
  const others = field(Array.from({ length: 100 }, (_, index) => index * 10));
  const [first] = sensitivities(others, inputs(1000, 1, 1, 2));
  expect(first).toMatchObject({ criterion: 'impact' });
});
