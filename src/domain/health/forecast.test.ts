import fc from 'fast-check';
import { backlogOf, daysAgo, doneItem, item, items } from './example-backlog';
import { forecast } from './forecast';
import { forecastChoices, forecastFor } from './forecast-target';
import { viewOf } from './view';

/** So many done in each of the last twelve weeks. */
const paced = (...weeks: number[]) =>
  weeks.flatMap((count, week) =>
    Array.from({ length: count }, (_, n) => doneItem(`PAY-${1_000 + week * 100 + n}`, { created: daysAgo(300), resolved: daysAgo(week * 7 + 1) })),
  );
const steady = paced(...Array.from({ length: 12 }, () => 4));
const settings = { storyTypes: [], bugTypes: [], thresholds: {} };

test('a steady pace leaves no doubt', () => {
  expect(forecast(backlogOf([], { done: steady }), 20)).toMatchObject({ p50: '2026-07-20', p85: '2026-07-20', p95: '2026-07-20' });
});

test('is the same each time it is asked, and later for more certainty and for more items', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }), fc.integer({ min: 1, max: 30 }), (weeks, count) => {
      const backlog = backlogOf([], { done: paced(...weeks) });
      const made = forecast(backlog, count);
      expect(forecast(backlog, count)).toEqual(made);
      if ('refused' in made) throw new Error('There is history enough.');
      expect(made.p50 <= made.p85 && made.p85 <= made.p95).toBe(true);
      const more = forecast(backlog, count * 3);
      expect('refused' in more || more.p85 >= made.p85).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['three weeks with finished work', paced(5, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0), 10, 'thin-history'],
  ['a thousand items at one a week', paced(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 1_000, 'too-far'],
])('refuses with %s', (_, done, count, refused) => {
  expect(forecast(backlogOf([], { done }), count)).toMatchObject({ refused });
});

test('an epic takes what stands above its last item too', () => {
  const epic = item('PAY-90', { hierarchyLevel: 1, type: 'Epic', summary: 'Refunds' });
  const view = viewOf(backlogOf([epic, ...items(10, (index) => ({ parentKey: index === 1 || index === 5 ? 'PAY-90' : null }))], { done: steady }), settings);
  expect(forecastFor(view, { kind: 'epic', key: 'PAY-90' })).toMatchObject({ own: 2, items: 6 });
  expect(forecastFor(view, { kind: 'rank', rank: 4 })).toMatchObject({ own: 4, items: 4 });
  expect(forecastFor(view, { kind: 'epic', key: 'PAY-91' })).toBeNull();
  expect(forecastChoices(view)).toEqual([{ target: { kind: 'epic', key: 'PAY-90' }, name: 'PAY-90 Refunds' }]);
});
