/** Against a second evaluator, which walks the tree that a formula was written from and knows nothing of the reader. */
import fc from 'fast-check';
import { compileFormula, evaluateFormula } from './evaluate';
import { parseFormula } from './parse';

const NAMES = ['reach', 'effort', 'risk'];

interface Written {
  text: string;
  /** How tightly its outermost operator binds. */
  binding: number;
  value: (values: readonly number[]) => number;
}

const inBrackets = ({ text }: Written) => `(${text})`;
const atLeast = (part: Written, binding: number) => (part.binding < binding ? inBrackets(part) : part.text);
/** Once there is no number, nothing that is made of it is one. */
const sound = (value: number) => (Number.isFinite(value) ? value : NaN);
const both = (left: number, right: number, apply: (left: number, right: number) => number) =>
  Number.isNaN(left) || Number.isNaN(right) ? NaN : sound(apply(left, right));

type Operation = [sign: string, binding: number, left: number, right: number, apply: (left: number, right: number) => number];
const OPERATIONS: Operation[] = [
  ['<', 1, 2, 2, (left, right) => (left < right ? 1 : 0)],
  ['>=', 1, 2, 2, (left, right) => (left >= right ? 1 : 0)],
  ['=', 1, 2, 2, (left, right) => (left === right ? 1 : 0)],
  ['+', 2, 2, 3, (left, right) => left + right],
  ['-', 2, 2, 3, (left, right) => left - right],
  ['*', 3, 3, 4, (left, right) => left * right],
  ['/', 3, 3, 4, (left, right) => left / right],
  ['^', 5, 6, 4, (left, right) => left ** right],
];

const number = fc.constantFrom('0', '1', '2', '7', '0.5', '.25', '1e2').map((text): Written => ({ text, binding: 9, value: () => Number(text) }));
const name = fc.constantFrom(...NAMES).map((text): Written => ({ text, binding: 9, value: (values) => values[NAMES.indexOf(text)] ?? NaN }));

const { formula } = fc.letrec<{ formula: Written }>((tie) => {
  const part = tie('formula');
  const binary = fc.tuple(part, fc.constantFrom(...OPERATIONS), part, fc.constantFrom('', ' ', '\n')).map(
    ([left, [sign, binding, leftBinding, rightBinding, apply], right, space]): Written => ({
      text: `${atLeast(left, leftBinding)}${space}${sign}${space}${atLeast(right, rightBinding)}`,
      binding,
      value: (values) => both(left.value(values), right.value(values), apply),
    }),
  );
  const negated = part.map((inner): Written => ({ text: `-${atLeast(inner, 4)}`, binding: 4, value: (values) => -inner.value(values) }));
  const bracketed = part.map((inner): Written => ({ ...inner, text: inBrackets(inner), binding: 9 }));
  const called = fc.tuple(fc.constantFrom('min', 'max'), fc.array(part, { minLength: 1, maxLength: 3 })).map(
    ([which, parts]): Written => ({
      text: `${which}(${parts.map(({ text }) => text).join(',')})`,
      binding: 9,
      value: (values) => {
        const found = parts.map(({ value }) => value(values)).sort((left, right) => left - right);
        if (found.some(Number.isNaN)) return NaN;
        return (which === 'min' ? found[0] : found.at(-1)) ?? NaN;
      },
    }),
  );
  const rooted = fc.tuple(fc.constantFrom('sqrt', 'log'), part).map(
    ([which, inner]): Written => ({
      text: `${which}(${inner.text})`,
      binding: 9,
      value: (values) => sound(which === 'sqrt' ? inner.value(values) ** 0.5 : Math.log(inner.value(values))),
    }),
  );
  const chosen = fc.tuple(part, part, part).map(
    ([condition, then, otherwise]): Written => ({
      text: `if(${condition.text}, ${then.text}, ${otherwise.text})`,
      binding: 9,
      value: (values) => {
        const decided = condition.value(values);
        if (Number.isNaN(decided)) return NaN;
        return decided === 0 ? otherwise.value(values) : then.value(values);
      },
    }),
  );
  return { formula: fc.oneof({ maxDepth: 4 }, number, name, binary, binary, negated, bracketed, called, rooted, chosen) };
});

