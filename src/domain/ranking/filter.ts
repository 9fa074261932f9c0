import type { RankingRow } from './ranking-row';

/** What narrows the grid; empty texts narrow nothing. */
export interface Filter {
  text: string;
  type: string;
  epic: string;
  /** Id of a band of the grid's model, see `bandsOf`. */
  band: string;
  label: string;
  /** Id of a sprint as text, `none` for issues in no open sprint, empty for all. */
  sprint: string;
  scored: 'all' | 'scored' | 'unscored';
}

export const noFilter: Filter = { text: '', type: '', epic: '', band: '', label: '', sprint: '', scored: 'all' };

/**
 * @param isScored by the model of the grid, as typed
 * @param band likewise; null for none
 */
export function matches(filter: Filter, row: RankingRow, openSprints: ReadonlySet<number>, isScored: boolean, band: string | null): boolean {
  const words = filter.text.trim().toLowerCase();
  if (words !== '' && !`${row.key} ${row.summary}`.toLowerCase().includes(words)) return false;
  if (filter.type !== '' && row.type !== filter.type) return false;
  if (filter.epic !== '' && row.epic !== filter.epic) return false;
  if (filter.band !== '' && band !== filter.band) return false;
  if (filter.label !== '' && !row.labels.includes(filter.label)) return false;
  if (filter.sprint === 'none' && row.sprintIds.some((id) => openSprints.has(id))) return false;
  if (filter.sprint !== '' && filter.sprint !== 'none' && !row.sprintIds.includes(Number(filter.sprint))) return false;
  return filter.scored === 'all' || (filter.scored === 'scored') === isScored;
}
