import fc from 'fast-check';
import { parseRetryAfter, retryDelay } from './retry';

const attempt = fc.integer({ min: 0, max: 10 });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('a delay is never shorter than Jira asked for', () => {
  fc.assert(
    fc.property(attempt, fc.integer({ min: 0, max: 3_600 }), random, (n, after, chance) => {
      expect(retryDelay(n, after, chance)).toBeGreaterThanOrEqual(after);
    }),
  );
});

test('without a wish of Jira it grows, with jitter of 0.7 to 1.3, and ends growing', () => {
  fc.assert(
    fc.property(attempt, random, (n, chance) => {
      const delay = retryDelay(n, null, chance);
      const base = Math.min(30, 2 ** n);
      expect(delay).toBeGreaterThanOrEqual(base * 0.7);
      expect(delay).toBeLessThanOrEqual(base * 1.3);
    }),
  );
});

test.each([
  ['12', 12],
  ['0', 0],
  ['-5', 0],
  ['Thu, 01 Jan 1970 00:01:00 GMT', 60],
  ['soon', null],
  ['', null],
  [null, null],
])('Retry-After %p is %p seconds', (header, seconds) => {
  expect(parseRetryAfter(header, new Date(0))).toBe(seconds);
});
