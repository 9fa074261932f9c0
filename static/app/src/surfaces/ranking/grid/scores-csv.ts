/** Scores as a CSV file, out and in. */
import Papa from 'papaparse';
import { toCsv } from '../../../../../../src/domain/health/csv';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { plainText, readCell } from './cell-text';
import type { GridRow } from './grid-rows';
import type { CellChange } from './grid-state';

const KEY = 'Key';

/** One line an issue; what a spreadsheet would take for a formula is disarmed. */
export function scoresCsv(model: Model, rows: readonly GridRow[]): string {
  const head = [KEY, 'Summary', ...model.criteria.map(({ title }) => title), 'Score'];
  return toCsv(
    head,
    rows.map(({ row, texts, score }) => [row.key, row.summary, ...model.criteria.map(({ id }) => plain(texts[id] ?? '')), score]),
  );
}

/** A number stays one for the spreadsheet. */
function plain(text: string): string | number {
  const cell = plainText(text);
  return /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

export interface ImportPreview {
  changes: CellChange[];
  /** Issues that the changes are of. */
  issues: number;
  /** Lines whose cells are all as they are already. */
  unchanged: number;
  /** What was left out, and where. */
  problems: ImportProblem[];
  /** Titles of criteria that the file has no column for. */
  absent: string[];
  /** Titles of columns that say nothing about scores. */
  ignored: string[];
}

/** Lines count as a spreadsheet counts them: the heading is line 1. */
export type ImportProblem =
  | { id: 'no-key-column' }
  | { id: 'unknown-key'; line: number; key: string }
  | { id: 'twice'; line: number; key: string }
  | { id: 'bad-cell'; line: number; column: string; reason: string };

/**
 * What a file would change, without changing anything. Columns go by their titles, lines by their keys; an empty cell
 * leaves the issue's value alone.
 */
export function previewImport(text: string, model: Model, rows: readonly GridRow[]): ImportPreview {
  const { head, lines } = linesOf(text);
  const column = (...names: string[]) => head.findIndex((title) => names.some((name) => simplified(title) === simplified(name)));
  const keyColumn = column(KEY, 'Issue key', 'Issue');
  const preview: ImportPreview = { changes: [], issues: 0, unchanged: 0, problems: [], absent: [], ignored: [] };
  if (keyColumn < 0) return { ...preview, problems: [{ id: 'no-key-column' }] };
  const columns = model.criteria.map((criterion) => ({ criterion, at: column(criterion.title, criterion.id) }));
  preview.absent = columns.filter(({ at }) => at < 0).map(({ criterion }) => criterion.title);
  const used = new Set([keyColumn, ...columns.map(({ at }) => at)]);
  preview.ignored = head.filter((title, at) => title.trim() !== '' && !used.has(at) && !WRITTEN_OUT.includes(simplified(title)));
  const byKey = new Map(rows.map((one) => [one.row.key, one]));
  const seen = new Set<string>();

  lines.forEach(({ line, cells }) => {
    const key = armed(cells[keyColumn] ?? '').toUpperCase();
    const known = byKey.get(key);
    if (known === undefined || seen.has(key)) {
      preview.problems.push(known === undefined ? { id: 'unknown-key', line, key } : { id: 'twice', line, key });
      return;
    }
    seen.add(key);
    const changes = columns.flatMap(({ criterion, at }): CellChange[] => {
      const after = at < 0 ? '' : armed(cells[at] ?? '');
      const before = known.fromEstimate.includes(criterion.id) ? '' : (known.texts[criterion.id] ?? '');
      // The estimate that was written out is the estimate that comes back, and not a value of its own.
      if (after === '' || after === known.texts[criterion.id]) return [];
      const read = readCell(criterion, after);
      if (!read.ok) {
        preview.problems.push({ id: 'bad-cell', line, column: criterion.title, reason: read.reason });
        return [];
      }
      const same = JSON.stringify(read.input) === JSON.stringify(known.inputs[criterion.id]);
      return same ? [] : [{ key, criterion: criterion.id, before, after }];
    });
    preview.changes.push(...changes);
    if (changes.length > 0) preview.issues += 1;
    else preview.unchanged += 1;
  });
  return preview;
}

/** What the export writes besides, for the reader alone. */
const WRITTEN_OUT = ['summary', 'score'];

/** A byte order mark, Excel's line that names the separator, and empty lines are no lines of scores. */
function linesOf(text: string): { head: string[]; lines: { line: number; cells: string[] }[] } {
  const bare = text.replace(/^\uFEFF/, '');
  const named = /^"?sep=(.)"?\r?\n/i.exec(bare);
  const { data } = Papa.parse<string[]>(bare.slice(named?.[0].length ?? 0), { delimiter: named?.[1] ?? '' });
  const before = named === null ? 0 : 1;
  const lines = data.map((cells, index) => ({ line: index + 1 + before, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { head: lines[0]?.cells ?? [], lines: lines.slice(1) };
}

/** The text of a file as Excel and others write it: UTF-8, UTF-16 with its mark, or the Western code page of old. */
export function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export function problemWords(problem: ImportProblem): string {
  switch (problem.id) {
    case 'no-key-column':
      return `The file has no column “${KEY}”, so its lines cannot be told apart.`;
    case 'unknown-key':
      return `Line ${problem.line}: ${problem.key === '' ? 'there is no key' : `${problem.key} is none of the open issues that are scored here`}.`;
    case 'twice':
      return `Line ${problem.line}: ${problem.key} stands in an earlier line already.`;
    case 'bad-cell':
      return `Line ${problem.line}, ${problem.column}: ${problem.reason}.`;
  }
}

/** Without the apostrophe that disarms a formula. */
const armed = (text: string): string => text.trim().replace(/^'(?=[\s]*[=+\-@])/, '');
const simplified = (text: string): string => text.trim().toLowerCase();
