import fc from 'fast-check';
import { lineDiff } from './line-diff';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

test('both texts can be read off it', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const diff = lineDiff(before, after);
      const without = (kind: string) => diff.filter((line) => line.kind !== kind).map(({ text }) => text);
      expect(without('after')).toEqual(before);
      expect(without('before')).toEqual(after);
    }),
  );
});

test('what is the same in both is neither gone nor new', () => {
  expect(lineDiff(['story', 'heading', 'one'], ['longer story', 'heading', 'one', 'two'])).toEqual([
    { kind: 'before', text: 'story', other: 'longer story' },
    { kind: 'after', text: 'longer story', other: 'story' },
    { kind: 'same', text: 'heading' },
    { kind: 'same', text: 'one' },
    { kind: 'after', text: 'two', other: undefined },
  ]);
});

test('texts of thousands of lines are put one after the other', () => {
  const many = Array.from({ length: 2_000 }, (_, at) => `line ${at}`);
  const diff = lineDiff(many, many.slice(1));
  expect(diff).toHaveLength(3_999);
});