const values = fc.tuple(...NAMES.map(() => fc.constantFrom(0, 1, -2, 3, 0.5, 1e6)));

test('gives what a second evaluator gives, and no number where that gives none', () => {
  fc.assert(
    fc.property(formula, values, ({ text, value }, given) => {
      fc.pre(text.length <= 1000);
      const parsed = parseFormula(text, NAMES);
      if (!parsed.ok) throw new Error(`${parsed.problem.id} at ${parsed.problem.at} in ${text}`);
      const expected = value(given);
      const result = evaluateFormula(parsed.node, NAMES, given);
      const near = (found: number) => Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
      if (Number.isNaN(expected)) expect(result).toMatchObject({ ok: false });
      else expect(result.ok && near(result.value)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('whatever has no result is blamed on a part of the text', () => {
  fc.assert(
    fc.property(formula, values, ({ text }, given) => {
      const parsed = parseFormula(text, NAMES);
      fc.pre(parsed.ok);
      if (!parsed.ok) return;
      const result = evaluateFormula(parsed.node, NAMES, given);
      expect(Number.isNaN(compileFormula(parsed.node, NAMES)(given))).toBe(!result.ok);
      if (result.ok) return;
      const { at, length } = result.problem;
      expect(length).toBeGreaterThan(0);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at + length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

test.each([
  'min(reach / effort, 5)',
  'max(0, -reach / effort)',
  'reach / (1 / effort)',
  '(1 / effort) ^ 0',
  'if(reach / effort > 3, 10, 20)',
  '(reach / effort = 1) + 7',
  'max(log(effort), 1)',
  '1 / 10 ^ 400',
  '0 * (reach ^ 5000)',
])('%s hides no division by zero and no overflow behind a number', (text) => {
  const parsed = parseFormula(text, ['reach', 'effort']);
  if (!parsed.ok) throw new Error(parsed.problem.id);
  expect(evaluateFormula(parsed.node, ['reach', 'effort'], [12, 0])).toMatchObject({ ok: false });
});

test('minus zero is shown as zero', () => {
  const parsed = parseFormula('-reach', ['reach']);
  if (!parsed.ok) throw new Error(parsed.problem.id);
  expect(evaluateFormula(parsed.node, ['reach'], [0])).toEqual({ ok: true, value: 0 });
});

test.each([
  ['1 < reach < 5', 'unexpected', 10],
  ['0,5 * reach', 'decimal-comma', 0],
  ['(reach * 1,25)', 'decimal-comma', 9],
  ['reach, effort', 'unexpected', 5],
  ['max(reach; 2)', 'unknown-character', 9],
  ['reach == 2', 'unexpected', 7],
  ['Reach', 'unknown-name', 0],
  ['reach.constructor', 'unknown-character', 5],
  ['__proto__', 'unknown-name', 0],
  ['toString()', 'unknown-function', 0],
  [`${'-'.repeat(500)}1`, 'too-deep', 59],
  [`2${'^2'.repeat(300)}`, 'too-deep', undefined],
  ['x'.repeat(100_000), 'too-long', 1000],
])('%.40s is refused as %s', (text, id, at) => {
  const parsed = parseFormula(text.slice(0, 100_000), ['reach', 'effort']);
  expect(parsed).toMatchObject({ ok: false, problem: at === undefined ? { id } : { id, at } });
});

test('a sum of as many parts as a formula can hold is read and computed', () => {
  const text = Array.from({ length: 500 }, () => '1').join('+');
  const parsed = parseFormula(text, []);
  if (!parsed.ok) throw new Error(parsed.problem.id);
  expect(evaluateFormula(parsed.node, [], [])).toEqual({ ok: true, value: 500 });
});
