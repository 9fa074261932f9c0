/** @jest-environment node */
import Papa from 'papaparse';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import { findModel } from '../../../../../../src/domain/scoring/find-model';
import { gridRow } from './grid-rows';
import { decoded, previewImport, problemWords, scoresCsv } from './scores-csv';

const rice = findModel('rice');
if (rice === null) throw new Error('There is no RICE.');

const scored = { model: 'rice', inputs: { reach: [800, 1200] as [number, number], impact: 2, confidence: 0.8, effort: 5 }, score: 320, at: '2026-01-01T00:00:00.000Z' };
const row = (key: string, more: Partial<RankingRow> = {}): RankingRow => ({
  key, summary: `About ${key}`, type: 'Story', level: 0, status: 'To Do', created: '2026-01-01T00:00:00.000Z', epic: null, labels: [], sprintIds: [], running: false,
  estimate: null, model: 'rice', score: null, declined: false, blocks: [], ...more,
});
const rows = [
  row('PAY-1', { score: scored, summary: '=HYPERLINK("https://example.com")' }),
  row('PAY-2', { estimate: 3 }),
  row('PAY-3'),
].map((one, index) => gridRow(rice, one, undefined, index + 1));

test('what is exported comes back without a change', () => {
  const csv = scoresCsv(rice, rows);
  expect(csv.split('\r\n')[0]).toBe('Key,Summary,Reach,Impact,Confidence,Effort,Score');
  expect(csv).toContain(`"'=HYPERLINK`);
  expect(previewImport(`\uFEFF${csv}`, rice, rows)).toEqual({ changes: [], issues: 0, unchanged: 3, problems: [], absent: [], ignored: [] });
});

test('changes are named with what was there before', () => {
  const found = previewImport('Key,Impact,Effort\nPAY-1,3,5\npay-2,½,8\n', rice, rows);
  expect(found).toMatchObject({ issues: 2, unchanged: 0, problems: [], absent: ['Reach', 'Confidence'] });
  expect(found.changes).toEqual([
    { key: 'PAY-1', criterion: 'impact', before: '2', after: '3' },
    { key: 'PAY-2', criterion: 'impact', before: '', after: '½' },
    { key: 'PAY-2', criterion: 'effort', before: '', after: '8' },
  ]);
});

test('bad cells are named by line and column, and the rest is taken', () => {
  const found = previewImport('Number;Reach\n', rice, rows);
  expect(found.problems.map(problemWords)).toEqual(['The file has no column “Key”, so its lines cannot be told apart.']);
  const { problems, changes } = previewImport('Key,Reach,Effort\nPAY-1,much,4\nELSE-1,1,1\nPAY-3,,-2\nPAY-3,5,5\n', rice, rows);
  expect(problems.map(problemWords)).toEqual([
    'Line 2, Reach: “much” is not a value of Reach.',
    'Line 3: ELSE-1 is none of the open issues that are scored here.',
    expect.stringMatching(/^Line 4, Effort: ./),
    'Line 5: PAY-3 stands in an earlier line already.',
  ]);
  expect(changes).toEqual([{ key: 'PAY-1', criterion: 'effort', before: '5', after: '4' }]);
});

test('files of other spreadsheets and countries are read', () => {
  const changes = [{ key: 'PAY-2', criterion: 'reach', before: '', after: '1.200,5' }, { key: 'PAY-2', criterion: 'effort', before: '', after: '1,5' }];
  const german = 'Key;Summary;Reach;Effort;Team\r\n\r\nPAY-2;"zwei\r\nZeilen; eine ""so""";1.200,5;1,5;Rot\r\nPAY-3;;viel;;\r\n';
  for (const text of [german, `\uFEFF${german}`, german.replaceAll('\r\n', '\n')]) {
    const found = previewImport(text, rice, rows);
    expect(found).toMatchObject({ changes, ignored: ['Team'], absent: ['Impact', 'Confidence'] });
    expect(found.problems.map(problemWords)).toEqual(['Line 4, Reach: “viel” is not a value of Reach.']);
  }
  const named = previewImport(`sep=;\r\n${german}`, rice, rows);
  expect([named.changes, named.problems.map(problemWords)]).toEqual([changes, ['Line 5, Reach: “viel” is not a value of Reach.']]);
});

test('what a spreadsheet would run is disarmed on its way out, whatever it begins with', () => {
  const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '"=1'];
  const csv = scoresCsv(rice, hostile.map((summary, index) => gridRow(rice, row(`PAY-${index}`, { summary }), { reach: summary }, index + 1)));
  for (const cell of Papa.parse<string[]>(csv.trim()).data.slice(1).flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
});

test('the text of a file is read in the encoding that it is in', () => {
  const bytes = (...codes: number[]): ArrayBuffer => Uint8Array.from(codes).buffer;
  expect(decoded(bytes(0xc2, 0xbd))).toBe('½');
  expect(decoded(bytes(0xbd))).toBe('½');
  expect(decoded(bytes(0xff, 0xfe, 0xbd, 0x00))).toBe('½');
});
