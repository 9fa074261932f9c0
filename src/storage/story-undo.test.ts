import { memoryStore } from './memory-store.fixture';
import type { KeyValueStore } from './key-value-store';
import { loadUndo, saveUndo } from './story-undo';

const now = new Date('2026-11-22T09:00:00.000Z');

/** Bullets in bullets, as deep as somebody can indent them. */
function nested(levels: number): unknown {
  const inner = levels === 0 ? [] : [nested(levels - 1)];
  return { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [] }, ...inner] }] };
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce((deepest: number, child) => Math.max(deepest, depthOf(child)), 0);
}

test('a deeply nested description can be kept and put back', async () => {
  const store = memoryStore();
  const depths: number[] = [];
  const watched: KeyValueStore = { ...store, set: (key, value) => (depths.push(depthOf(value)), store.set(key, value)) };
  const undo = { written: 'a', at: now.toISOString(), before: { description: { type: 'doc', version: 1, content: [nested(12)] }, summary: 'Old' } };
  await saveUndo(watched, '10001', undo);
  expect(depthOf(undo)).toBeGreaterThan(31);
  expect(Math.max(...depths)).toBeLessThanOrEqual(31);
  expect(await loadUndo(store, '10001', now)).toEqual(undo);
});
