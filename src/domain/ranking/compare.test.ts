import fc from 'fast-check';
import { compareTop, momentOf, movedKeys, nearestDay, type ChangeReason, type Happened } from './compare';
import { changeWords, type Namer } from './compare-words';

const nothing: Happened = { created: null, done: null, reopened: null, ranked: [], inputs: [] };
const AT = '2026-11-12T08:00:00.000Z';

test('what came, went and changed places is told apart by its reason', () => {
  const happened: Record<string, Happened> = {
    'PAY-9': { ...nothing, created: AT },
    'PAY-3': { ...nothing, ranked: [{ at: AT, by: 'ann', higher: true, via: 'hand' }], inputs: [{ id: 'field', field: 'Story points', from: '3', to: '8', at: AT, by: null }] },
    'PAY-7': { ...nothing, done: { at: AT } },
  };
  const now = ['PAY-9', 'PAY-1', 'PAY-3', 'PAY-2'];
  expect(compareTop(['PAY-2', 'PAY-1', 'PAY-7', 'PAY-8'], now, (key) => happened[key] ?? nothing)).toEqual({
    same: 1,
    changes: [
      { key: 'PAY-9', from: null, to: 1, why: [{ id: 'created', at: AT }] },
      { key: 'PAY-3', from: null, to: 3, why: [
        { id: 'ranked', at: AT, by: 'ann', higher: true, via: 'hand', times: 1 },
        { id: 'field', field: 'Story points', from: '3', to: '8', at: AT, by: null },
      ] },
      { key: 'PAY-2', from: 1, to: 4, why: [{ id: 'shifted', came: 3, left: 0 }] },
      { key: 'PAY-7', from: 3, to: null, why: [{ id: 'done', at: AT }] },
      { key: 'PAY-8', from: 4, to: null, why: [{ id: 'gone' }] },
    ],
  });
});

test('a top that has not changed has no changes, and one without a changelog no claims', () => {
  expect(compareTop(['PAY-1', 'PAY-2'], ['PAY-1', 'PAY-2', 'PAY-3'], () => nothing)).toEqual({ changes: [], same: 2 });
  expect(compareTop(['PAY-1', 'PAY-2'], ['PAY-2', 'PAY-1'], () => ({ ...nothing, ranked: null })).changes.map(({ why }) => why)).toEqual([[], []]);
});

test('who was not ranked moved by exactly as many places as others came and left', () => {
  const keys = Array.from({ length: 12 }, (_, n) => `PAY-${n}`);
  const orders = fc.tuple(fc.shuffledSubarray(keys, { minLength: 1 }), fc.shuffledSubarray(keys));
  fc.assert(
    fc.property(orders, ([then, now]) => {
      for (const { from, to, why } of compareTop(then, now, () => nothing).changes) {
        const [reason] = why;
        if (reason?.id !== 'shifted' || from === null || to === null) continue;
        expect(to - from).toBe(reason.came - reason.left);
      }
    }),
  );
});

test('the day asked for, or the last one before it that was kept, or else the first', () => {
  const kept = ['2026-11-02', '2026-11-03', '2026-11-09'].map((day) => ({ day }));
  const found = (asked: string) => nearestDay(kept, asked)?.day;
  expect(['2026-11-03', '2026-11-08', '2026-12-24', '2026-10-01'].map(found)).toEqual(['2026-11-03', '2026-11-03', '2026-11-09', '2026-11-02']);
  expect(nearestDay([], '2026-11-03')).toBeNull();
  expect([momentOf({ day: '2026-11-03' }), momentOf({ day: '2026-11-03', at: AT })]).toEqual(['2026-11-03T23:59:59.999Z', AT]);
  expect(movedKeys(['A', 'B', 'C'], ['A', 'C', 'B', 'D'])).toEqual(['C', 'B']);
});

describe('in words', () => {
  const name: Namer = {
    person: (id) => (id === 'ann' ? 'Ann' : null),
    day: (at) => at.slice(0, 10),
    criterion: (id) => (id === 'effort' ? { title: 'Effort' } : undefined),
  };
  const deed = { at: AT, by: 'ann' };
  const cases: [ChangeReason, string][] = [
    [{ id: 'scored', from: 40, to: 55, inputs: [{ criterion: 'effort', from: 8, to: [3, 5] }], ...deed }, 'Score 40 → 55 by Ann on 2026-11-12: Effort 8 → 3 to 5'],
    [{ id: 'scored', from: null, to: 55, inputs: [], ...deed }, 'Scored 55 by Ann on 2026-11-12'],
    [{ id: 'unscored', from: 40, at: AT, by: 'eve' }, 'Score 40 removed on 2026-11-12'],
    [{ id: 'field', field: 'Story points', from: '3', to: null, at: AT, by: null }, 'Inputs changed: Story points 3 → empty on 2026-11-12'],
    [{ id: 'ranked', higher: true, via: 'refinery', times: 1, ...deed }, 'Ranked higher by an order that was applied with Refinery by Ann on 2026-11-12'],
    [{ id: 'ranked', higher: false, via: 'hand', times: 3, ...deed }, 'Ranked lower by hand by Ann on 2026-11-12, the last of 3 times'],
    [{ id: 'shifted', came: 2, left: 1 }, 'Not ranked itself: 2 others came above it, 1 other no longer stands above it'],
    [{ id: 'done', at: AT }, 'Done on 2026-11-12'],
    [{ id: 'created', at: AT }, 'New, created on 2026-11-12'],
    [{ id: 'declined', ...deed }, 'Declined for now by Ann on 2026-11-12'],
  ];
  test.each(cases)('%j', (why, words) => {
    expect(changeWords(why, name)).toBe(words);
  });
});
