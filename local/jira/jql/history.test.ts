import fc from 'fast-check';
import type { History, HistoryItem, IssueRecord } from '../model';
import { compileJql } from './compile';
import { search as searchAll } from './testing/search';
import { issue } from './testing/issues';
import { contextOf } from './testing/site';

function item(fieldId: string, from: string | null, to: string | null): HistoryItem {
  return { field: fieldId, fieldtype: 'jira', fieldId, from, fromString: from, to, toString: to };
}

function history(created: string, author: string, ...items: HistoryItem[]): History {
  return { id: created, author, created, items };
}

/** Created on the 1st by Ada; started by Ben on the 5th, done by Ada on the 9th, reopened by Ben on the 12th. */
const moved = issue('SHOP-1', {
  statusId: '12',
  assignee: 'ben',
  fixVersionIds: ['402'],
  changelog: [
    history('2026-11-05T10:00:00.000Z', 'ben', item('status', '11', '12'), item('assignee', null, 'ben')),
    history('2026-11-07T10:00:00.000Z', 'ada', item('fixVersions', null, '401')),
    history('2026-11-09T10:00:00.000Z', 'ada', item('status', '12', '13'), item('resolution', null, '20')),
    history('2026-11-12T10:00:00.000Z', 'ben', item('status', '13', '12'), item('resolution', '20', null)),
    history('2026-11-13T10:00:00.000Z', 'ada', item('fixVersions', '401', null), item('fixVersions', null, '402')),
  ],
});

/** Created on the 2nd as it is. */
const still = issue('SHOP-2', { statusId: '11', priorityId: '1' });

const search = (jql: string): string => searchAll(`${jql} ORDER BY key ASC`, {}, [moved, still]);

describe('WAS looks at every value a field had', () => {
  test.each([
    ['status was "To Do"', '1 2'],
    ['status was Done', '1'],
    ['status was not Done', '2'],
    ['NOT status was Done', '2'],
    ['status was in (Done, "In Progress")', '1'],
    ['status was not in (Done, "In Progress")', '2'],
    ['status was "In Progress"', '1'],
    ['status was Done by ada', '1'],
    ['status was Done by ben', ''],
    ['status was "To Do" by currentUser()', '1 2'],
    ['status was Done by (ada, ben) before "2026-11-10"', '1'],
    ['status was Done before "2026-11-09"', ''],
    ['status was "To Do" before "2026-11-02 12:00"', '1 2'],
    ['status was "To Do" after "2026-11-06"', '2'],
    ['status was Done on "2026-11-12"', '1'],
    ['status was Done on "2026-11-13"', ''],
    ['status was Done during ("2026-11-10", "2026-11-11")', '1'],
    ['status was "To Do" during ("2026-11-06", now())', '2'],
    ['assignee was EMPTY', '1 2'],
    ['assignee was EMPTY after "2026-11-06"', '2'],
    ['assignee was ben', '1'],
    ['resolution was Unresolved on "2026-11-10"', '2'],
    ['resolution was Done', '1'],
    ['priority was Highest', '2'],
    ['reporter was ada', '1 2'],
    ['fixVersion was "1.1"', '1'],
    ['fixVersion was "1.1" after "2026-11-14"', ''],
    ['fixVersion was EMPTY before "2026-11-06"', '1 2'],
    ['fixVersion was EMPTY after "2026-11-08"', '2'],
    ['fixVersion was not EMPTY', ''],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));
});

describe('CHANGED looks at every change of a field', () => {
  test.each([
    ['status changed', '1'],
    ['NOT status changed', '2'],
    ['priority changed', ''],
    ['status changed to Done', '1'],
    ['status changed from Done to "In Progress"', '1'],
    ['status changed from Done to "To Do"', ''],
    ['status changed from (Done, "To Do") by ben', '1'],
    ['status changed to Done by ben', ''],
    ['status changed after "2026-11-12"', '1'],
    ['status changed after "2026-11-13"', ''],
    ['status changed before "2026-11-05"', ''],
    ['status changed on "2026-11-05"', '1'],
    ['status changed to Done during ("2026-11-09", "2026-11-10")', '1'],
    ['status changed to Done after "2026-11-10" OR status changed to "In Progress" after -20d', '1'],
    ['resolution changed from EMPTY', '1'],
    ['resolution changed from Unresolved to Done', '1'],
    ['resolution changed to Unresolved before "2026-11-12"', ''],
    ['fixVersion changed to "2.0" by ada', '1'],
    ['NOT (status changed to Done OR priority = Lowest)', '2'],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));
});

