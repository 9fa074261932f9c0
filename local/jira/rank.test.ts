import fc from 'fast-check';
import { evenRanks, nextBucket, rankBetween } from './rank';

const LEXO_RANK = /^[012]\|[0-9a-z]{6}:[0-9a-z]*$/;

test('a rank between two neighbours sorts between them as plain text, however often it is done', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (places) => {
      const order = evenRanks(3);
      for (const place of places) {
        const at = place % (order.length + 1);
        const rank = rankBetween(order[at - 1] ?? null, order[at] ?? null);
        if (rank === undefined) return;
        order.splice(at, 0, rank);
      }
      expect([...order].sort()).toEqual(order);
      expect(new Set(order).size).toBe(order.length);
      for (const rank of order) expect(rank).toMatch(LEXO_RANK);
    }),
  );
});

test('there is room for at least 100 ranks at one place before the order needs rebalancing', () => {
  const [low = '', high = ''] = evenRanks(2);
  let room = 0;
  for (let rank: string | undefined = high; rank !== undefined; room += 1) rank = rankBetween(low, rank);
  expect(room).toBeGreaterThan(100);
});

test('even ranks are in order and leave room at both ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_000 }), (count) => {
      const ranks = evenRanks(count, '1');
      expect([...ranks].sort()).toEqual(ranks);
      expect(rankBetween(null, ranks[0] ?? null)).toMatch(LEXO_RANK);
      expect(rankBetween(ranks.at(-1) ?? null, null)).toMatch(LEXO_RANK);
    }),
  );
});

test.each([
  ['equal neighbours', '0|hzzzzz:', '0|hzzzzz:'],
  ['neighbours in the wrong order', '0|i00000:', '0|hzzzzz:'],
  ['neighbours in two buckets', '0|hzzzzz:', '1|hzzzzz:'],
  ['what is no rank', '12', '13'],
  ['the very beginning', null, '0|000000:'],
])('there is no rank between %s', (_, before, after) => {
  expect(rankBetween(before, after)).toBeUndefined();
});

test('the three buckets take turns', () => {
  expect([nextBucket(undefined), nextBucket('0|a00000:'), nextBucket('1|a00000:'), nextBucket('2|a00000:')]).toEqual(['0', '1', '2', '0']);
});
