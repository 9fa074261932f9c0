import fc from 'fast-check';
import { allowsRange, boundsOf, clickableValues, rubricAt, type Criterion } from './criterion';
import { models } from './models';
import { middleOf } from './inputs';
import type { Input, Inputs } from './record';

const ids = models.map((model) => model.id);

test('no two models share an id', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(models)('$id', (model) => {
  test.each(model.examples)('$name', ({ inputs, score }) => {
    const outcome = model.score(inputs);
    expect(outcome).toEqual({ scored: true, score: expect.closeTo(score, 9) });
  });

  test('has an example, and a rubric sentence for every value that can be clicked', () => {
    expect(model.examples.length).toBeGreaterThan(0);
    for (const criterion of model.criteria) {
      for (const choice of clickableValues(criterion) ?? []) expect(choice.rubric).toMatch(/\w.*\.$/);
      expect(rubricAt(criterion, boundsOf(criterion).low)).toMatch(/\w.*\.$/);
    }
  });

  test('says what is missing instead of taking it as zero', () => {
    fc.assert(
      fc.property(inputsOf(model.criteria), fc.constantFrom(...model.criteria), (inputs, left) => {
        const { [left.id]: _, ...rest } = inputs;
        const outcome = model.score(rest);
        expect(outcome).toEqual({
          scored: false,
          problems: [expect.objectContaining({ id: 'missing', criterion: left.id })],
        });
      }),
    );
  });

  test('gives a finite score or a named reason, whatever is asked of it', () => {
    const anything = fc.oneof(fc.double(), fc.tuple(fc.double(), fc.double()), fc.anything());
    const record = fc.record(Object.fromEntries(model.criteria.map(({ id }) => [id, anything])));
    fc.assert(
      fc.property(record, (inputs) => {
        const outcome = model.score(inputs as Inputs);
        if (outcome.scored) expect(Number.isFinite(outcome.score)).toBe(true);
        else expect(outcome.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  const directed = model.criteria.filter((criterion) => criterion.direction !== 'neither');
  (directed.length > 0 ? test : test.skip)('never falls with a benefit and never rises with a cost', () => {
    fc.assert(
      fc.property(
        inputsOf(model.criteria),
        fc.constantFrom(...directed).chain((criterion) => fc.tuple(fc.constant(criterion), inputOf(criterion))),
        (inputs, [criterion, other]) => {
          const [less, more] = [inputs[criterion.id] ?? other, other].sort((a, b) => middleOf(a) - middleOf(b));
          const low = model.score({ ...inputs, [criterion.id]: less ?? other });
          const high = model.score({ ...inputs, [criterion.id]: more ?? other });
          if (!low.scored || !high.scored) throw new Error('inputs on the scale have a score');
          const [worse, better] = criterion.direction === 'benefit' ? [low, high] : [high, low];
          expect(better.score).toBeGreaterThanOrEqual(worse.score - 1e-9 * Math.abs(worse.score));
        },
      ),
    );
  });
});

test.each([
  ['rice', 'reach'],
  ['rice', 'effort'],
  ['cd3', 'costOfDelay'],
  ['cd3', 'duration'],
])('the order by %s does not depend on the unit of %s', (id, criterionId) => {
  const model = models.find((candidate) => candidate.id === id);
  if (!model) throw new Error(`no model ${id}`);
  fc.assert(
    fc.property(inputsOf(model.criteria), inputsOf(model.criteria), fc.integer({ min: 2, max: 50 }), (a, b, factor) => {
      const ratio = (scale: number): number => {
        const [first, second] = [a, b].map((inputs) => {
          const outcome = model.score({ ...inputs, [criterionId]: middleOf(inputs[criterionId] ?? 1) * scale });
          return outcome.scored ? outcome.score : NaN;
        });
        return (first ?? NaN) / (second ?? NaN);
      };
      const before = ratio(1);
      const after = ratio(factor);
      if (Number.isFinite(before) && before !== 0) expect(after / before).toBeCloseTo(1, 9);
    }),
  );
});

function inputsOf(criteria: readonly Criterion[]): fc.Arbitrary<Record<string, Input>> {
  return fc.record(Object.fromEntries(criteria.map((criterion) => [criterion.id, inputOf(criterion)])));
}

/** Any input that the criterion's scale allows. */
function inputOf(criterion: Criterion): fc.Arbitrary<Input> {
  const values = clickableValues(criterion)?.map(({ value }) => value);
  const { low } = boundsOf(criterion);
  const open = criterion.scale.kind === 'number' && criterion.scale.aboveMin === true;
  const value = values
    ? fc.constantFrom(...values)
    : fc.integer({ min: open ? 1 : 0, max: 10_000_000 }).map((hundredths) => low + hundredths / 100);
  if (!allowsRange(criterion)) return value;
  const range = fc
    .tuple(value, value)
    .map(([first, second]): Input => (first <= second ? [first, second] : [second, first]));
  return fc.oneof(value, range);
}