const STATUSES = ['11', '12', '13'] as const;
const PEOPLE = ['ada', 'ben'] as const;

/** An issue with a random life of its status, one change every other day from the 3rd on. */
const life = fc
  .tuple(
    fc.constantFrom(...STATUSES),
    fc.array(fc.record({ to: fc.constantFrom(...STATUSES), by: fc.constantFrom(...PEOPLE), day: fc.integer({ min: 2, max: 28 }) }), { maxLength: 8 }),
  )
  .map(([first, steps]): IssueRecord => {
    let statusId: string = first;
    const changelog = steps
      .toSorted((a, b) => a.day - b.day)
      .map(({ to, by, day }, at) => {
        const change = item('status', statusId, to);
        statusId = to;
        return history(instant(day, at), by, change);
      });
    return issue('SHOP-1', { statusId, changelog });
  });

/** No two changes at the same moment. */
function instant(day: number, minute: number): string {
  return `2026-11-${String(day).padStart(2, '0')}T06:${String(minute).padStart(2, '0')}:00.000Z`;
}

const NAMES: Record<string, string> = { '11': '"To Do"', '12': '"In Progress"', '13': 'Done' };
const named = (id: string): string => NAMES[id] ?? id;

function matches(jql: string, one: IssueRecord): boolean {
  return compileJql(jql, { ...contextOf([one]), timeZone: 'UTC', now: new Date('2026-12-01T00:00:00Z') }).matches(one);
}

/** The status at an instant, by walking the changelog. */
function statusAt(one: IssueRecord, at: number): string {
  let status = one.changelog[0]?.items[0]?.from ?? one.statusId;
  for (const { created, items } of one.changelog) {
    if (Date.parse(created) <= at) status = items[0]?.to ?? status;
  }
  return status;
}

test('WAS on a day agrees with a replay minute by minute', () => {
  fc.assert(
    fc.property(life, fc.constantFrom(...STATUSES), fc.integer({ min: 1, max: 28 }), (one, status, day) => {
      const date = `2026-11-${String(day).padStart(2, '0')}`;
      const start = Math.max(Date.parse(one.created), Date.parse(`${date}T00:00:00Z`));
      const end = Date.parse(`${date}T23:59:00Z`);
      const moments = Array.from({ length: Math.max(0, Math.floor((end - start) / 60_000) + 1) }, (_, at) => start + at * 60_000);
      expect(matches(`status was ${named(status)} on "${date}"`, one)).toBe(moments.some((at) => statusAt(one, at) === status));
    }),
    { numRuns: 60 },
  );
});

test('WAS holds of every status that was ever entered or left, and of no other', () => {
  fc.assert(
    fc.property(life, fc.constantFrom(...STATUSES), (one, status) => {
      const seen = new Set([one.statusId, ...one.changelog.flatMap(({ items }) => items.flatMap(({ from, to }) => [from, to]))]);
      expect(matches(`status was ${named(status)}`, one)).toBe(seen.has(status));
      expect(matches(`status was not ${named(status)}`, one)).toBe(!seen.has(status));
    }),
  );
});

test('CHANGED holds exactly when a change fits all that is asked', () => {
  const asked = fc.record({
    from: fc.option(fc.constantFrom(...STATUSES)),
    to: fc.option(fc.constantFrom(...STATUSES)),
    by: fc.option(fc.constantFrom(...PEOPLE)),
    after: fc.option(fc.integer({ min: 1, max: 28 })),
  });
  fc.assert(
    fc.property(life, asked, (one, { from, to, by, after }) => {
      const date = after === null ? null : `2026-11-${String(after).padStart(2, '0')}`;
      const jql = [
        'status changed',
        from && `from ${named(from)}`,
        to && `to ${named(to)}`,
        by && `by ${by}`,
        date && `after "${date}"`,
      ];
      const expected = one.changelog.some(({ author, created, items: [change] }) => {
        if (!change || change.from === change.to) return false;
        if ((from && change.from !== from) || (to && change.to !== to) || (by && author !== by)) return false;
        return !date || Date.parse(created) > Date.parse(`${date}T00:00:00Z`);
      });
      expect(matches(jql.filter(Boolean).join(' '), one)).toBe(expected);
    }),
  );
});
