import fc from 'fast-check';
import { evaluateFormula } from './evaluate';
import { parseFormula } from './parse';
import { showFormula } from './show';
import { checkUnits, readUnit } from './units';

const NAMES = ['reach', 'effort'];

function value(text: string, reach = 3, effort = 2): number | string {
  const parsed = parseFormula(text, NAMES);
  if (!parsed.ok) return `${parsed.problem.id} at ${parsed.problem.at}`;
  const result = evaluateFormula(parsed.node, NAMES, [reach, effort]);
  return result.ok ? result.value : `${result.problem.id} at ${result.problem.at}+${result.problem.length}`;
}

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['10 - 4 - 3', 3],
  ['2 ^ 3 ^ 2', 512],
  ['-2 ^ 2', -4],
  ['2 ^ -1', 0.5],
  ['1.5e2 + .5', 150.5],
  ['reach / effort', 1.5],
  ['max(reach - 5, 0) + min(1, 2, 3)', 1],
  ['sqrt(16) + log(1)', 4],
  ['if(reach >= 3, 10, 20)', 10],
  ['if(reach < effort, 1, 2) + (reach != effort)', 3],
])('%s is %d', (text, expected) => {
  expect(value(text)).toBe(expected);
});

test.each([
  ['', 'empty at 0'],
  ['reach +', 'unfinished at 7'],
  ['(reach', 'unfinished at 6'],
  ['reach effort', 'unexpected at 6'],
  ['reach * * 2', 'unexpected at 8'],
  ['reach § 2', 'unknown-character at 6'],
  ['reach / efort', 'unknown-name at 8'],
  ['eval(1)', 'unknown-function at 0'],
  ['constructor', 'unknown-name at 0'],
  ['sqrt(1, 2)', 'argument-count at 0'],
  ['if(1, 2)', 'argument-count at 0'],
  ['1e999', 'bad-number at 0'],
  [`${'('.repeat(200)}1`, 'too-deep at 60'],
  ['1 +'.repeat(400), 'too-long at 1000'],
])('%s is refused where it goes wrong', (text, expected) => {
  expect(value(text)).toBe(expected);
});

test.each([
  ['reach / (effort - 2)', 'division-by-zero at 9+10'],
  ['1 + reach / 0', 'division-by-zero at 12+1'],
  ['0 ^ -1', 'division-by-zero at 0+1'],
  ['sqrt(effort - reach)', 'undefined-result at 0+20'],
  ['log(0)', 'undefined-result at 0+6'],
  ['reach ^ 5000', 'too-large at 0+12'],
  ['if(1, reach / 0, 1)', 'division-by-zero at 14+1'],
])('%s has no result, and the part to blame is named', (text, expected) => {
  expect(value(text)).toBe(expected);
});

test('a branch that is not taken does no harm', () => {
  expect(value('if(effort = 0, 0, reach / effort)', 3, 0)).toBe(0);
});

test('any text is read or refused within its own length, and never breaks the reader', () => {
  const alphabet = fc.constantFrom('reach', 'effort', 'max', 'if', '(', ')', ',', '+', '-', '*', '/', '^', '<', '1', '2.5', ' ', '$');
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const parsed = parseFormula(text, NAMES);
      if (!parsed.ok) expect(parsed.problem.at).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a formula is shown with its numbers, and the shown text means the same', () => {
  const leaf = fc.constantFrom('reach', 'effort', '7', '0.5');
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '^'), tie('tree')).map(([l, op, r]) => `(${l}) ${op} (${r})`),
      tie('tree').map((inner) => `-(${inner})`),
      fc.tuple(tie('tree'), tie('tree')).map(([l, r]) => `max(${l}, ${r})`),
    ),
  }));
  fc.assert(
    fc.property(tree, (text) => {
      const parsed = parseFormula(text, NAMES);
      if (!parsed.ok) return;
      const shown = showFormula(parsed.node, () => 3)
        .map((part) => (part.kind === 'sign' ? part.text.replace('×', '*').replace('−', '-') : part.kind === 'criterion' ? part.id : String(part.value)))
        .join('');
      const [before, after] = [value(text), value(shown)];
      if (typeof before !== 'number' || typeof after !== 'number') return;
      expect(after).toBeCloseTo(before, Math.max(0, 8 - Math.ceil(Math.log10(Math.abs(before) + 1))));
    }),
  );
});

test('a short formula is shown without needless brackets', () => {
  const parsed = parseFormula('(reach * 2) / (effort * 4) - (1 - 2)', NAMES);
  if (!parsed.ok) throw new Error(parsed.problem.id);
  const shown = showFormula(parsed.node, (name) => (name === 'reach' ? 10 : null));
  expect(shown.map((part) => (part.kind === 'sign' ? part.text : (part.value ?? '?'))).join('')).toBe(
    '10 × 2 / (? × 4) − (1 − 2)',
  );
});

describe('units', () => {
  const units: Record<string, string> = { reach: 'customers per quarter', effort: 'person-months' };
  const check = (text: string): string[] => {
    const parsed = parseFormula(text, NAMES);
    if (!parsed.ok) throw new Error(parsed.problem.id);
    return checkUnits(parsed.node, (name) => readUnit(units[name])).map((problem) => problem.id);
  };

  test('one and many of a thing are the same unit', () => {
    const duration: Record<string, string> = { reach: 'Points per week', effort: 'weeks' };
    const parsed = parseFormula('reach * effort + reach * 2 * effort', NAMES);
    if (!parsed.ok) throw new Error(parsed.problem.id);
    expect(checkUnits(parsed.node, (name) => readUnit(duration[name]))).toEqual([]);
    expect(readUnit('points / week per weeks')).toEqual({ points: 1, week: -2 });
    expect(readUnit('none')).toEqual({});
  });

  test.each(['reach / effort', 'reach + 5', 'reach + 2 * reach', 'max(reach, 0)', 'sqrt(reach) / effort', 'reach ^ 2'])(
    '%s makes sense',
    (text) => expect(check(text)).toEqual([]),
  );
  test.each([
    ['reach + effort', ['units-differ']],
    ['max(reach, effort)', ['units-differ']],
    ['reach > effort', ['units-differ']],
    ['log(reach)', ['not-unitless']],
    ['2 ^ effort', ['not-unitless']],
  ])('%s does not', (text, expected) => expect(check(text)).toEqual(expected));
});
