import fc from 'fast-check';
import { models } from './models';
import { findProjectModel, idFromTitle, noOwnModels, projectModels, type OwnCriterion } from './project-models';
import { scoreOf } from './rank';

const criterion = (id: string, direction: OwnCriterion['direction'] = 'benefit'): OwnCriterion => ({
  id,
  title: id,
  direction,
  help: '',
  unit: '',
  min: 0,
  max: 10,
});

test("a project's weights replace those that it started with", () => {
  const own = { ...noOwnModels, weighted: { criteria: [{ ...criterion('joy'), weight: 1 }, { ...criterion('toil', 'cost'), weight: 1 }] } };
  const model = findProjectModel(own, 'weighted');
  expect(model?.score({ joy: 10, toil: 10 })).toEqual({ scored: true, score: 50 });
  expect(projectModels(own)).toHaveLength(projectModels(noOwnModels).length);
});

test('weights that weigh nothing leave those of the start', () => {
  const own = { ...noOwnModels, weighted: { criteria: [{ ...criterion('joy'), weight: 0 }] } };
  expect(findProjectModel(own, 'weighted')).toBe(findProjectModel(noOwnModels, 'weighted'));
});

test('a formula of its own is one more model, a wrong one is none', () => {
  const custom = { title: 'Ours', criteria: [criterion('joy'), criterion('toil', 'cost')], formula: 'joy / (toil + 1)' };
  expect(findProjectModel({ ...noOwnModels, custom }, 'custom')?.score({ joy: 8, toil: 3 })).toEqual({ scored: true, score: 2 });
  expect(findProjectModel({ ...noOwnModels, custom: { ...custom, formula: 'joy /' } }, 'custom')).toBeNull();
});

test('every title makes a name that a formula can use, and no two are alike', () => {
  expect(idFromTitle('Legal risk', [])).toBe('legalRisk');
  expect(idFromTitle('Legal risk', ['legalRisk'])).toBe('legalRisk2');
  expect(idFromTitle('2nd look', [])).toBe('criterion2ndLook');
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (title, taken) => {
      const id = idFromTitle(title, taken);
      expect(id).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
      expect(taken).not.toContain(id);
      expect(id.length).toBeLessThanOrEqual(60);
      expect(id in {}).toBe(false);
    }),
  );
});

test('a title that is a name of JavaScript makes a criterion like any other', () => {
  for (const title of ['Constructor', 'To string', 'Value of', 'Has own property']) {
    const id = idFromTitle(title, []);
    expect(id in {}).toBe(false);
    const own = { ...noOwnModels, weighted: { criteria: [{ ...criterion(id), weight: 1 }] } };
    expect(findProjectModel(own, 'weighted')?.score({})).toMatchObject({ scored: false, problems: [{ id: 'missing' }] });
  }
});

test('as many criteria as the settings allow, with names as long as they can be, make a model', () => {
  const criteria = Array.from({ length: 20 }, (_, index) => ({
    ...criterion(`c${index}${'x'.repeat(57)}`, index % 2 === 0 ? 'benefit' : 'cost'),
    min: -1_000_000,
    max: 1_000_000,
    weight: 1 + index / 7,
  }));
  const model = findProjectModel({ ...noOwnModels, weighted: { criteria } }, 'weighted');
  const best = Object.fromEntries(criteria.map(({ id, direction }) => [id, direction === 'benefit' ? 1_000_000 : -1_000_000]));
  expect(model?.score(best)).toEqual({ scored: true, score: 100 });
});

test('weights of any size give 0 for the worst in everything and 100 for the best, exactly', () => {
  const weight = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 1e-3, max: 1000, noNaN: true }));
  fc.assert(
    fc.property(fc.array(fc.tuple(weight, fc.boolean()), { minLength: 1, maxLength: 20 }), (chosen) => {
      const criteria = chosen.map(([given, isCost], index) => ({ ...criterion(`c${index}`, isCost ? 'cost' : 'benefit'), weight: given }));
      const model = findProjectModel({ ...noOwnModels, weighted: { criteria } }, 'weighted');
      const all = (best: boolean) => Object.fromEntries(criteria.map(({ id, direction }) => [id, (direction === 'benefit') === best ? 10 : 0]));
      expect(model?.score(all(true))).toEqual({ scored: true, score: 100 });
      expect(model?.score(all(false))).toEqual({ scored: true, score: 0 });
    }),
  );
});

test('the saved score is the one that is ranked', () => {
  for (const model of models) for (const { inputs } of model.examples) {
    expect(model.score(inputs)).toEqual({ scored: true, score: scoreOf(model, inputs) });
  }
});
