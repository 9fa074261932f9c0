import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import { findModel } from '../../../../../../src/domain/scoring/find-model';
import { gridRow } from './grid-rows';
import { previewImport, problemWords, scoresCsv } from './scores-csv';

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
  expect(previewImport(`\uFEFF${csv}`, rice, rows)).toEqual({ changes: [], issues: 0, unchanged: 3, problems: [], absent: [] });
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
    'Line 3: ELSE-1 is not in this grid.',
    'Line 4, Effort: “-2” is not a value of Effort.',
    'Line 5: PAY-3 stands in an earlier line already.',
  ]);
  expect(changes).toEqual([{ key: 'PAY-1', criterion: 'effort', before: '5', after: '4' }]);
});
