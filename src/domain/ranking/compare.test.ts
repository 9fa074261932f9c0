import { compareTop } from './compare';
import type { RankingRow } from './ranking-row';

const row = (key: string, more: Partial<RankingRow> = {}): RankingRow => ({
  key, summary: key, type: 'Story', level: 0, status: 'To Do', created: '2026-01-01T00:00:00.000Z', epic: null, labels: [], sprintIds: [],
  running: false, estimate: null, model: 'rice', score: null, declined: false, blocks: [], ...more,
});
const scoredOn = (at: string) => ({ model: 'rice', inputs: {}, score: 1, at });

test('what came, went and changed places is told apart by its reason', () => {
  const rows = [
    row('PAY-9', { created: '2026-11-12T08:00:00.000Z' }),
    row('PAY-1'),
    row('PAY-5', { level: 1 }),
    row('PAY-3', { score: scoredOn('2026-11-11T08:00:00.000Z') }),
    row('PAY-2', { score: scoredOn('2026-11-02T08:00:00.000Z') }),
  ];
  const { changes, same } = compareTop({ day: '2026-11-10', top: ['PAY-2', 'PAY-1', 'PAY-7'] }, rows, new Set(['PAY-7']));
  expect(same).toBe(1);
  expect(changes).toEqual([
    { key: 'PAY-9', from: null, to: 1, why: 'created' },
    { key: 'PAY-3', from: null, to: 3, why: 'scored' },
    { key: 'PAY-2', from: 1, to: null, why: 'ranked' },
    { key: 'PAY-7', from: 3, to: null, why: 'done' },
  ]);
});

test('a top that has not changed has no changes', () => {
  expect(compareTop({ day: '2026-11-10', top: ['PAY-1', 'PAY-2'] }, [row('PAY-1'), row('PAY-2')], new Set())).toEqual({ changes: [], same: 2 });
});
