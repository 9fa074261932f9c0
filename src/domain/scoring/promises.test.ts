/** What the panel promises of a place, held against counting and drawing by other means, for every model. */
import fc from 'fast-check';
import { allowsRange, boundsOf, clickableValues, type Criterion } from './criterion';
import { goals } from './explain';
import { middleOf } from './inputs';
import { models } from './models';
import { placeIn, prepareScores, rankAll, scoreOf, type Candidate } from './rank';
import type { Input, Inputs } from './record';

/** Any input that the criterion's scale allows, ranges among them. */
function inputOf(criterion: Criterion): fc.Arbitrary<Input> {
  const values = clickableValues(criterion)?.map(({ value }) => value);
  const { low } = boundsOf(criterion);
  const open = criterion.scale.kind === 'number' && criterion.scale.aboveMin === true;
  const value = values ? fc.constantFrom(...values) : fc.integer({ min: open ? 1 : 0, max: 40 }).map((halves) => low + halves / 2);
  if (!allowsRange(criterion)) return value;
  return fc.oneof(value, fc.tuple(value, value).map(([a, b]): Input => (a <= b ? [a, b] : [b, a])));
}

const inputsOf = (criteria: readonly Criterion[]) => fc.record(Object.fromEntries(criteria.map((criterion) => [criterion.id, inputOf(criterion)])));

const asCandidates = (list: readonly Inputs[]): Candidate[] => list.map((inputs, index) => ({ seed: index + 1, inputs }));

describe.each(models)('$id', (model) => {
  const backlog = fc.array(inputsOf(model.criteria), { minLength: 1, maxLength: 25 });

  test('the place is one more than the number of better scores, and ties are said', () => {
    fc.assert(
      fc.property(backlog, inputsOf(model.criteria), (list, own) => {
        const score = scoreOf(model, own);
        const others = list.flatMap((inputs) => scoreOf(model, inputs) ?? []);
        const place = placeIn(prepareScores(model, asCandidates(list)), { seed: 0, inputs: own }, false);
        if (score === null) return expect(place).toBeNull();
        expect(place).toMatchObject({
          place: 1 + others.filter((other) => other > score).length,
          tiedWith: others.filter((other) => other === score).length,
          of: others.length + 1,
        });
      }),
      { numRuns: 50 },
    );
  });

  test('every change that is said to reach a place reaches it, by an answer that the scale has', () => {
    fc.assert(
      fc.property(backlog, inputsOf(model.criteria), (list, own) => {
        const field = prepareScores(model, asCandidates(list));
        for (const { place, lifts } of goals(field, own)) {
          for (const { criterion, value } of lifts) {
            const lifted = { ...own, [criterion]: value };
            expect(model.score(lifted).scored).toBe(true);
            expect(placeIn(field, { seed: 0, inputs: lifted }, false)?.place).toBeLessThanOrEqual(place);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no smaller step on a row of choices would have been enough', () => {
    fc.assert(
      fc.property(backlog, inputsOf(model.criteria), (list, own) => {
        const field = prepareScores(model, asCandidates(list));
        for (const { place, lifts } of goals(field, own)) {
          for (const { criterion: id, value } of lifts) {
            const criterion = model.criteria.find((one) => one.id === id);
            const [current, listed] = [middleOf(own[id] ?? NaN), criterion && clickableValues(criterion)?.map((choice) => choice.value)];
            const between = (listed ?? []).filter((one) => Math.abs(one - current) < Math.abs(value - current) && (one - current) * (value - current) > 0);
            for (const smaller of between) {
              // Enough is to be ahead of whoever holds the place now; a tie is not.
              const [score, toBeat] = [scoreOf(model, { ...own, [id]: smaller }) ?? -Infinity, field.scores[field.scores.length - place] ?? NaN];
              expect(score).toBeLessThanOrEqual(toBeat);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('an input that is off its scale gives no score, and takes nobody a place', () => {
    const [criterion] = model.criteria;
    if (!criterion) throw new Error('a model has criteria');
    fc.assert(
      fc.property(backlog, inputsOf(model.criteria), fc.integer({ min: 1, max: 99 }), (list, own, off) => {
        const broken = { ...own, [criterion.id]: boundsOf(criterion).low - off };
        expect(scoreOf(model, broken)).toBeNull();
        const before = prepareScores(model, asCandidates(list));
        expect(prepareScores(model, [...asCandidates(list), { seed: 99, inputs: broken }])).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

test('the likely places are those of a simulation that draws otherwise', () => {
  const rice = models.find(({ id }) => id === 'rice');
  if (!rice) throw new Error('no RICE');
  // Fixed backlogs: what is compared are two drawings, and only many draws bring them together.
  const numbers = seededStream(20_261_122);
  for (let round = 0; round < 3; round += 1) {
    const issues = Array.from({ length: 40 }, (_, index) => {
      const low = 50 + Math.floor(numbers() * 900);
      const reach: Input = numbers() < 0.6 ? [low, low + Math.floor(numbers() * 600)] : low;
      const inputs: Inputs = { reach, impact: 1, confidence: 1, effort: numbers() < 0.3 ? [1, 3] : 2 };
      return { key: `PAY-${index}`, inputs };
    });
    const simulated = simulate(issues.map(({ inputs }) => inputs), numbers);
    const said = rankAll(rice, issues);
    issues.forEach(({ key }, index) => {
      const [from = 0, to = 0] = simulated[index] ?? [];
      const { likely } = said.get(key) ?? { likely: { from: NaN, to: NaN } };
      expect(Math.abs(likely.from - from)).toBeLessThanOrEqual(3);
      expect(Math.abs(likely.to - to)).toBeLessThanOrEqual(3);
    });
  }
});

/** Middle eight of ten places over 2,000 rounds, each end of a range as unlikely as the triangle says, by its inverse. */
function simulate(list: readonly Inputs[], numbers: () => number): [number, number][] {
  const draw = (input: Input | undefined): number => {
    if (input === undefined || typeof input === 'number') return input ?? NaN;
    const [low, high] = input;
    const at = numbers();
    const share = at < 0.5 ? Math.sqrt(at / 2) : 1 - Math.sqrt((1 - at) / 2);
    return low + share * (high - low);
  };
  const places = list.map(() => [] as number[]);
  for (let round = 0; round < 2_000; round += 1) {
    const scores = list.map((inputs) => (draw(inputs.reach) * draw(inputs.impact) * draw(inputs.confidence)) / draw(inputs.effort));
    scores.forEach((score, index) => places[index]?.push(1 + scores.filter((other) => other > score).length));
  }
  return places.map((found) => {
    const sorted = found.sort((a, b) => a - b);
    return [sorted[200] ?? NaN, sorted[1_800] ?? NaN];
  });
}

/** Numbers in [0, 1) by a generator of its own. */
function seededStream(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    return Number(state >> 11n) / 2 ** 53;
  };
}
