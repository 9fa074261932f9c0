import fc from 'fast-check';
import { longestIncreasing } from './longest-increasing';
import { MAX_ISSUES_A_CALL, afterCalls, planMoves, planTowards } from './moves';

const keysOf = (count: number) => Array.from({ length: count }, (_, n) => `PAY-${n + 1}`);

/** An order, the issues to arrange in it, and how to arrange them. */
const arrangement = fc.integer({ min: 1, max: 60 }).chain((count) => {
  const now = keysOf(count);
  return fc
    .subarray(now, { minLength: 1 })
    .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }).map((target) => ({ now, target })));
});

const among = (order: readonly string[], some: readonly string[]) => {
  const wanted = new Set(some);
  return order.filter((key) => wanted.has(key));
};
const without = (order: readonly string[], some: readonly string[]) => {
  const unwanted = new Set(some);
  return order.filter((key) => !unwanted.has(key));
};

test('the chosen end in the target order, and all others keep their relative order', () => {
  fc.assert(
    fc.property(arrangement, ({ now, target }) => {
      const after = afterCalls(now, planMoves(now, target).calls);
      expect(among(after, target)).toEqual(target);
      expect(without(after, target)).toEqual(without(now, target));
    }),
  );
});

test('no fewer moves would do', () => {
  fc.assert(
    fc.property(arrangement, ({ now, target }) => {
      const places = target.map((key) => now.indexOf(key));
      // Counted in another way than the plan does: the longest run that is in order, by trying all ends.
      const best: number[] = [];
      places.forEach((place, index) => {
        best[index] = 1 + Math.max(0, ...best.filter((_, earlier) => (places[earlier] ?? 0) < place));
      });
      expect(planMoves(now, target).moved).toHaveLength(target.length - Math.max(...best));
    }),
  );
});

test('what may not move is in no call', () => {
  const scoped = arrangement.chain(({ now, target }) =>
    fc.subarray(target).map((free) => {
      const movable = new Set(free);
      // The others of the target stand in their present order.
      const fixed = now.filter((key) => target.includes(key) && !movable.has(key));
      return { now, movable, target: target.map((key) => (movable.has(key) ? key : (fixed.shift() ?? key))) };
    }),
  );
  fc.assert(
    fc.property(scoped, ({ now, target, movable }) => {
      const plan = planMoves(now, target, movable);
      expect(plan.moved.filter((key) => !movable.has(key))).toEqual([]);
      expect(among(afterCalls(now, plan.calls), target)).toEqual(target);
    }),
  );
});

test('undo restores the start, also after a part of the calls and after a call that came twice', () => {
  fc.assert(
    fc.property(arrangement, fc.nat(), ({ now, target }, stop) => {
      const { calls, moved } = planMoves(now, target);
      const done = calls.slice(0, calls.length === 0 ? 0 : 1 + (stop % calls.length));
      const last = done.at(-1);
      const reached = afterCalls(now, last === undefined ? [] : [...done, last]);
      expect(afterCalls(reached, planTowards(now, reached, new Set(moved)).calls)).toEqual(now);
    }),
  );
});

test('calls that come again, however late, change nothing', () => {
  const long = fc.integer({ min: 1, max: 400 }).chain((count) => {
    const now = keysOf(count);
    return fc.shuffledSubarray(now, { minLength: count }).map((target) => ({ now, target }));
  });
  fc.assert(
    fc.property(fc.oneof(arrangement, long), fc.infiniteStream(fc.nat()), ({ now, target }, picks) => {
      const { calls } = planMoves(now, target);
      const wanted = afterCalls(now, calls);
      let order = now;
      calls.forEach((call, made) => {
        order = afterCalls(order, [call]);
        const late = calls[(picks.next().value ?? 0) % (made + 1)];
        if (late !== undefined) order = afterCalls(order, [late]);
      });
      expect(order).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

test('undo leaves alone what somebody else has moved since', () => {
  const now = keysOf(6);
  const { calls, moved } = planMoves(now, ['PAY-5', 'PAY-1', 'PAY-2']);
  const reached = afterCalls(now, [...calls, { issues: ['PAY-6'], before: 'PAY-2' }]);
  expect(moved).toEqual(['PAY-5']);
  expect(afterCalls(reached, planTowards(now, reached, new Set(moved)).calls)).toEqual(['PAY-1', 'PAY-6', 'PAY-2', 'PAY-3', 'PAY-4', 'PAY-5']);
});

test('undo leaves out an issue that was deleted meanwhile', () => {
  const now = keysOf(4);
  const { calls, moved } = planMoves(now, ['PAY-4', 'PAY-3', 'PAY-1', 'PAY-2']);
  const reached = without(afterCalls(now, calls), ['PAY-3']);
  expect(afterCalls(reached, planTowards(now, reached, new Set(moved)).calls)).toEqual(['PAY-1', 'PAY-2', 'PAY-4']);
});

test('1,000 issues of which 50 are misplaced take at most 50 moves in at most 50 calls', () => {
  const target = keysOf(1_000);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 999 }), { minLength: 50, maxLength: 50 }), fc.infiniteStream(fc.nat()), (lifted, places) => {
      const misplaced = lifted.map((index) => target[index] ?? '');
      const now = without(target, misplaced);
      for (const key of misplaced) now.splice((places.next().value ?? 0) % now.length, 0, key);
      const { calls, moved } = planMoves(now, target);
      expect(moved.length).toBeLessThanOrEqual(50);
      expect(calls.length).toBeLessThanOrEqual(50);
      expect(afterCalls(now, calls)).toEqual(target);
    }),
    { numRuns: 20 },
  );
});

test('neighbours travel together, and no call holds more than Jira takes', () => {
  const now = keysOf(200);
  const target = [...now.slice(140), ...now.slice(0, 140)];
  const { calls } = planMoves(now, target);
  expect(calls.map(({ issues }) => issues.length)).toEqual([10, MAX_ISSUES_A_CALL]);
  expect(afterCalls(now, calls)).toEqual(target);
});

test('a target that cannot be reached is refused', () => {
  expect(() => planMoves(['PAY-1'], ['PAY-2'])).toThrow('PAY-2 is not in the order');
  expect(() => planMoves(['PAY-1', 'PAY-2'], ['PAY-2', 'PAY-1'], new Set())).toThrow('may not move');
});

test('a longest increasing subsequence increases', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (values) => {
      const found = longestIncreasing(values).map((index) => values[index] ?? NaN);
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
    }),
  );
});
