import fc from 'fast-check';
import { backlogOf, EXAMPLE_NOW } from './example-backlog';
import { snapshotBefore, withEarlierTop, withSnapshot, type Snapshot } from './snapshot';
import { daysBefore } from './time';

const at = (day: number): Snapshot => ({
  day: new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString().slice(0, 10),
  items: day,
  ready: 0,
  inSprints: false,
  values: {},
  top: [],
});

test('keeps one a day for ninety days, one a week before, and none after two years', () => {
  let kept: Snapshot[] = [];
  for (let day = 0; day < 900; day += 1) kept = withSnapshot(kept, at(day));
  const ages = kept.map((one) => 899 - one.items);
  expect(ages.filter((age) => age <= 90)).toHaveLength(91);
  expect(Math.max(...ages)).toBeLessThanOrEqual(730);
  expect(kept.length).toBeGreaterThan(91 + 88);
  expect(kept.length).toBeLessThan(91 + 95);
});

test('the same day replaces, whatever the order of the days', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 })), (days) => {
      const kept = days.reduce<Snapshot[]>((list, day) => withSnapshot(list, at(day)), []);
      expect(kept.map((one) => one.day)).toEqual([...new Set(kept.map((one) => one.day))].sort());
    }),
  );
});

test('finds the last one that is old enough', () => {
  const kept = [at(0), at(5), at(9)];
  expect(snapshotBefore(kept, `${at(12).day}T10:00:00.000Z`, 7)?.day).toBe(at(5).day);
  expect(snapshotBefore(kept, `${at(6).day}T10:00:00.000Z`, 7)).toBeNull();
});

describe('the first twenty of before', () => {
  const daysAgo = (days: number, key: string): Snapshot => ({ ...at(0), day: daysBefore(EXAMPLE_NOW, days).slice(0, 10), top: [key] });
  const earlierTop = (...kept: Snapshot[]) => withEarlierTop(backlogOf([]), kept).earlierTop;

  test('are those of four weeks ago', () => {
    expect(earlierTop(daysAgo(60, 'PAY-1'), daysAgo(29, 'PAY-2'), daysAgo(9, 'PAY-3'))).toEqual(['PAY-2']);
  });

  test('are the oldest that are known when nothing is that old, and none within a week', () => {
    expect(earlierTop(daysAgo(9, 'PAY-3'), daysAgo(2, 'PAY-4'))).toEqual(['PAY-3']);
    expect(earlierTop(daysAgo(6, 'PAY-4'))).toBeUndefined();
    expect(earlierTop()).toBeUndefined();
  });
});
