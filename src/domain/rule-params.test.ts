import { paramProblem, paramProblems } from './rule-params';
import { rules } from './story/rules';

test('what the rules have by default can be set', () => {
  const all = rules.flatMap(({ id, params }) => (params === undefined ? [] : [[id, { params }] as const]));
  expect(all.length).toBeGreaterThan(5);
  expect(paramProblems(Object.fromEntries(all))).toEqual([]);
});

test.each([0, -4, 1.5, 1_001, Number.NaN, Infinity, '5', null, []])('%p counts nothing', (value) => {
  expect(paramProblem(value, 50)).toBe('This must be a whole number from 1 to 1,000.');
});

test('a list that is too long says how long it is, and a phrase that is too long which it is', () => {
  expect(paramProblem(Array.from({ length: 501 }, () => 'nice'), [])).toContain('501');
  expect(paramProblem(['nice', `so ${'very '.repeat(40)}nice`], [])).toMatch(/“so very .*longer than 100/);
  expect(paramProblem(7, [])).toContain('list');
});

test('the rule and its parameter are named as the screen names them', () => {
  expect(paramProblems({ 'too-long': { params: { words: -4 } }, 'no-such-rule': { params: { words: -4 } } })).toEqual([
    'Is short enough to remember, Most words of a story: This must be a whole number from 1 to 1,000.',
  ]);
});
