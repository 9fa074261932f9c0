import type { FindingRow } from '../../../../../src/contract/backlog';
import { toCsv } from '../../../../../src/domain/health/csv';
import { gapWords } from '../../../../../src/domain/health/messages';
import { partWords } from './part-words';

export function issueCsv(rows: readonly FindingRow[]): string {
  const inSprints = rows.some((row) => row.parts !== undefined);
  const head = ['Place', 'Key', 'Summary', 'Type', 'Status', 'Priority', 'Estimate', 'Score', 'Missing', 'Days old', 'Days untouched'];
  return toCsv(
    inSprints ? [...head, 'In the sprints'] : head,
    rows.map((row) => [
      row.position,
      row.key,
      row.summary,
      row.type,
      row.status,
      row.priority,
      row.estimate,
      row.score,
      row.gaps.map((gap) => gapWords[gap]).join(', '),
      row.ageDays,
      row.untouchedDays,
      ...(inSprints ? [(row.parts ?? []).map(partWords).join('; ')] : []),
    ]),
  );
}
