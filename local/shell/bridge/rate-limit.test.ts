import fc from 'fast-check';
import { createRateLimit } from './rate-limit';

test('never lets more through in a window than it may', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.integer({ min: 0, max: 30 })), (calls, gaps) => {
      let time = 0;
      const limit = createRateLimit({ calls, milliseconds: 100, now: () => time });
      let windowStart = 0;
      let taken = 0;
      for (const gap of gaps) {
        time += gap;
        if (time - windowStart > 100) {
          windowStart = time;
          taken = 0;
        }
        if (limit()) taken += 1;
        expect(taken).toBeLessThanOrEqual(calls);
      }
    }),
  );
});

test('lets calls through again when the window is over', () => {
  let time = 0;
  const limit = createRateLimit({ calls: 1, milliseconds: 100, now: () => time });
  expect([limit(), limit()]).toEqual([true, false]);
  time = 101;
  expect(limit()).toBe(true);
});
