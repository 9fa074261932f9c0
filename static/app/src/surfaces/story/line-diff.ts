/** One line of two texts put side by side. `other` is the line it stands for in the other text, where there is one. */
export type DiffLine = { kind: 'same'; text: string } | { kind: 'before' | 'after'; text: string; other: string | undefined };

/** Beyond so many pairs of lines they are not compared with each other: nobody would read the result. */
const MOST_PAIRS = 250_000;

/** What stays, goes and comes, in reading order: by the longest common subsequence of lines. */
export function lineDiff(before: readonly string[], after: readonly string[]): DiffLine[] {
  const result: DiffLine[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = () => {
    result.push(...gone.map((text, at): DiffLine => ({ kind: 'before', text, other: come[at] })));
    result.push(...come.map((text, at): DiffLine => ({ kind: 'after', text, other: gone[at] })));
    gone = [];
    come = [];
  };
  const common = commonLengths(before, after);
  let from = 0;
  let to = 0;
  while (from < before.length || to < after.length) {
    const [old, fresh] = [before[from], after[to]];
    if (old !== undefined && old === fresh && common !== null) {
      flush();
      result.push({ kind: 'same', text: old });
      from += 1;
      to += 1;
    } else if (fresh === undefined || (old !== undefined && longest(common, from + 1, to) >= longest(common, from, to + 1))) {
      if (old !== undefined) gone.push(old);
      from += 1;
    } else {
      come.push(fresh);
      to += 1;
    }
  }
  flush();
  return result;
}

/** `[i][j]`: how many lines the two texts share in order, from line i of one and line j of the other on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] | null {
  if (before.length * after.length > MOST_PAIRS) return null;
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] = before[i] === after[j] ? longest(table, i + 1, j + 1) + 1 : Math.max(longest(table, i + 1, j), longest(table, i, j + 1));
    }
  }
  return table;
}

function longest(table: readonly Uint16Array[] | null, i: number, j: number): number {
  return table?.[i]?.[j] ?? 0;
}
