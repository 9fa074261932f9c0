import fc from 'fast-check';
import type { AdfDocument, AdfNode } from '../adf';
import { flatten } from './blocks';
import { applyEdits } from './edit';
import { document } from './build';

const mention: AdfNode = { type: 'mention', attrs: { id: '1', text: '@Ann' } };
const bold = { type: 'text', text: 'bold', marks: [{ type: 'strong' }] };

const inlineNode = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }).map((text): AdfNode => ({ type: 'text', text: text.replaceAll('\n', ' ') })),
  fc.constantFrom<AdfNode>(mention, bold, { type: 'hardBreak' }, { type: 'status', attrs: { text: 'DONE' } }, { type: 'unknownInline' }),
);
const textBlock = fc.array(inlineNode, { minLength: 1, maxLength: 6 }).map((content): AdfNode => ({ type: 'paragraph', content }));

const textOf = (doc: AdfDocument): string => flatten(doc, 'description')[0]?.text ?? '';
const others = (node: AdfNode): string[] => [
  ...(node.type === 'text' || node.type === 'hardBreak' ? [] : [node.type]),
  ...(node.content ?? []).flatMap(others),
];

test('a replacement in plain text is the same as in a string', () => {
  const plain = fc.array(fc.constantFrom('ab', 'cd e', 'f'), { minLength: 1 });
  fc.assert(
    fc.property(plain, fc.nat(20), fc.nat(20), fc.constantFrom('', 'new', 'two\nlines'), (parts, a, b, text) => {
      const doc = document({ type: 'paragraph', content: parts.map((part, at) => (at % 2 === 0 ? { type: 'text', text: part } : { ...bold, text: part })) });
      const whole = parts.join('');
      const [start, end] = [Math.min(a, b, whole.length), Math.min(Math.max(a, b), whole.length)];
      const edited = applyEdits(doc, [{ kind: 'replace', where: { field: 'description', path: [0], start, end }, text }]);
      expect(textOf(edited)).toBe(whole.slice(0, start) + text + whole.slice(end));
    }),
  );
});

test('no mention, card or unknown node is lost, and no other text changes', () => {
  fc.assert(
    fc.property(textBlock, fc.nat(40), fc.nat(40), (block, a, b) => {
      const doc = document(block, { type: 'mediaSingle', content: [{ type: 'media' }] }, { type: 'futureNode', attrs: { x: 1 } });
      const length = textOf(doc).length;
      const [start, end] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)];
      const edited = applyEdits(doc, [{ kind: 'replace', where: { field: 'description', path: [0], start, end }, text: 'X' }]);
      expect(others(edited as unknown as AdfNode).sort()).toEqual(others(doc as unknown as AdfNode).sort());
    }),
  );
});

test('leaves the original document alone', () => {
  const doc = document({ type: 'paragraph', content: [{ type: 'text', text: 'abc' }] });
  const copy = structuredClone(doc);
  applyEdits(doc, [{ kind: 'remove', field: 'description', path: [0] }]);
  expect(doc).toEqual(copy);
});

test('skips an edit whose place is not there', () => {
  const doc = document({ type: 'paragraph', content: [{ type: 'text', text: 'abc' }] });
  expect(applyEdits(doc, [{ kind: 'replace', where: { field: 'description', path: [4, 2], start: 0, end: 1 }, text: 'x' }])).toEqual(doc);
});
