import type { Criterion } from '../../../../../../src/domain/scoring/criterion';
import styles from './grid.module.css';

export interface SortBy {
  /** `rank`, `score`, or the id of a criterion. */
  column: string;
  down: boolean;
}

/** Room for all columns as the style sheet has them, in pixels; beyond it the grid scrolls sideways. */
export const leastWidth = (criteria: number): number => 530 + criteria * 100;

interface Props {
  criteria: readonly Criterion[];
  sort: SortBy;
  onSort: (sort: SortBy) => void;
}

/** Titles of the grid, which sort it. */
export function GridHead({ criteria, sort, onSort }: Props) {
  const title = (column: string, words: string, classes: string | undefined) => {
    const isSorted = sort.column === column;
    return (
      <span role="columnheader" key={column} aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : 'none'} className={`${styles.columnHead} ${classes}`}>
        <button type="button" className={styles.sort} onClick={() => onSort({ column, down: isSorted ? !sort.down : column !== 'rank' })}>
          {words} {isSorted ? <span aria-hidden="true">{sort.down ? '▼' : '▲'}</span> : null}
        </button>
      </span>
    );
  };
  return (
    <div role="rowgroup" className={styles.head} style={{ minWidth: leastWidth(criteria.length) }}>
      <div role="row" aria-rowindex={1} className={styles.line}>
        {title('rank', 'Rank', styles.rank)}
        <span role="columnheader" className={`${styles.columnHead} ${styles.issue}`}>Issue</span>
        {criteria.map((criterion) => title(criterion.id, criterion.title, styles.cell))}
        {title('score', 'Score', styles.number)}
        <span role="columnheader" className={`${styles.columnHead} ${styles.place}`}>Place</span>
        <span role="columnheader" className={`${styles.columnHead} ${styles.state}`}>State</span>
      </div>
    </div>
  );
}
