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
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  return data;
}

/** Texts with the cells they go to. A single text fills the whole block; what would fall outside is left out. */
export function pasted(lines: readonly (readonly string[])[], block: Block, size: { rows: number; columns: number }): (Cell & { text: string })[] {
  const [[only] = []] = lines;
  if (lines.length === 1 && lines[0]?.length === 1 && only !== undefined) return cellsOf(block).map((cell) => ({ ...cell, text: only }));
  return lines.flatMap((line, down) =>
    line.map((text, right) => ({ row: block.top + down, column: block.left + right, text })),
  ).filter(({ row, column }) => row < size.rows && column < size.columns);
}

export function cellsOf({ top, bottom, left, right }: Block): Cell[] {
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) cells.push({ row, column });
  return cells;
}
