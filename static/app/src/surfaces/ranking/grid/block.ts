/** Blocks of cells: selected, copied, pasted and filled. */
import Papa from 'papaparse';

export interface Cell {
  row: number;
  column: number;
}

export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function blockOf(anchor: Cell, focus: Cell): Block {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function contains({ top, bottom, left, right }: Block, { row, column }: Cell): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Tab-separated lines, as spreadsheets put them on the clipboard. */
export function toClipboard(lines: readonly (readonly string[])[]): string {
  return Papa.unparse(lines.map((line) => [...line]), { delimiter: '\t', newline: '\n' });
}

export function fromClipboard(text: string): string[][] {
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const { data, errors } = Papa.parse<string[]>(whole, { delimiter: '\t', newline: '\n' });
  // A quote that nothing closes is an inch sign, and not the beginning of a cell of many lines.
  return errors.some(({ type }) => type === 'Quotes') ? whole.split('\n').map((line) => line.split('\t')) : data;
}

export interface Pasted {
  cells: (Cell & { text: string })[];
  /** How many rows and columns of what was copied lie beyond the end of the grid. */
  rowsLeftOut: number;
  columnsLeftOut: number;
}

/** Texts with the cells they go to. A single text fills the whole block, and a single line each row of it. */
export function pasted(lines: readonly (readonly string[])[], block: Block, size: { rows: number; columns: number }): Pasted {
  const [first = []] = lines;
  const [only] = first;
  if (lines.length === 1 && first.length === 1 && only !== undefined) {
    return { cells: cellsOf(block).map((cell) => ({ ...cell, text: only })), rowsLeftOut: 0, columnsLeftOut: 0 };
  }
  const repeated = lines.length === 1 ? Array.from({ length: block.bottom - block.top + 1 }, () => first) : lines;
  const cells = repeated.flatMap((line, down) => line.map((text, right) => ({ row: block.top + down, column: block.left + right, text })));
  const widest = Math.max(0, ...repeated.map((line) => line.length));
  return {
    cells: cells.filter(({ row, column }) => row < size.rows && column < size.columns),
    rowsLeftOut: Math.max(0, block.top + repeated.length - size.rows),
    columnsLeftOut: Math.max(0, block.left + widest - size.columns),
  };
}

export function cellsOf({ top, bottom, left, right }: Block): Cell[] {
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) cells.push({ row, column });
  return cells;
}
