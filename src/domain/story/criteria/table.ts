import type { Line } from '../../text/lines';
import { rangeOfLine, type Criterion, type Step, type StepKind } from './criterion';
import type { StepReader } from './steps';

/** A table of criteria: Given/When/Then columns make scenarios, otherwise each row's longest cell is the criterion. */
export function tableRows(lines: readonly Line[], reader: StepReader): Criterion[] {
  const rows = rowsOf(lines);
  const first = rows[0];
  if (first === undefined) return [];
  const kinds = columnKinds(first, reader);
  if (kinds.size >= 2) {
    return rows.slice(1).flatMap((row) => scenarioOf(row, kinds));
  }
  const hasHeader = rows.length > 1 && first.every((line) => line.block.context.cell?.header === true || isBoldLine(line) || line.text.length < 24) && first.some((line) => line.block.context.cell?.header === true || isBoldLine(line));
  return (hasHeader ? rows.slice(1) : rows).flatMap(plainOf);
}

function isBoldLine(line: Line): boolean {
  return line.heading > 0;
}

function rowsOf(lines: readonly Line[]): Line[][] {
  const rows = new Map<number, Line[]>();
  for (const line of lines) {
    const row = line.block.context.cell?.row ?? 0;
    const found = rows.get(row);
    if (found === undefined) rows.set(row, [line]);
    else found.push(line);
  }
  return [...rows.values()];
}

function columnKinds(header: readonly Line[], reader: StepReader): Map<number, StepKind> {
  const kinds = new Map<number, StepKind>();
  for (const line of header) {
    const keyword = reader.first.exec(line.text)?.groups?.['keyword'];
    const kind = keyword === undefined || line.text.length > 24 ? 'and' : reader.kindOf(keyword);
    if (kind !== 'and') kinds.set(line.block.context.cell?.column ?? 0, kind);
  }
  return kinds;
}

function scenarioOf(row: readonly Line[], kinds: ReadonlyMap<number, StepKind>): Criterion[] {
  const steps: Step[] = [];
  let title: string | null = null;
  for (const line of row) {
    const kind = kinds.get(line.block.context.cell?.column ?? -1);
    if (kind !== undefined) steps.push({ kind, keyword: kind, text: line.text, where: rangeOfLine(line) });
    else if (/\p{L}/u.test(line.text)) title ??= line.text;
  }
  const first = steps[0];
  if (first === undefined) return [];
  const ranges = steps.map((step) => step.where);
  return [{ text: steps.map((step) => step.text).join('\n'), where: first.where, ranges, layout: 'row', title, steps }];
}

/** The criteria in a row's fullest cell: one for each item in it, or the cell as a whole. */
function plainOf(row: readonly Line[]): Criterion[] {
  const cells = new Map<number, Line[]>();
  for (const line of row) {
    const column = line.block.context.cell?.column ?? 0;
    cells.set(column, [...(cells.get(column) ?? []), line]);
  }
  const size = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.text.length, 0);
  const fullest = [...cells.values()].reduce((best, lines) => (size(lines) > size(best) ? lines : best), []);
  if (!fullest.some((line) => /\p{L}/u.test(line.text))) return [];
  const groups = fullest.some((line) => line.item) ? fullest.map((line) => [line]) : [fullest];
  return groups.flatMap((lines) => {
    const ranges = lines.map((line) => rangeOfLine(line));
    const where = ranges[0];
    const text = lines.map((line) => line.text).join('\n');
    return where === undefined ? [] : [{ text, where, ranges, layout: 'row' as const, title: null, steps: [] }];
  });
}
