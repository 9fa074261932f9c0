/**
 * A stretch of text in an issue. `path` holds the child indexes from the document down to the node that holds the
 * text (empty for the summary and for plain-text fields); `start` and `end` are UTF-16 offsets in the flattened text of
 * that node (see `flatten`).
 */
export interface TextRange {
  field: string;
  path: number[];
  start: number;
  end: number;
}

export const SUMMARY = 'summary';
export const DESCRIPTION = 'description';

/** Orders ranges as a reader meets them: by path, then by offset. Fields keep their own order. */
export function compareRanges(a: TextRange, b: TextRange): number {
  if (a.field !== b.field) return a.field === SUMMARY ? -1 : b.field === SUMMARY ? 1 : a.field < b.field ? -1 : 1;
  return comparePaths(a.path, b.path) || a.start - b.start || a.end - b.end;
}

/** Document order of two nodes; a parent comes before its children. */
export function comparePaths(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export function samePath(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && comparePaths(a, b) === 0;
}

export function sameRange(a: TextRange, b: TextRange): boolean {
  return a.field === b.field && a.start === b.start && a.end === b.end && samePath(a.path, b.path);
}
