import fc from 'fast-check';
import { emphasised } from './emphasis';

const read = (text: string): string =>
  emphasised(text).map(({ type, text: words = '', marks = [] }) => (type === 'hardBreak' ? '\n' : marks.reduce((inner, { type: mark }) => `<${mark}:${inner}>`, words))).join('');

test.each([
  ['As a **nurse**, I want _rest_.', 'As a <strong:nurse>, I want <em:rest>.'],
  ['_As a nurse,\nI want rest_', '<em:As a nurse,>\n<em:I want rest>'],
  ['**_As a_** nurse', '<em:<strong:As a>> nurse'],
  ['***Given*** a bed', '<strong:Given> a bed'],
  ['_*Quand*_ il dort', '<em:<strong:Quand>> il dort'],
  ['As a ** nurse** I rest', 'As a <strong: nurse> I rest'],
  ['* one\n** two\n** three', '* one\n** two\n** three'],
  ['- *one\n- two*', '- *one\n- two*'],
  ['2 * 3 * 4 in snake_case_name', '2 * 3 * 4 in snake_case_name'],
  ['call `a_b_` or **kwargs', 'call `a_b_` or **kwargs'],
])('reads %j', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test('loses nothing but marks that have a partner, and never throws', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', ' ', '*', '**', '_', '__', '\n', '`', '- '), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const words = emphasised(text).map(({ type, text: inner = '' }) => (type === 'hardBreak' ? '\n' : inner)).join('');
      expect(words.replace(/[*_]/gu, '')).toBe(text.replace(/[*_]/gu, ''));
    }),
  );
});
