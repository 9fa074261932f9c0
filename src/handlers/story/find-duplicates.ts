import { duplicatesByKey, nearDuplicates } from '../../domain/story/duplicates';
import type { IndexRow } from '../../storage/index-rows';
import { loadDuplicates, saveDuplicates, type Duplicates } from '../../storage/duplicates';
import type { IndexStorage } from '../../storage/issue-index';
import type { KeyValueStore } from '../../storage/key-value-store';

/** Others that are named beside a story, and stories for which they are kept: together they fit one stored value. */
const MOST_OTHERS = 3;
const MOST_STORIES = 1_000;

/**
 * Compares all open stories of a project and keeps who is like whom.
 * @returns ids of the issues for which that is now another answer
 */
export async function findDuplicates(store: KeyValueStore, index: IndexStorage, projectId: string): Promise<string[]> {
  const head = await index.head(projectId);
  if (head === null) return [];
  const before = await loadDuplicates(store, projectId);
  const now = duplicatesAmong(await index.rows(projectId, head));
  const ids = new Set([...Object.keys(before), ...Object.keys(now)]);
  const changed = [...ids].filter((id) => JSON.stringify(before[id]) !== JSON.stringify(now[id]));
  if (changed.length > 0) await saveDuplicates(store, projectId, now);
  return changed;
}

export function duplicatesAmong(rows: readonly IndexRow[]): Duplicates {
  const open = new Map(rows.filter((row) => row.statusCategory !== 'done').map((row) => [row.key, row]));
  const texts = [...open.values()].flatMap(({ key, storyText }) => (storyText ? [{ key, text: storyText }] : []));
  // The same order whatever the order of the rows: what is unchanged must not look changed.
  texts.sort((a, b) => (a.key < b.key ? -1 : 1));
  const found = [...duplicatesByKey(nearDuplicates(texts))].slice(0, MOST_STORIES);
  return Object.fromEntries(
    found.flatMap(([key, others]) => {
      const row = open.get(key);
      const named = others.slice(0, MOST_OTHERS).flatMap((other) => open.get(other) ?? []);
      return row === undefined ? [] : [[row.id, named.map(({ id, key: its, secured }) => ({ id, key: its, secured }))]];
    }),
  );
}
