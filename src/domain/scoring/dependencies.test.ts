import fc from 'fast-check';
import { lendScores, type DependencyNode } from './dependencies';

test('an issue counts for as much as the most valuable issue that waits for it', () => {
  const { effective, cycles } = lendScores([
    { key: 'PAY-1', score: 5, blocks: ['PAY-2'] },
    { key: 'PAY-2', score: 20, blocks: ['PAY-3'] },
    { key: 'PAY-3', score: 80, blocks: [] },
    { key: 'PAY-4', score: null, blocks: ['PAY-2'] },
    { key: 'PAY-5', score: null, blocks: [] },
  ]);
  expect(effective.get('PAY-1')).toEqual({ score: 80, from: 'PAY-3' });
  expect(effective.get('PAY-2')).toEqual({ score: 80, from: 'PAY-3' });
  expect(effective.get('PAY-3')).toEqual({ score: 80, from: 'PAY-3' });
  expect(effective.get('PAY-4')).toEqual({ score: 80, from: 'PAY-3' });
  expect(effective.has('PAY-5')).toBe(false);
  expect(cycles).toEqual([]);
});

test('being blocked by something worthless costs nothing', () => {
  const { effective } = lendScores([
    { key: 'PAY-1', score: 80, blocks: ['PAY-2'] },
    { key: 'PAY-2', score: 1, blocks: [] },
  ]);
  expect(effective.get('PAY-1')).toEqual({ score: 80, from: 'PAY-1' });
  expect(effective.get('PAY-2')).toEqual({ score: 1, from: 'PAY-2' });
});

test('issues that wait for each other are named and count alike', () => {
  const { effective, cycles } = lendScores([
    { key: 'PAY-1', score: 5, blocks: ['PAY-2'] },
    { key: 'PAY-2', score: 9, blocks: ['PAY-3'] },
    { key: 'PAY-3', score: null, blocks: ['PAY-1'] },
    { key: 'PAY-4', score: 1, blocks: ['PAY-4', 'GONE-1'] },
  ]);
  expect(cycles).toEqual([['PAY-4'], ['PAY-1', 'PAY-2', 'PAY-3']].sort((a, b) => b.length - a.length));
  for (const key of ['PAY-1', 'PAY-2', 'PAY-3']) expect(effective.get(key)?.score).toBe(9);
});

test('a chain of ten thousand issues is no problem', () => {
  const nodes = Array.from({ length: 10_000 }, (_, index) => ({
    key: `PAY-${index}`,
    score: index,
    blocks: [`PAY-${index + 1}`],
  }));
  expect(lendScores(nodes).effective.get('PAY-0')?.score).toBe(9_999);
});

test('it agrees with simply following every arrow', () => {
  const graph = fc
    .array(fc.record({ score: fc.option(fc.integer({ min: 0, max: 20 })), blocks: fc.array(fc.nat(7), { maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((rows): DependencyNode[] =>
      rows.map(({ score, blocks }, index) => ({ key: `N-${index}`, score, blocks: blocks.map((other) => `N-${other}`) })),
    );
  fc.assert(
    fc.property(graph, (nodes) => {
      const { effective, cycles } = lendScores(nodes);
      const byKey = new Map(nodes.map((node) => [node.key, node]));
      const reachable = (from: string): Set<string> => {
        const seen = new Set<string>();
        const walk = (key: string): void => {
          for (const next of byKey.get(key)?.blocks ?? []) {
            if (!byKey.has(next) || seen.has(next)) continue;
            seen.add(next);
            walk(next);
          }
        };
        walk(from);
        return seen;
      };
      for (const node of nodes) {
        const reached = reachable(node.key);
        const scores = [node, ...[...reached].map((key) => byKey.get(key))].flatMap((other) => other?.score ?? []);
        expect(effective.get(node.key)?.score).toBe(scores.length > 0 ? Math.max(...scores) : undefined);
        expect(cycles.flat().includes(node.key)).toBe(reached.has(node.key));
      }
    }),
  );
});
