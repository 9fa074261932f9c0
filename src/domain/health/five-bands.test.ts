import { fiveBands } from './five-bands';

test.each([
  [5, { band: 1, span: 'up to 10 days' }],
  [10, { band: 1, span: 'up to 10 days' }],
  [31, { band: 3, span: '30 to 45 days' }],
  [61, { band: 5, span: 'above 60 days' }],
])('%d days', (days, expected) => {
  expect(fiveBands(days, [10, 30, 45, 60], 'days')).toEqual(expected);
});

test('sixty per cent of a promise are no longer below sixty, and 105 are not above it', () => {
  const of = (share: number) => fiveBands(share, [0.6, 0.8, 0.95, 1.05], 'share', 3).band;
  expect([0.59, 0.6, 0.79, 0.8, 0.95, 1.05, 1.06].map(of)).toEqual([1, 2, 2, 3, 4, 4, 5]);
});
