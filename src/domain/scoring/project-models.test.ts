import fc from 'fast-check';
import { findProjectModel, idFromTitle, noOwnModels, projectModels, type OwnCriterion } from './project-models';

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
    }),
  );
});
