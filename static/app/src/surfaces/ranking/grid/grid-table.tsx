import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { blockOf, cellsOf, fromClipboard, pasted, toClipboard, type Cell } from './block';
import { plainText } from './cell-text';
import { GridHead, leastWidth, type SortBy } from './grid-head';
import { GridLine } from './grid-line';
import type { GridRow } from './grid-rows';
import { storedText } from './grid-rows';
import type { CellChange } from './grid-state';
import { outcomeOf, type PasteOutcome } from './paste-report';
import styles from './grid.module.css';

const ROW = 36;
const PAGE = 14;
/** Of the whole grid, in pixels, where it has rows enough. */
const HEIGHT = 560;

interface Props {
  model: Model;
  rows: readonly GridRow[];
  /** Another one for every filter and sorting: who asks for one begins at its top. */
  list: unknown;
  places: ReadonlyMap<string, number | null>;
  failures: ReadonlyMap<string, { message: string }>;
  mayEdit: boolean;
  sort: SortBy;
  onSort: (sort: SortBy) => void;
  onChange: (changes: readonly CellChange[]) => void;
  onPasted: (outcome: PasteOutcome) => void;
  onUndo: () => void;
  onRedo: () => void;
}

/** Rows drawn on demand; one element has the focus, and says which cell is meant. */
export function GridTable(props: Props) {
  const { model, rows, list, places, failures, mayEdit, sort, onSort, onChange } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<Cell>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Cell>({ row: 0, column: 0 });
  const [editing, setText] = useState<string | null>(null);
  /** Known at once: taking the focus from the cell's input asks to commit a second time. */
  const open = useRef(false);
  const dragging = useRef(false);
  const { criteria } = model;
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 12, scrollPaddingStart: ROW });

  const last = { row: rows.length - 1, column: criteria.length - 1 };
  const block = blockOf(clamp(anchor), clamp(focus));
  function clamp({ row, column }: Cell): Cell {
    return { row: Math.max(0, Math.min(row, last.row)), column: Math.max(0, Math.min(column, last.column)) };
  }

  const shown = useRef(list);
  useEffect(() => {
    if (shown.current === list) return;
    shown.current = list;
    setFocus({ row: 0, column: focus.column });
    setAnchor({ row: 0, column: focus.column });
    virtual.scrollToOffset(0);
  }, [list]);

  useEffect(() => {
    const stop = (): void => {
      dragging.current = false;
    };
    window.addEventListener('pointerup', stop);
    return () => window.removeEventListener('pointerup', stop);
  }, []);

  /** The cell is to be seen beside the column of the issues, which stands still. */
  const revealColumn = ({ row, column }: Cell): void => {
    const [box, cell] = [scroller.current, document.getElementById(`${id}-${row}-${column}`)];
    const issue = cell?.parentElement?.querySelector<HTMLElement>('[role=rowheader]');
    if (box === null || cell === null || issue == null) return;
    const [left, right] = [cell.offsetLeft, cell.offsetLeft + cell.offsetWidth];
    if (left < box.scrollLeft + issue.offsetWidth) box.scrollLeft = column === 0 ? 0 : left - issue.offsetWidth;
    else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
  };

  const moveTo = (cell: Cell, extend = false): void => {
    const target = clamp(cell);
    setFocus(target);
    if (!extend) setAnchor(target);
    virtual.scrollToIndex(target.row, { align: 'auto' });
    revealColumn(target);
  };

  const write = (cells: readonly (Cell & { text: string })[]): void => {
    if (!mayEdit) return;
    onChange(
      cells.flatMap(({ row, column, text }) => {
        const at = rows[row];
        const criterion = criteria[column];
        if (at === undefined || criterion === undefined) return [];
        const before = at.fromEstimate.includes(criterion.id) ? storedText(model, at.row, criterion.id) : (at.texts[criterion.id] ?? '');
        return [{ key: at.row.key, criterion: criterion.id, before, after: text.trim() }];
      }),
    );
  };

  const textAt = ({ row, column }: Cell): string => rows[row]?.texts[criteria[column]?.id ?? ''] ?? '';
  const setEditing = (text: string | null): void => {
    open.current = text !== null;
    setText(text);
  };
  const commit = (text: string, next: Cell): void => {
    if (!open.current) return;
    setEditing(null);
    write([{ ...focus, text }]);
    scroller.current?.focus({ preventScroll: true });
    moveTo(next);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null || rows.length === 0) return;
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const step = steps[event.key];
    if (control && key === 'z') (event.shiftKey ? props.onRedo : props.onUndo)();
    else if (control && key === 'y') props.onRedo();
    else if (control && key === 'd') write(cellsOf(block).map((cell) => ({ ...cell, text: textAt({ row: block.top, column: cell.column }) })));
    else if (control && key === 'a') {
      setAnchor({ row: 0, column: 0 });
      setFocus(last);
    } else if (control && event.key === 'Home') moveTo({ row: 0, column: 0 }, event.shiftKey);
    else if (control && event.key === 'End') moveTo(last, event.shiftKey);
    else if (control) return;
    else if (step !== undefined) moveTo({ row: focus.row + step.row, column: focus.column + step.column }, event.shiftKey && event.key.startsWith('Arrow'));
    else if (event.key === 'Home') moveTo({ ...focus, column: 0 });
    else if (event.key === 'End') moveTo({ ...focus, column: last.column });
    else if (!mayEdit) return;
    else if (event.key === 'Enter' || event.key === 'F2') setEditing(textAt(focus));
    else if (event.key === 'Delete' || event.key === 'Backspace') write(cellsOf(block).map((cell) => ({ ...cell, text: '' })));
    else if (event.key.length === 1 && !event.altKey) setEditing(event.key);
    else return;
    event.preventDefault();
  };

  const onCopy = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    const { top, bottom, left, right } = block;
    const lines = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, across) => plainText(textAt({ row: top + down, column: left + across }))),
    );
    event.clipboardData.setData('text/plain', toClipboard(lines));
    event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (editing !== null || !mayEdit) return;
    const what = pasted(fromClipboard(event.clipboardData.getData('text/plain')), block, { rows: rows.length, columns: criteria.length });
    write(what.cells);
    props.onPasted(outcomeOf(what, rows, model));
    const [start, end] = [what.cells[0], what.cells.at(-1)];
    if (start !== undefined && end !== undefined) {
      setAnchor(start);
      setFocus(end);
    }
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className={styles.table}
      style={{ height: Math.min(HEIGHT, (rows.length + 1) * ROW + 3) }}
      role="grid"
      tabIndex={0}
      aria-label="Scores"
      aria-rowcount={rows.length + 1}
      aria-multiselectable="true"
      aria-readonly={!mayEdit}
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${focus.row}-${focus.column}`}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={(event) => {
        onCopy(event);
        if (editing === null) write(cellsOf(block).map((cell) => ({ ...cell, text: '' })));
      }}
      onPaste={onPaste}
    >
      <GridHead criteria={criteria} sort={sort} onSort={onSort} />
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), minWidth: leastWidth(criteria.length), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <GridLine
              key={row.row.key}
              id={id}
              index={index}
              top={start}
              model={model}
              row={row}
              place={places.get(row.row.key) ?? null}
              failure={failures.get(row.row.key)?.message ?? null}
              block={index >= block.top && index <= block.bottom ? block : null}
              focus={index === focus.row ? focus.column : null}
              editing={index === focus.row ? editing : null}
              onEdit={setEditing}
              onCommit={commit}
              onCancel={() => {
                setEditing(null);
                scroller.current?.focus({ preventScroll: true });
              }}
              onPress={(column, extend) => {
                dragging.current = true;
                if (editing !== null) commit(editing, focus);
                moveTo({ row: index, column }, extend);
                scroller.current?.focus({ preventScroll: true });
              }}
              onEnter={(column) => dragging.current && setFocus(clamp({ row: index, column }))}
              onOpen={() => mayEdit && setEditing(textAt(focus))}
            />
          );
        })}
      </div>
    </div>
  );
}

const steps: Record<string, Cell> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -PAGE, column: 0 },
  PageDown: { row: PAGE, column: 0 },
};
