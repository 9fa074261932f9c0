import fc from 'fast-check';
import { duplicatesByKey, nearDuplicates } from './duplicates';

const BASE = 'nurse see the allergies of a patient before giving a drug that could do harm';

test('finds stories that say the same in other words around the same content', () => {
  const pairs = nearDuplicates([
    { key: 'W-1', text: `As a nurse, I want to ${BASE}` },
    { key: 'W-2', text: 'As a guest, I want to cancel a booking, so that I get my money back' },
    { key: 'W-3', text: `As the nurse I would like to ${BASE}` },
  ]);
  expect(pairs.map(({ key, other }) => [key, other])).toEqual([['W-1', 'W-3']]);
  expect(duplicatesByKey(pairs).get('W-3')).toEqual(['W-1']);
});

test('takes stories with other numbers for different ones', () => {
  expect(nearDuplicates(['2', '3'].map((round) => ({ key: round, text: `As a designer, I want to test round ${round} of the landing page edits` })))).toEqual([]);
});

test('finds every exact copy, whatever stands between, and the same on every run', () => {
  const word = fc.constantFrom('chart', 'allergy', 'booking', 'invoice', 'report', 'price', 'refund', 'ticket', 'harbour', 'map', 'seat', 'train');
  const text = fc.uniqueArray(word, { minLength: 4, maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 30 }), fc.nat(), (texts, at) => {
      const stories = [...texts, texts[at % texts.length] ?? ''].map((one, index) => ({ key: `K-${index}`, text: one }));
      const pairs = nearDuplicates(stories, 0.99);
      expect(duplicatesByKey(pairs).has(`K-${texts.length}`)).toBe(true);
      expect(nearDuplicates(stories, 0.99)).toEqual(pairs);
    }),
    { numRuns: 50 },
  );
});

test('finds a story with one word changed, whichever word it is', () => {
  // Eleven words are shared of thirteen: a likeness of .85, a little over what is asked.
  const words = 'chart allergy booking invoice report price refund ticket harbour map seat train'.split(' ');
  fc.assert(
    fc.property(fc.nat({ max: words.length - 1 }), fc.stringMatching(/^[a-z]{5,9}$/), (at, other) => {
      const changed = words.map((word, index) => (index === at ? `${other}q` : word));
      const pairs = nearDuplicates([words, changed].map((list, index) => ({ key: `K-${index}`, text: list.join(' ') })));
      expect(pairs.map(({ similarity }) => similarity)).toEqual([11 / 13]);
    }),
    { numRuns: 200, seed: 7 },
  );
});
