import type { RankingDraft } from '../../../../../../src/domain/ranking/draft';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import { restored } from './restored';

const row = (key: string, at: string | null): RankingRow => ({
  key, summary: key, type: 'Story', level: 0, status: 'To Do', created: '2026-01-01T00:00:00.000Z', epic: null, labels: [], sprintIds: [], running: false,
  estimate: null, model: 'rice', score: at === null ? null : { model: 'rice', inputs: {}, score: 1, at }, declined: false, blocks: [],
});
const kept = (rows: RankingDraft['rows']): RankingDraft => ({ keptAt: '2026-11-22T09:00:00.000Z', rows, tried: null });
const typed = (at: string | null, model = 'rice') => ({ model, at, texts: { reach: '5' } });
const nothingStored = () => false;

test('what was typed comes back where nobody has scored since', () => {
  expect(restored(kept({ 'PAY-1': typed(null), 'PAY-2': typed('then') }), [row('PAY-1', null), row('PAY-2', 'then')], nothingStored)).toMatchObject({
    typed: { 'PAY-1': { reach: '5' }, 'PAY-2': { reach: '5' } },
    overtaken: [],
  });
});

test('what others have scored, and what goes by another model, is said and not typed over', () => {
  const found = restored(kept({ 'PAY-1': typed(null), 'PAY-2': typed(null, 'ice') }), [row('PAY-1', 'now'), row('PAY-2', null)], nothingStored);
  expect(found.typed).toEqual({});
  expect(found.overtaken.map(({ key }) => key)).toEqual(['PAY-1', 'PAY-2']);
});

test('what was saved just before the page was left is no news, and what is done is gone', () => {
  expect(restored(kept({ 'PAY-1': typed(null), 'PAY-9': typed(null) }), [row('PAY-1', 'now')], () => true)).toMatchObject({ typed: {}, overtaken: [], gone: ['PAY-9'] });
});
