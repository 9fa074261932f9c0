import type { RawIssue } from '../src/jira/search';

/** An issue of a CSV file with the line on which its row starts, from 1. */
export interface CsvIssue extends RawIssue {
  line: number;
}

/** Issue resources from Jira's CSV export (all fields), as far as its columns go; there is no changelog in it. */
export function csvIssues(text: string): CsvIssue[] {
  const [first, ...rows] = parseCsv(text);
  const head = first?.cells ?? [];
  const columns = (name: string) => head.flatMap((title, index) => (title.toLowerCase() === name.toLowerCase() ? [index] : []));
  return rows
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ cells: row, line }, index) => {
      const all = (name: string) => columns(name).map((at) => row[at] ?? '').filter((cell) => cell !== '');
      const one = (...names: string[]) => names.flatMap(all)[0] ?? null;
      const blockers = (name: string, side: 'inwardIssue' | 'outwardIssue') =>
        all(name).map((key) => ({ type: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }, [side]: { key } }));
      return {
        line,
        id: one('Issue id') ?? String(index + 1),
        key: one('Issue key') ?? `ROW-${index + 1}`,
        fields: {
          summary: one('Summary') ?? '',
          issuetype: { name: one('Issue Type') ?? 'Task' },
          status: { name: one('Status') ?? 'To Do', statusCategory: { key: categoryKey(one('Status Category'), one('Resolved')) } },
          priority: one('Priority') === null ? null : { name: one('Priority') },
          labels: all('Labels'),
          created: date(one('Created')) ?? '',
          updated: date(one('Updated')) ?? '',
          resolutiondate: date(one('Resolved')),
          duedate: date(one('Due Date'))?.slice(0, 10) ?? null,
          description: one('Description'),
          parent: one('Parent key') === null ? null : { key: one('Parent key') },
          issuelinks: [
            ...blockers('Inward issue link (Blocks)', 'inwardIssue'),
            ...blockers('Outward issue link (Blocks)', 'outwardIssue'),
          ],
          estimate: numberOf(one('Custom field (Story Points)', 'Custom field (Story point estimate)')),
          rank: one('Custom field (Rank)'),
        },
      };
    });
}

function categoryKey(category: string | null, resolved: string | null): string {
  if (category === null) return resolved === null ? 'new' : 'done';
  return { 'to do': 'new', 'in progress': 'indeterminate', done: 'done' }[category.toLowerCase()] ?? 'new';
}

function date(text: string | null): string | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function numberOf(text: string | null): number | null {
  const value = Number(text);
  return text === null || !Number.isFinite(value) ? null : value;
}

interface CsvRow {
  /** From 1. */
  line: number;
  cells: string[];
}

/** A quotation mark that nothing closes, so that the rest of the file is one cell. */
export class UnclosedQuote extends Error {
  constructor(readonly line: number) {
    super('a quotation mark is not closed');
  }
}

/**
 * RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. Semicolons or tabs part the cells where they
 * part those of the first row, as spreadsheets write it in many countries.
 * @throws UnclosedQuote with the line it stands in
 */
export function parseCsv(text: string): CsvRow[] {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoteFrom: number | null = null;
  let line = 1;
  let start = 1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n') line += 1;
    if (quoteFrom !== null) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoteFrom = null;
    } else if (character === '"') quoteFrom = line;
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.push({ line: start, cells: [...cells, cell.replace(/\r$/, '')] });
      cells = [];
      cell = '';
      start = line;
    } else cell += character;
  }
  if (quoteFrom !== null) throw new UnclosedQuote(quoteFrom);
  if (cell !== '' || cells.length > 0) rows.push({ line: start, cells: [...cells, cell] });
  return rows;
}

function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const head = (end === -1 ? text : text.slice(0, end)).replace(/"[^"]*"/gu, '');
  const count = (mark: string): number => head.split(mark).length;
  return [';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}
