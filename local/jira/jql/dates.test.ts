import { parseDate } from './dates';
import { search } from './testing/search';
import { contextOf } from './testing/site';

/** Noon UTC on Sunday, 22 November 2026, which is 13:00 in Berlin. */
const context = contextOf([]);
const iso = (text: string, timeZone = 'Europe/Berlin'): string | null => {
  const at = parseDate(text, { ...context, timeZone });
  return at === null ? null : new Date(at).toISOString();
};

describe('reads a date in the time zone of the caller', () => {
  test.each([
    ['2026-11-22', '2026-11-21T23:00:00.000Z'],
    ['2026/11/22', '2026-11-21T23:00:00.000Z'],
    ['2026/11/22 14:30', '2026-11-22T13:30:00.000Z'],
    ['2026-07-01 00:00', '2026-06-30T22:00:00.000Z'],
    ['-1d', '2026-11-21T12:00:00.000Z'],
    ['4w 2d', '2026-12-22T12:00:00.000Z'],
    ['-4w2d', '2026-10-23T11:00:00.000Z'],
    ['2h', '2026-11-22T14:00:00.000Z'],
    ['-90', '2026-11-22T10:30:00.000Z'],
    ['1242604510000', '2009-05-17T23:55:10.000Z'],
    ['dd', null],
    ['2010/02/35', null],
    ['14/May/09', null],
    ['2026/05/14 bad', null],
    ['-1M', null],
    ['', null],
    ['999999999999999d', null],
  ])('%s', (text, expected) => expect(iso(text)).toBe(expected));

  test('and so a bare date is another instant elsewhere', () => {
    expect(iso('2026-11-22', 'America/New_York')).toBe('2026-11-22T05:00:00.000Z');
  });

  test('a day back over the end of summer time keeps the hour', () => {
    const monday = { ...context, now: new Date('2026-10-26T08:00:00Z') };
    expect(new Date(parseDate('-1w', monday) ?? 0).toISOString()).toBe('2026-10-19T07:00:00.000Z');
  });
});

describe('edges of days, weeks, months and years', () => {
  // SHOP-1 to SHOP-6 were created at 08:00 UTC on 1 to 6 November 2026.
  test.each([
    ['created >= startOfMonth() AND created < "2026-11-03"', '2 1'],
    ['created < startOfYear()', '10'],
    ['created < startOfYear(-2y)', ''],
    ['created > startOfWeek(-2w) AND created < "2026-11-10"', ''],
    ['created > startOfWeek("-3w") AND created <= endOfWeek(-3)', '6 5 4 3 2 1'],
    ['created <= endOfDay("-21d")', '10 1'],
    ['created >= startOfDay(-20) AND created <= endOfDay(-20)', '2'],
    ['created <= endOfMonth(-1M)', '10'],
    ['created > now()', ''],
    ['created <= endOfYear() AND created >= "2026-11-06"', '6'],
    ['due = now()', '1'],
    ['due < startOfDay()', '2'],
    ['due in ("2026-11-20", 2026-11-22)', '2 1'],
    ['due != "2026-11-20"', '1'],
    ['duedate is EMPTY AND key < SHOP-4', '3'],
    ['resolved >= -30d', '4'],
    ['resolutiondate is EMPTY AND status = Done', ''],
    ['updatedDate < "2025-01-01"', '10'],
    ['createdDate = "2024/04/01 01:30"', '10'],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));

  test('a week begins on Sunday', () => {
    const saturday = { now: new Date('2026-11-07T12:00:00Z') };
    expect(search('created >= startOfWeek() AND created <= endOfWeek()', saturday)).toBe('6 5 4 3 2 1');
    const sunday = { now: new Date('2026-11-08T12:00:00Z') };
    expect(search('created >= startOfWeek()', sunday)).toBe('');
  });

  test('a day due is compared in the zone of the caller', () => {
    const late = { now: new Date('2026-11-22T23:30:00Z') };
    expect(search('due < startOfDay()', late)).toBe('2 1');
    expect(search('due < startOfDay()', { ...late, timeZone: 'UTC' })).toBe('2');
  });
});
