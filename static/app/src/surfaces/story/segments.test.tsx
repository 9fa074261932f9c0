import fc from 'fast-check';
import { segmentText } from './segments';

const marks = fc.array(
  fc.record({ start: fc.integer({ min: -5, max: 60 }), length: fc.integer({ min: 0, max: 40 }), value: fc.string() }),
);

describe('segmentText', () => {
  test('loses and doubles no character', () => {
    fc.assert(
      fc.property(fc.string(), marks, (text, ranges) => {
        const segments = segmentText(text, ranges.map(({ start, length, value }) => ({ start, end: start + length, value })));
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });

  test('begins every mark exactly once', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), marks, (text, ranges) => {
        const values = ranges.map(({ start, length }, index) => ({ start, end: start + length, value: index }));
        const begun = segmentText(text, values).flatMap(({ begins }) => begins);
        expect([...begun].sort((a, b) => a - b)).toEqual(values.map(({ value }) => value));
      }),
    );
  });

  test('covers exactly the characters of a mark', () => {
    expect(segmentText('As a clerk', [{ start: 5, end: 10, value: 'role' }])).toEqual([
      { text: 'As a ', marks: [], begins: [] },
      { text: 'clerk', marks: ['role'], begins: ['role'] },
    ]);
  });
});
