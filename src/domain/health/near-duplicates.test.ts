import fc from 'fast-check';
import { items } from './example-backlog';
import { nearDuplicates, tellingWords } from './near-duplicates';

const summaries = fc.array(
  fc.array(fc.constantFrom('pay', 'card', 'order', 'refund', 'login', 'page', 'tax'), { minLength: 1, maxLength: 6 }),
  { maxLength: 25 },
);

test('finds exactly the pairs that comparing every pair finds', () => {
  fc.assert(
    fc.property(summaries, fc.constantFrom(0.5, 0.6, 0.75, 0.8, 1), (texts, similarity) => {
      const issues = items(texts.length, (index) => ({ summary: texts[index]?.join(' ') ?? '' }));
      const found = new Set(nearDuplicates(issues, similarity).flat().map((issue) => issue.key));
      const expected = issues.filter((issue) =>
        issues.some((other) => {
          const [a, b] = [tellingWords(issue.summary), tellingWords(other.summary)];
          const shared = [...a].filter((word) => b.has(word)).length;
          return other !== issue && shared / (a.size + b.size - shared) >= similarity;
        }),
      );
      expect(found).toEqual(new Set(expected.map((issue) => issue.key)));
    }),
    { numRuns: 500 },
  );
});

test('a thousand copies are one group', () => {
  const issues = items(1_000, () => ({ summary: 'Refund a payment' }));
  expect(nearDuplicates(issues, 0.8).map((group) => group.length)).toEqual([1_000]);
});
