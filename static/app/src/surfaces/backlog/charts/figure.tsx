import type { ReactNode } from 'react';
import { figure } from '../../../../../../src/domain/health/messages';
import type { Table } from '../../../../../../src/domain/health/tables';
import { CsvButton } from '../csv-button';
import styles from './charts.module.css';

interface Props {
  table: Table;
  /** What the picture shows, in a sentence: for everybody, and for who cannot see it. */
  says: string;
  children: ReactNode;
  /** What a person can ask of the chart. */
  below?: ReactNode;
}

/** A chart with its sentence and, one click away, the table that it is drawn from. */
export function Figure({ table, says, children, below }: Props) {
  const { title, head, rows } = table;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.says}>{says}</p>
      </figcaption>
      <div aria-hidden="true">{children}</div>
      {below}
      <details>
        <summary className={styles.summary}>{`Table: ${title}`}</summary>
        <CsvButton table={table} />
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                {head.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>
                  {row.map((value, column) => {
                    const words = typeof value === 'number' ? figure(value) : value;
                    return column === 0 ? (
                      <th key={column} scope="row">
                        {words}
                      </th>
                    ) : (
                      <td key={column}>{words}</td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
