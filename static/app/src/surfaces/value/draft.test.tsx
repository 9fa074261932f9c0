import rice from '../../../../../src/domain/scoring/models/rice';
import type { Draft } from './draft';
import { draftOf, inputsOf, readNumber } from './draft';
import { viewOf } from './view.fixture';

test.each([
  ['1200', 1200],
  ['1,200', 1200],
  ['1 200', 1200],
  ['1,234,567.5', 1234567.5],
  ['0.5', 0.5],
  ['0,5', 0.5],
  ['.5', 0.5],
  ['many', NaN],
  ['-3', -3],
  ['−0,5', -0.5],
  ['80 %', 0.8],
  ['12,5%', 0.125],
  ['½', 0.5],
  ['%', NaN],
  ['5 %%', NaN],
  ['--3', NaN],
  ['-', NaN],
  ["1'200", 1200],
  ['1.2.3', NaN],
  ['', NaN],
])('%s is read as %d', (text, expected) => expect(readNumber(text)).toBe(expected));

const draft = (values: Draft['values']): Draft => ({ values, fromFields: [], evidence: {}, note: '' });

test('what is not filled in is missing, not zero', () => {
  expect(inputsOf(rice, draft({ reach: { low: '', high: '' } }), {})).toEqual({});
});

test('two numbers are a range, one is a value, whichever field it is in', () => {
  const inputs = inputsOf(
    rice,
    draft({ reach: { low: '800', high: '1,200' }, impact: { low: '2', high: '' }, effort: { low: '', high: '3' } }),
    {},
  );
  expect(inputs).toEqual({ reach: [800, 1200], impact: 2, effort: 3 });
});

const sources = { effort: { kind: 'estimate' as const, name: 'Story points', value: 5, text: null } };

test('a new score starts with the estimate, a stored value of its own stays', () => {
  const fresh = draftOf(rice, viewOf({ sources }));
  expect(inputsOf(rice, fresh, sources)).toEqual({ effort: 5 });
  const own = draftOf(
    rice,
    viewOf({
      sources,
      reading: { record: null, declined: null, stamp: null, draft: { model: 'rice', inputs: { effort: 8 } }, problems: [] },
    }),
  );
  expect(inputsOf(rice, own, sources)).toEqual({ effort: 8 });
});
