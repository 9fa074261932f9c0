import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';

/** Places from 1, now and in the new order, without epics: they are no steps of the backlog. */
export function placesOf(rows: readonly RankingRow[], after: readonly string[]): { from: Map<string, number>; to: Map<string, number> } {
  const items = new Set(rows.filter((row) => row.level === 0).map(({ key }) => key));
  const numbered = (keys: readonly string[]) => new Map(keys.filter((key) => items.has(key)).map((key, index) => [key, index + 1]));
  return { from: numbered(rows.map(({ key }) => key)), to: numbered(after) };
}
