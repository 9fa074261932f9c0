import fc from 'fast-check';
import type { IndexRow } from '../../storage/index-rows';
import { duplicatesAmong } from './find-duplicates';
import { openDuplicates } from './visible-duplicates';
import { openIssue } from '../value/value.fixture';

const LAMP = 'As a commuter, I want to switch on the lamp of my bike, so that I see the road.';
const BELL = 'As a rider, I want to ring the bell of my bike, so that walkers hear me.';

/** Of a row only what the comparison looks at. */
const row = (key: string, storyText: string | null, own: Partial<IndexRow> = {}): IndexRow =>
  ({ ...openIssue(key, null), secured: false, storyText, ...own }) as IndexRow;

test('open stories that say the same name each other; finished ones and others do not', () => {
  const rows = [row('PAY-1', LAMP), row('PAY-2', LAMP), row('PAY-3', BELL), row('PAY-4', LAMP, { statusCategory: 'done' }), row('PAY-5', null)];
  expect(duplicatesAmong(rows)).toEqual({
    '1': [{ id: '2', key: 'PAY-2', secured: false }],
    '2': [{ id: '1', key: 'PAY-1', secured: false }],
  });
});

test('what everybody is told leaves out the stories that some may not see', () => {
  const found = duplicatesAmong([row('PAY-1', LAMP), row('PAY-2', LAMP, { secured: true }), row('PAY-3', LAMP)]);
  expect(openDuplicates(found, '1')).toEqual(['PAY-3']);
  expect(openDuplicates(found, '9')).toEqual([]);
});

test('the order of the rows changes nothing, so that nothing is written for it', () => {
  const rows = Array.from({ length: 12 }, (_, at) => row(`PAY-${at + 1}`, at % 3 === 0 ? LAMP : at % 3 === 1 ? BELL : null));
  const expected = JSON.stringify(duplicatesAmong(rows));
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(JSON.stringify(duplicatesAmong(shuffled))).toBe(expected);
    }),
  );
});
