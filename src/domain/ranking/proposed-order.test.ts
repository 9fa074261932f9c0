import fc from 'fast-check';
import { previewOrder, type Scope } from './order-preview';
import { proposeOrder, type OrderItem } from './proposed-order';

const item = (key: string, score: number | null, blocks: string[] = []): OrderItem => ({ key, score, blocks });
const everything: Scope = { stays: new Set(), only: null, top: null };

const backlogs = fc.integer({ min: 1, max: 30 }).chain((count) =>
  fc.array(
    fc.record({
      score: fc.option(fc.integer({ min: 0, max: 8 })),
      blocks: fc.uniqueArray(fc.nat({ max: count - 1 }), { maxLength: 3 }),
    }),
    { minLength: count, maxLength: count },
  ),
).map((parts) => parts.map(({ score, blocks }, n) => item(`PAY-${n}`, score, blocks.map((other) => `PAY-${other}`))));

test('the highest score comes first and equal scores keep their order', () => {
  const { ranked } = proposeOrder([item('PAY-1', 2), item('PAY-2', 5), item('PAY-3', null), item('PAY-4', 2), item('PAY-5', 9)]);
  expect(ranked).toEqual(['PAY-5', 'PAY-2', 'PAY-1', 'PAY-4']);
});

test('a blocker counts for what waits for it, and comes before it', () => {
  const { ranked, counts } = proposeOrder([item('PAY-1', 5), item('PAY-2', 8), item('PAY-3', null, ['PAY-2'])]);
  expect(ranked).toEqual(['PAY-3', 'PAY-2', 'PAY-1']);
  expect(counts.get('PAY-3')).toEqual({ score: 8, from: 'PAY-2' });
});

test('no order puts an issue above what it waits for, but for circles', () => {
  fc.assert(
    fc.property(backlogs, (backlog) => {
      const { ranked, cycles } = proposeOrder(backlog);
      const place = new Map(ranked.map((key, index) => [key, index]));
      for (const { key, blocks } of backlog) {
        for (const blocked of blocks) {
          if (!place.has(blocked) || cycles.some((keys) => keys.includes(key) && keys.includes(blocked))) continue;
          expect(place.get(key)).toBeLessThan(place.get(blocked) ?? -1);
        }
      }
    }),
  );
});

test('a person\'s own answer orders equals, and nothing else', () => {
  const { ranked } = proposeOrder([item('PAY-1', 5), { ...item('PAY-2', 5), preference: 1 }, { ...item('PAY-3', 4), preference: 9 }]);
  expect(ranked).toEqual(['PAY-2', 'PAY-1', 'PAY-3']);
});

test('a circle is named and does not stop the rest', () => {
  const { ranked, cycles } = proposeOrder([item('PAY-1', 1, ['PAY-2']), item('PAY-2', 3, ['PAY-1']), item('PAY-3', 9)]);
  expect(cycles).toEqual([['PAY-1', 'PAY-2']]);
  expect(ranked).toEqual(['PAY-3', 'PAY-1', 'PAY-2']);
});

test('the preview brings the proposed order about and leaves unscored issues among themselves as they are', () => {
  fc.assert(
    fc.property(backlogs, (backlog) => {
      const { after, proposal, conflicts } = previewOrder(backlog, everything);
      const ranked = new Set(proposal.ranked);
      expect(after.filter((key) => ranked.has(key))).toEqual(proposal.ranked);
      expect(after.filter((key) => !ranked.has(key))).toEqual(backlog.map(({ key }) => key).filter((key) => !ranked.has(key)));
      expect(conflicts.filter(({ blocked, blocker }) => ranked.has(blocked) && ranked.has(blocker))).toEqual([]);
    }),
  );
});

test('an order that is in place already asks for nothing', () => {
  fc.assert(
    fc.property(backlogs, (backlog) => {
      const byKey = new Map(backlog.map((one) => [one.key, one]));
      const again = previewOrder(backlog, everything).after.map((key) => byKey.get(key) ?? item(key, null));
      expect(previewOrder(again, everything).moves).toEqual([]);
    }),
  );
});

test('only the best so many are brought to the top', () => {
  const backlog = [item('PAY-1', 1), item('PAY-2', null), item('PAY-3', 2), item('PAY-4', 9), item('PAY-5', 8)];
  const { after, moves } = previewOrder(backlog, { ...everything, top: 2 });
  expect(after).toEqual(['PAY-4', 'PAY-5', 'PAY-1', 'PAY-2', 'PAY-3']);
  expect(moves.map(({ key, from, to }) => [key, from, to])).toEqual([['PAY-4', 4, 1], ['PAY-5', 5, 2]]);
});

test('what stays does not move, and a blocker that stays below is said', () => {
  const backlog = [item('PAY-1', 1), item('PAY-2', 9), item('PAY-3', 3, ['PAY-2'])];
  const { after, moves, conflicts } = previewOrder(backlog, { ...everything, stays: new Set(['PAY-3']) });
  expect(after).toEqual(['PAY-2', 'PAY-1', 'PAY-3']);
  expect(moves[0]?.why).toEqual({ id: 'worth-more', score: 9, than: 'PAY-1', thanScore: 1 });
  expect(conflicts).toEqual([{ blocked: 'PAY-2', blocker: 'PAY-3' }]);
});

test('only what is selected moves, each to its place among the others as they stand', () => {
  const scores = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(scores, fc.infiniteStream(fc.boolean()), (values, picks) => {
      const now = values.map((score, index) => ({ key: `PAY-${index}`, score, blocks: [] }));
      const only = new Set(now.filter(() => picks.next().value).map(({ key }) => key));
      const { moved, after, movable } = previewOrder(now, { ...everything, only });
      expect(moved.every((key) => only.has(key))).toBe(true);
      expect(new Set(movable)).toEqual(only);
      const others = (keys: string[]) => keys.filter((key) => !only.has(key));
      expect(others(after)).toEqual(others(now.map(({ key }) => key)));
      const scoreOf = new Map(now.map(({ key, score }) => [key, score]));
      const chosen = after.filter((key) => only.has(key)).map((key) => scoreOf.get(key) ?? 0);
      expect(chosen).toEqual(chosen.toSorted((a, b) => b - a));
    }),
  );
});

test('a single issue that is selected goes where its score belongs', () => {
  const now = [90, 80, 70, 60, 85].map((score, index) => ({ key: `PAY-${index}`, score, blocks: [] }));
  expect(previewOrder(now, { ...everything, only: new Set(['PAY-4']) }).after).toEqual(['PAY-0', 'PAY-4', 'PAY-1', 'PAY-2', 'PAY-3']);
});
