import { lineDiff } from './line-diff';

export interface Piece {
  text: string;
  /** Whether the other line lacks it. */
  differs: boolean;
}

/** Words and signs with the white space around them, so that joined they are the line. */
const wordsOf = (line: string): string[] => line.match(/\s*(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*|[^\s\p{L}\p{N}])\s*|^\s+$/gu) ?? [];

/**
 * A line in pieces that stand in the other line too, and pieces that do not; joined they are the line.
 * @example wordDiff('It is fast', 'It is slow') // [{ text: 'It is ', differs: false }, { text: 'fast', differs: true }]
 */
export function wordDiff(line: string, other: string): Piece[] {
  const words = wordsOf(line);
  // What is told apart is the words: the last one of a line has no space behind it.
  const diff = lineDiff(words.map((word) => word.trim()), wordsOf(other).map((word) => word.trim())).filter(({ kind }) => kind !== 'after');
  const pieces: Piece[] = [];
  words.forEach((text, index) => {
    const differs = diff[index]?.kind !== 'same';
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += text;
    else pieces.push({ text, differs });
  });
  return pieces;
}
