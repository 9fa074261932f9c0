import type { Criterion } from './criterion';
import { showFormula } from './formula/show';
import { customModel } from './custom-model';
import { weightedModel } from './weighted-model';

const criterion = (id: string, direction: Criterion['direction'], unit?: string): Criterion => ({
  id,
  title: id,
  direction,
  ...(unit === undefined ? {} : { unit }),
  help: '',
  scale: { kind: 'number', min: 0, max: 10, step: 1, anchors: [] },
});

test("a project's own formula scores like any model", () => {
  const custom = customModel({
    title: 'Ours',
    criteria: [criterion('gain', 'benefit', 'customers'), criterion('work', 'cost', 'days')],
    formula: 'if(work = 0, 100, sqrt(gain) / work)',
  });
  if (!custom.ok) throw new Error(custom.problem.id);
  expect(custom.model.score({ gain: 9, work: 2 })).toEqual({ scored: true, score: 1.5 });
  expect(custom.model.score({ gain: 9 })).toMatchObject({ scored: false, problems: [{ id: 'missing' }] });
});

test('a division by zero is named with its place, never a score', () => {
  const custom = customModel({ title: 'Ours', criteria: [criterion('work', 'cost')], formula: '10 / work' });
  if (!custom.ok) throw new Error(custom.problem.id);
  expect(custom.model.score({ work: 0 })).toEqual({
    scored: false,
    problems: [{ id: 'division-by-zero', at: 5, length: 4, params: {} }],
  });
});

test('a wrong formula is refused where it goes wrong, unlike units are only warned of', () => {
  const criteria = [criterion('gain', 'benefit', 'customers'), criterion('work', 'cost', 'days')];
  expect(customModel({ title: 'Ours', criteria, formula: 'gain / wrok' })).toEqual({
    ok: false,
    problem: { id: 'unknown-name', at: 7, length: 4, params: { name: 'wrok' } },
  });
  const doubtful = customModel({ title: 'Ours', criteria, formula: 'gain - work' });
  expect(doubtful).toMatchObject({ ok: true, warnings: [{ id: 'units-differ', params: { left: 'customers', right: 'days' } }] });
});

test('weights are relative, and a cost counts from its other end', () => {
  const model = weightedModel({
    title: 'Ours',
    criteria: [
      { criterion: criterion('gain', 'benefit'), weight: 3 },
      { criterion: criterion('work', 'cost'), weight: 1 },
    ],
  });
  expect(model.score({ gain: 10, work: 10 })).toEqual({ scored: true, score: 75 });
  expect(model.score({ gain: 0, work: 0 })).toEqual({ scored: true, score: 25 });
});

test('the formula of weights shows the share that each value is of its scale', () => {
  const model = weightedModel({
    title: 'Ours',
    criteria: [
      { criterion: criterion('gain', 'benefit'), weight: 3 },
      { criterion: criterion('work', 'cost'), weight: 1 },
    ],
  });
  const shown = showFormula(model.ast, (name) => (name === 'gain' ? 5 : 2), model.allFunctions);
  expect(shown.map((part) => (part.kind === 'sign' ? part.text : part.value)).join('')).toBe('75 × 0.5 + 25 × 0.8');
});

test('weights that weigh nothing are refused', () => {
  expect(() => weightedModel({ title: 'Ours', criteria: [{ criterion: criterion('gain', 'benefit'), weight: 0 }] })).toThrow(
    'above zero',
  );
});
