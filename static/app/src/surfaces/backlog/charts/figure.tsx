import type { ReactNode } from 'react';
import styles from './charts.module.css';

interface Props {
  title: string;
  /** What the picture shows, in a sentence: for everybody, and for who cannot see it. */
  says: string;
  head: string[];
  rows: (string | number)[][];
  children: ReactNode;
  /** What a person can ask of the chart. */
  below?: ReactNode;
}

/** A chart with its sentence and, one click away, the table that it is drawn from. */
export function Figure({ title, says, head, rows, children, below }: Props) {
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
        <table className={styles.table}>
          <thead>
            <tr>
              {head.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((value, column) =>
                  column === 0 ? (
                    <th key={column} scope="row">
                      {value}
                    </th>
                  ) : (
                    <td key={column}>{value}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
