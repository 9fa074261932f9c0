import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { counted } from '../../../../../../src/domain/ranking/messages';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import type { Pasted } from './block';
import { readCell } from './cell-text';
import type { GridRow } from './grid-rows';
import styles from './grid.module.css';

const MOST_LISTED = 20;

/** What became of a paste. */
export interface PasteOutcome extends Omit<Pasted, 'cells'> {
  rows: number;
  /** Cells that nothing can be made of, as `PAY-7, Reach: …`. */
  bad: string[];
}

export function outcomeOf({ cells, ...leftOut }: Pasted, rows: readonly GridRow[], { criteria }: Model): PasteOutcome {
  const bad = cells.flatMap(({ row, column, text }) => {
    const [at, criterion] = [rows[row], criteria[column]];
    if (at === undefined || criterion === undefined) return [];
    const read = readCell(criterion, text);
    return read.ok ? [] : [`${at.row.key}, ${criterion.title}: ${read.reason}`];
  });
  return { ...leftOut, rows: new Set(cells.map(({ row }) => row)).size, bad };
}

/** Says what did not fit and what cannot be read; nothing where all went well. */
export function PasteReport({ outcome, onUndo, onClose }: { outcome: PasteOutcome; onUndo: () => void; onClose: () => void }) {
  const { rows, rowsLeftOut, columnsLeftOut, bad } = outcome;
  if (rows > 0 && rowsLeftOut === 0 && columnsLeftOut === 0 && bad.length === 0) return null;
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={rows === 0 ? 'There was no text to paste' : `${counted(rows, 'row')} pasted, but not all of it`}>
        <ul className={styles.listed}>
          {rowsLeftOut > 0 && <li>{counted(rowsLeftOut, 'row')} did not fit: the list ends before. Begin higher up, or show more issues.</li>}
          {columnsLeftOut > 0 && <li>{counted(columnsLeftOut, 'column')} did not fit: the scores end before. Begin farther to the left.</li>}
          {bad.slice(0, MOST_LISTED).map((words) => (
            <li key={words}>{words}</li>
          ))}
          {bad.length > MOST_LISTED && <li>And {counted(bad.length - MOST_LISTED, 'more cell')} that cannot be read; they are red.</li>}
        </ul>
        <div className={styles.buttons}>
          {rows > 0 && (
            <Button spacing="compact" onClick={onUndo}>
              Undo the paste
            </Button>
          )}
          <Button spacing="compact" appearance="subtle" onClick={onClose}>
            Close
          </Button>
        </div>
      </SectionMessage>
    </div>
  );
}
