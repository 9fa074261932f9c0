import type { KeyboardEvent } from 'react';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { formatNumber, formatOrdinal } from '../../../../../../src/domain/scoring/messages';
import { IssueKey } from '../issue-key';
import { contains, type Block, type Cell } from './block';
import type { GridRow } from './grid-rows';
import styles from './grid.module.css';

interface Props {
  id: string;
  index: number;
  top: number;
  model: Model;
  row: GridRow;
  place: number | null;
  failure: string | null;
  /** The selected block where it touches this row. */
  block: Block | null;
  /** Column of the focused cell where it is in this row. */
  focus: number | null;
  /** The text being typed in the focused cell. */
  editing: string | null;
  onEdit: (text: string) => void;
  onCommit: (text: string, next: Cell) => void;
  onCancel: () => void;
  onPress: (column: number, extend: boolean) => void;
  onEnter: (column: number) => void;
  onOpen: () => void;
}

/** One issue of the grid. */
export function GridLine(props: Props) {
  const { id, index, top, model, row, place, failure, block, focus, editing, onCommit } = props;
  const { key, summary } = row.row;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, column: number): void => {
    const text = event.currentTarget.value;
    if (event.key === 'Escape') props.onCancel();
    else if (event.key === 'Enter') onCommit(text, { row: index + (event.shiftKey ? -1 : 1), column });
    else if (event.key === 'Tab') onCommit(text, { row: index, column: column + (event.shiftKey ? -1 : 1) });
    else if (event.key === 'ArrowUp') onCommit(text, { row: index - 1, column });
    else if (event.key === 'ArrowDown') onCommit(text, { row: index + 1, column });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div role="row" aria-rowindex={index + 2} className={styles.line} style={{ position: 'absolute', top, left: 0, right: 0, height: 36 }}>
      <span role="gridcell" className={styles.rank}>{row.rank}</span>
      <span role="rowheader" className={styles.issue} title={summary}>
        <IssueKey issueKey={key} /> {summary}
      </span>
      {model.criteria.map((criterion, column) => {
        const problem = row.problems[criterion.id];
        const focused = focus === column;
        const selected = block !== null && contains(block, { row: index, column });
        const classes = [styles.cell, selected && styles.selected, focused && styles.focused, problem !== undefined && styles.wrong, row.origins[criterion.id] !== undefined && styles.quiet];
        return (
          <span
            key={criterion.id}
            id={`${id}-${index}-${column}`}
            role="gridcell"
            aria-selected={selected}
            aria-invalid={problem !== undefined}
            title={problem ?? row.origins[criterion.id]}
            className={classes.filter(Boolean).join(' ')}
            onPointerDown={(event) => {
              if (focused && editing !== null) return;
              event.preventDefault();
              props.onPress(column, event.shiftKey);
            }}
            onPointerEnter={() => props.onEnter(column)}
            onDoubleClick={props.onOpen}
          >
            {focused && editing !== null ? (
              <input
                className={styles.input}
                aria-label={`${criterion.title} of ${key}`}
                autoFocus
                value={editing}
                onChange={(event) => props.onEdit(event.currentTarget.value)}
                onKeyDown={(event) => onKeyDown(event, column)}
                onBlur={(event) => onCommit(event.currentTarget.value, { row: index, column })}
              />
            ) : (
              row.texts[criterion.id]
            )}
          </span>
        );
      })}
      <span role="gridcell" className={styles.number}>{row.score === null ? '–' : formatNumber(row.score)}</span>
      <span role="gridcell" className={styles.place}>{place === null ? '' : formatOrdinal(place)}</span>
      <span role="gridcell" className={failure !== null || Object.keys(row.problems).length > 0 ? `${styles.state} ${styles.trouble}` : styles.state} title={failure ?? row.missing ?? undefined}>
        {failure ?? row.missing ?? (row.cleared ? 'To be removed' : row.changed ? 'To be saved' : '')}
      </span>
    </div>
  );
}
