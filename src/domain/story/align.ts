import { stemOf, wordsOf } from './words';

/** A text of before, one of after, or both where the one became the other. Indexes into the two lists. */
export type Step = { before: number; after: number } | { before: number; after: null } | { before: null; after: number };

/** Longer lists are told apart by equal texts alone. */
const MOST_COMPARED = 250_000;
/** Two texts are one that was edited when they share this much of their words (Jaccard). */
const SIMILAR = 0.34;

/**
 * How one list of texts became another, in order: equal texts stand for each other, then near ones, then those that stand
 * alone in the same place. Nothing changes its place: a text that moved is one that went and one that came.
 */
export function align(before: readonly string[], after: readonly string[]): Step[] {
  const anchors = anchorsOf(before, after);
  const steps: Step[] = [];
  let [b, a] = [0, 0];
  for (const anchor of [...anchors, { before: before.length, after: after.length }]) {
    steps.push(...between(before, after, [b, anchor.before], [a, anchor.after]));
    if (anchor.before < before.length) steps.push(anchor);
    [b, a] = [anchor.before + 1, anchor.after + 1];
  }
  return steps;
}

type Pair = { before: number; after: number };

/** The longest common sequence by weight: equal texts count far more than near ones. */
function anchorsOf(before: readonly string[], after: readonly string[]): Pair[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const head = Array.from({ length: start }, (_, index): Pair => ({ before: index, after: index }));
  const tail = Array.from({ length: end }, (_, index): Pair => ({ before: before.length - end + index, after: after.length - end + index }));
  const middle = commonSequence(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [...head, ...middle.map((pair) => ({ before: pair.before + start, after: pair.after + start })), ...tail];
}

function commonSequence(before: readonly string[], after: readonly string[]): Pair[] {
  const [rows, columns] = [before.length, after.length];
  if (rows === 0 || columns === 0 || rows * columns > MOST_COMPARED) return [];
  const sets = [before, after].map((texts) => texts.map((text) => new Set(wordsOf(text).map((word) => stemOf(word.text)))));
  const weight = (row: number, column: number): number => {
    if (before[row] === after[column]) return 1_000;
    const likeness = similarity(sets[0]?.[row], sets[1]?.[column]);
    return likeness >= SIMILAR ? likeness : 0;
  };
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const weights = Array.from({ length: rows }, (_, row) => Float64Array.from({ length: columns }, (__, column) => weight(row, column)));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    const line = best[row];
    if (line === undefined) continue;
    for (let column = columns - 1; column >= 0; column -= 1) {
      const own = weights[row]?.[column] ?? 0;
      line[column] = Math.max(at(row + 1, column), at(row, column + 1), own > 0 ? own + at(row + 1, column + 1) : 0);
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const own = weights[row]?.[column] ?? 0;
    if (own > 0 && at(row, column) === own + at(row + 1, column + 1)) {
      pairs.push({ before: row, after: column });
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

function similarity(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

/** Where as many went as came, each became the next; otherwise nobody can tell which. */
function between(before: readonly string[], after: readonly string[], [b, bEnd]: [number, number], [a, aEnd]: [number, number]): Step[] {
  const went = Array.from({ length: Math.max(0, Math.min(bEnd, before.length) - b) }, (_, index) => b + index);
  const came = Array.from({ length: Math.max(0, Math.min(aEnd, after.length) - a) }, (_, index) => a + index);
  if (went.length === came.length) return went.map((one, index) => ({ before: one, after: came[index] ?? 0 }));
  return [...went.map((one): Step => ({ before: one, after: null })), ...came.map((one): Step => ({ before: null, after: one }))];
}
