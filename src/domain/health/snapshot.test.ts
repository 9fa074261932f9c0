import fc from 'fast-check';
import { snapshotBefore, withSnapshot, type Snapshot } from './snapshot';

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
