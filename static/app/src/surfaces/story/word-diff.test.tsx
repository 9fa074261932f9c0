import fc from 'fast-check';
import { wordDiff } from './word-diff';

const differing = (line: string, other: string) => wordDiff(line, other).flatMap(({ text, differs }) => (differs ? [text.trim()] : []));

test('only the words that differ are set apart, in as many places as there are', () => {
  const before = 'As an owner I need to see allergies.';
  const after = 'As a nurse I need to see allergies, so that I help.';
  expect(differing(before, after)).toEqual(['an owner']);
  expect(differing(after, before)).toEqual(['a nurse', ', so that I help']);
  expect(differing('The page loads fast', 'The page loads fast within 2 s')).toEqual([]);
  expect(differing('The page loads fast within 2 s', 'The page loads fast')).toEqual(['within 2 s']);
});

test('joined, the pieces are the line', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (line, other) => expect(wordDiff(line, other).map(({ text }) => text).join('')).toBe(line)));
  fc.assert(fc.property(fc.string(), (line) => expect(wordDiff(line, line).some(({ differs }) => differs)).toBe(false)));
});
