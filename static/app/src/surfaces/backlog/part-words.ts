import type { FindingRow } from '../../../../../src/contract/backlog';

const came = { committed: 'committed', added: 'added' };
const went = { done: 'done', removed: 'removed', carried: 'carried over' };

/** "Sprint 6: added, carried over". */
export function partWords(part: NonNullable<FindingRow['parts']>[number]): string {
  return `${part.sprint}: ${came[part.came]}, ${went[part.went]}`;
}
