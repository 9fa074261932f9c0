/** Properties that somebody has written by hand, of any shape. */
import fc from 'fast-check';
import { anyProperty } from '../../domain/scoring/any-property.fixture';
import { readRecord } from '../../domain/scoring/read-record';
import type { ScoreRecord } from '../../domain/scoring/record';
import { deskWith, openIssue } from './value.fixture';
import { INPUTS, ok, panelOf, payload } from './value-calls.fixture';

test('break neither the panel nor a save over them nor the undo of that', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const desk = deskWith([openIssue('PAY-1', 400)]);
      const panel = panelOf(desk);
      const held = JSON.parse(JSON.stringify(anyProperty(seed))) as unknown;
      desk.setProperty(held);
      const view = await panel.view();
      expect(view.reading.record === null || Number.isFinite(view.reading.record.score)).toBe(true);
      const saved = ok(await panel.save(payload({ expected: view.reading.stamp })));
      expect(saved).toMatchObject({ saved: true, view: { reading: { record: { inputs: INPUTS, score: 320 } }, undoable: true } });
      expect(await panel.history()).toHaveLength(1);
      ok(await panel.undo(saved.view.reading.stamp));
      expect(desk.property()).toEqual(held);
      await panel.history();
    }),
    { numRuns: 300 },
  );
});

test('of other issues take nobody a place unless they make a score', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer(), { maxLength: 8 }), async (seeds) => {
      const records = seeds.map((seed): ScoreRecord | null => readRecord(anyProperty(seed)).record);
      const broken = records.map((record, index) => ({ ...openIssue(`PAY-${100 + index}`, null), score: record }));
      const desk = deskWith([openIssue('PAY-1', 400), openIssue('PAY-2', 100), ...broken]);
      const view = await panelOf(desk).view();
      expect(view.peers.length).toBeGreaterThanOrEqual(2);
      for (const { inputs } of view.peers) expect(Object.keys(inputs)).toEqual(expect.arrayContaining(['reach', 'impact', 'confidence', 'effort']));
      ok(await panelOf(desk).save(payload()));
      const [change] = await panelOf(desk).history();
      expect(change?.to?.place?.of).toBe(view.peers.length + 1);
    }),
    { numRuns: 100 },
  );
});
