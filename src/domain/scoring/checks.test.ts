import type { CheckedScore } from './check';
import moscow from './models/moscow';
import rice from './models/rice';
import wsjf from './models/wsjf';

const scored = (count: number, each: (index: number) => Partial<CheckedScore>): CheckedScore[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `PAY-${index}`,
    values: {},
    score: index,
    hierarchyLevel: 1,
    estimate: null,
    ...each(index),
  }));
const ids = (findings: { id: string }[] | undefined) => (findings ?? []).map(({ id }) => id);

test('80 % confidence everywhere is said', () => {
  const findings = rice.check?.(scored(10, () => ({ values: { confidence: 0.8 } })));
  expect(findings).toEqual([
    { id: 'same-value', params: { criterion: 'Confidence', value: '80 %', share: 1 }, keys: [] },
  ]);
});

test('a backlog of equal scores is said to be clustered', () => {
  const findings = rice.check?.(scored(10, (index) => ({ score: index < 6 ? 5 : index, values: { confidence: index } })));
  expect(ids(findings)).toEqual(['clustered']);
});

test('a handful of scores is no habit', () => {
  expect(rice.check?.(scored(4, () => ({ score: 1, values: { confidence: 0.8 } })))).toEqual([]);
});

test('WSJF needs a 1 in each column, and epics', () => {
  const findings = wsjf.check?.(
    scored(6, (index) => ({ values: { value: 1 + index, time: 2, risk: 1, size: 3 }, hierarchyLevel: index === 0 ? 0 : 1 })),
  );
  expect(findings?.map(({ id, params, keys }) => [id, params.criterion ?? keys])).toEqual([
    ['wsjf-no-one', 'Time criticality'],
    ['wsjf-no-one', 'Job size'],
    ['wsjf-on-stories', ['PAY-0']],
  ]);
});

test('a relative scale needs its 1 as soon as there is something to compare', () => {
  const big = scored(2, () => ({ values: { value: 5, time: 1, risk: 1, size: 1 } }));
  expect(ids(wsjf.check?.(big))).toEqual(['wsjf-no-one']);
  expect(wsjf.check?.(big.slice(1))).toEqual([]);
});

test('Musts are weighed by effort where most issues are estimated, else counted', () => {
  const oneLargeMust = scored(10, (index) => ({ score: index === 0 ? 4 : 2, estimate: index === 0 ? 20 : 1 }));
  expect(moscow.check?.(oneLargeMust)).toMatchObject([{ id: 'must-heavy', params: { share: 20 / 29, basis: 'effort' } }]);
  const uncounted = oneLargeMust.map((score) => ({ ...score, estimate: null }));
  expect(moscow.check?.(uncounted)).toEqual([]);
});

test("what is agreed to be out of the release does not count", () => {
  const findings = moscow.check?.(scored(12, (index) => ({ score: index < 3 ? 4 : index < 6 ? 2 : 1 })));
  expect(ids(findings)).toEqual([]);
});
