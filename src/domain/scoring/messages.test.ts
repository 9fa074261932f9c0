import rice from './models/rice';
import { describeCheck, describePlace, describeUnscored, formatNumber, formatOrdinal } from './messages';

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [11, '11th'],
  [22, '22nd'],
  [113, '113th'],
  [1001, '1,001st'],
])('%d is said as %s', (place, expected) => expect(formatOrdinal(place)).toBe(expected));

test('a place is said with its tie and its likely range only where they say more', () => {
  expect(describePlace({ place: 4, of: 212, tiedWith: 0, likely: { from: 2, to: 9 } })).toEqual({
    main: '4th of 212',
    tie: '',
    likely: 'likely 2nd to 9th',
  });
  expect(describePlace({ place: 1, of: 2, tiedWith: 1, likely: { from: 1, to: 1 } })).toEqual({
    main: '1st of 2',
    tie: 'tied with one other',
    likely: '',
  });
});

test('what keeps an issue from having a score is named', () => {
  const outcome = rice.score({ reach: 100, impact: 9, confidence: 0.8 });
  if (outcome.scored) throw new Error('effort is missing');
  expect(describeUnscored(rice, outcome.problems)).toBe(
    'Impact is 9, above the scale, which ends at 3; effort is missing',
  );
});

test('whole numbers are said in full, others to four digits', () => {
  expect([1234567, 0.83333, 320, 12.3456].map(formatNumber)).toEqual(['1,234,567', '0.8333', '320', '12.35']);
});

test('shares are said in per cent', () => {
  expect(describeCheck({ id: 'must-heavy', params: { share: 0.7, limit: 0.6, basis: 'effort' }, keys: [] })).toBe(
    'Must is 70 % of the effort. Above 60 % the date is at risk.',
  );
});
