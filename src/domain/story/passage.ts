import type { Line } from '../text/lines';
import type { TextRange } from '../text/range';

interface Piece {
  at: number;
  line: Line;
}

/** Consecutive lines read as one text, with the way back from an offset in it to the document. */
export interface Passage {
  text: string;
  pieces: Piece[];
}

export function passageOf(lines: readonly Line[]): Passage {
  const pieces: Piece[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '') text += '\n';
    pieces.push({ at: text.length, line });
    text += line.text;
  }
  return { text, pieces };
}

/** The document ranges of `[start, end)` in the passage, one for each line it touches. */
export function rangesOf(passage: Passage, start: number, end: number): TextRange[] {
  const ranges: TextRange[] = [];
  for (const { at, line } of passage.pieces) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + line.text.length);
    if (from > to || (from === to && start !== end)) continue;
    const offset = line.start - at;
    ranges.push({ field: line.block.field, path: line.block.path, start: from + offset, end: to + offset });
  }
  return joined(ranges);
}

/** Lines of one block that follow each other are one range, breaks included. */
function joined(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges) {
    const last = result[result.length - 1];
    if (last !== undefined && last.field === range.field && last.path === range.path) last.end = range.end;
    else result.push({ ...range });
  }
  return result;
}
