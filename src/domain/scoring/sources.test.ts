import cd3 from './models/cd3';
import moscow from './models/moscow';
import rice from './models/rice';
import type { ScoreRecord } from './record';
import { answerOf, fieldsChanged, mappedFields, sourcesOf, type FieldMapping } from './sources';

const reach: FieldMapping = { field: 'customfield_1', name: 'Customers', values: {} };
const impact: FieldMapping = { field: 'customfield_2', name: 'Impact', values: { High: 2, Huge: 7 } };
const inputFields = { rice: { reach, impact } };
const points = { value: 5, name: 'Story points' };
const read = (fields: Record<string, unknown>) => sourcesOf(rice, inputFields, points, fields);

test('a number field answers with its number, the estimate where nothing is mapped', () => {
  expect(read({ customfield_1: 800 })).toEqual({
    reach: { kind: 'field', name: 'Customers', value: 800, text: null },
    impact: { kind: 'field', name: 'Impact', value: null, text: null },
    effort: { kind: 'estimate', name: 'Story points', value: 5, text: null },
  });
});

test('a mapped field comes before the estimate', () => {
  const days = { field: 'customfield_3', name: 'Days', values: {} };
  expect(sourcesOf(rice, { rice: { effort: days } }, points, { customfield_3: 12 }).effort).toMatchObject({ name: 'Days', value: 12 });
});

test.each([
  ['an option by its mapping', { value: 'High' }, 2],
  ['whatever its case', { value: ' high ' }, 2],
  ['a list with one option', [{ value: 'High' }], 2],
  ['an option that is a number', { value: '0.5' }, 0.5],
  ['a number as text', '3', 3],
  ['a priority by its name', { name: 'High' }, 2],
])('%s', (_, raw, value) => expect(read({ customfield_2: raw }).impact).toMatchObject({ value }));

test('an option that has the name of a choice needs no mapping', () => {
  const release = { field: 'customfield_4', name: 'Release', values: {} };
  const sources = sourcesOf(moscow, { moscow: { priority: release } }, null, { customfield_4: { value: 'must' } });
  expect(sources.priority).toEqual({ kind: 'field', name: 'Release', value: 4, text: 'must' });
});

test.each([
  ['an option that nobody mapped', { value: 'Enormous' }, 'Enormous'],
  ['an option mapped to what is off the scale', { value: 'Huge' }, 'Huge'],
  ['a number off the scale', -4, '-4'],
  ['several options', [{ value: 'High' }, { value: 'Low' }], null],
  ['nothing', null, null],
  ['something else', { when: 'now' }, null],
])('%s gives no value, and its words where it has some', (_, raw, text) =>
  expect(read({ customfield_2: raw }).impact).toEqual({ kind: 'field', name: 'Impact', value: null, text }),
);

test('an estimate of zero does not count as an effort', () => {
  expect(sourcesOf(rice, {}, { value: 0, name: 'Story points' }, {}).effort).toMatchObject({ value: null, text: '0' });
});

test('what is mapped for another model, or for no criterion, changes nothing', () => {
  expect(sourcesOf(cd3, { rice: { reach }, cd3: { gone: reach } }, points, { customfield_1: 1 })).toEqual({});
  expect(mappedFields({ rice: { reach, impact }, cd3: { gone: reach } })).toEqual(['customfield_1', 'customfield_2']);
});

test('a score knows when a field it took its value from says something else', () => {
  const record: ScoreRecord = { v: 1, model: 'rice', inputs: { reach: 800, impact: 2 }, score: 1, at: '', by: '', fromFields: ['reach'] };
  expect(fieldsChanged(record, read({ customfield_1: 800, customfield_2: { value: '1' } }))).toBe(false);
  expect(fieldsChanged(record, read({ customfield_1: 900 }))).toBe(true);
  expect(fieldsChanged(record, read({}))).toBe(true);
});

test.each([800, '800', { value: 'High' }, { name: 'Huge' }, [{ value: 'High' }], [{ value: 'High' }, { value: 'Huge' }], '', null, undefined, { value: 'Odd' }])('kept in brief, %j answers as before', (raw) => {
  const whole = read({ customfield_1: raw, customfield_2: raw });
  expect(read({ customfield_1: answerOf(raw), customfield_2: answerOf(raw) })).toEqual(whole);
});
