import fc from 'fast-check';
import { readRecord } from './read-record';
import type { ScoreRecord } from './record';

const whole: ScoreRecord = {
  v: 1,
  model: 'rice',
  inputs: { reach: [800, 1200], impact: 2 },
  score: 320,
  at: '2026-11-12T09:00:00.000Z',
  by: 'ann',
  evidence: { reach: 'Interviews in May' },
  basis: { estimate: 5, text: 'a1', links: 'b2' },
};

test('a whole record is read as it is', () => {
  expect(readRecord(whole)).toEqual({ record: whole, declined: null, stamp: whole.at, draft: { model: 'rice', inputs: whole.inputs }, problems: [] });
});

test('an issue without the property has no record and no problem', () => {
  expect(readRecord(null)).toMatchObject({ record: null, declined: null, stamp: null, problems: [] });
});

test('a record of a later version is read as far as it is known', () => {
  const { record, problems } = readRecord({ ...whole, v: 2, extra: 'new' });
  expect(record).toEqual(whole);
  expect(problems).toEqual([{ id: 'other-version', version: '2' }]);
});

test('a half-written record leaves its inputs for the form', () => {
  const { record, draft, problems } = readRecord({ v: 1, model: 'rice', inputs: { reach: 10, impact: 'big' } });
  expect(record).toBeNull();
  expect(draft).toEqual({ model: 'rice', inputs: { reach: 10 } });
  expect(problems).toEqual([{ id: 'input-dropped', criterion: 'impact' }, { id: 'no-score' }]);
});

test('an issue can be declined without ever having been scored', () => {
  const declined = { reason: 'Too rare', at: '2026-11-20T09:00:00.000Z', by: 'ann', revisit: null };
  expect(readRecord({ v: 1, declined })).toMatchObject({ record: null, declined, stamp: declined.at, problems: [] });
  const { record, stamp } = readRecord({ ...whole, declined });
  expect(record?.declined).toEqual(declined);
  expect(stamp).toBe(`${whole.at} ${declined.at}`);
});

test('a range edited the wrong way round is turned, a lost score computed again', () => {
  const { record, problems } = readRecord({ ...whole, inputs: { reach: [9, 1] }, score: null }, () => 42);
  expect(record).toMatchObject({ inputs: { reach: [1, 9] }, score: 42 });
  expect(problems).toEqual([{ id: 'range-turned', criterion: 'reach' }, { id: 'score-computed' }]);
});

test('a score that its inputs do not give is said, and the one that they give counts', () => {
  const { record, problems } = readRecord({ ...whole, score: 9_999 }, () => 320);
  expect(record?.score).toBe(320);
  expect(problems).toEqual([{ id: 'score-differs', stored: 9_999, computed: 320 }]);
  expect(readRecord(whole, () => 320.0000000001).problems).toEqual([]);
});

test('moments and days in any form are read, and what is none is left out and said', () => {
  const declined = { reason: 'Too rare', at: 'last week', revisit: '2027-13-45' };
  const reading = readRecord({ ...whole, at: '12 Nov 2026 09:00 UTC', by: 7, declined });
  expect(reading.record).toMatchObject({ at: '2026-11-12T09:00:00.000Z', by: '' });
  expect(reading.declined).toEqual({ reason: 'Too rare', at: '', by: '', revisit: null });
  expect(reading.problems).toEqual([
    { id: 'part-dropped', part: 'declined.revisit' },
    { id: 'part-dropped', part: 'declined.at' },
  ]);
});

test('thousands of inputs are not all kept, nor names of any length', () => {
  const inputs = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`${'x'.repeat(200)}${index}`, 'big']));
  const { problems, draft } = readRecord({ v: 1, model: 'm'.repeat(20_000), inputs });
  expect(JSON.stringify([problems, draft]).length).toBeLessThan(10_000);
});

test('whatever is in the property, reading never throws and never yields a score that is no number', () => {
  const nearly = fc.record(
    Object.fromEntries(Object.keys({ ...whole, declined: 0, note: 0 }).map((key) => [key, fc.anything()])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.jsonValue(), nearly), (json) => {
      const { record } = readRecord(json);
      if (!record) return;
      expect(Number.isFinite(record.score)).toBe(true);
      if (record.at !== '') expect(new Date(record.at).toISOString()).toBe(record.at);
      expect(readRecord(JSON.parse(JSON.stringify(record))).record?.inputs).toEqual(record.inputs);
    }),
  );
});
