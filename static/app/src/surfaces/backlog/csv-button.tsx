import Button from '@atlaskit/button/new';
import { toCsv } from '../../../../../src/domain/health/csv';
import type { Table } from '../../../../../src/domain/health/tables';
import { saveFile } from './save-file';

/** Gives a table away as a file; its name says to whom reads out the screen which of the buttons this is. */
export function CsvButton({ table }: { table: Table }) {
  return (
    <Button
      appearance="subtle"
      spacing="compact"
      aria-label={`CSV of ${table.title}`}
      onClick={() => saveFile(`${table.id}.csv`, 'text/csv', toCsv(table.head, table.rows))}
    >
      CSV
    </Button>
  );
}
