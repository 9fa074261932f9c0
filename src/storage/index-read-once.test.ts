import { readOnce } from './index-read-once';
import { createIssueIndex } from './issue-index';
import type { IndexHead, IndexRow } from './index-rows';
import { memoryStore } from './memory-store.fixture';

test('the rows are read once, and hold what was scored since', async () => {
  const index = createIssueIndex({ store: memoryStore(), now: () => new Date('2026-11-22T09:00:00Z'), newId: () => '1', requestRun: async () => undefined });
  let reads = 0;
  const rows = [{ id: '7', key: 'PAY-7', score: null }, { id: '8', key: 'PAY-8', score: null }] as unknown as IndexRow[];
  const once = readOnce({ ...index, rows: async () => ((reads += 1), rows) });
  const head = {} as IndexHead;
  await once.rows('1', head);
  const record = { model: 'rice', score: 5 } as unknown as NonNullable<IndexRow['score']>;
  await once.setScore('1', '8', record as never);
  expect((await once.rows('1', head)).map(({ score }) => score)).toEqual([null, record]);
  expect(reads).toBe(1);
});
