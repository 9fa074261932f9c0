import type { FileIssue } from './read-issues';

/** Issue resources from Jira's CSV export (all fields), as far as its columns go; there is no changelog in it. */
export function csvIssues(text: string): FileIssue[] {
  const [head = [], ...rows] = parseCsv(text);
  const columns = (name: string) => head.flatMap((title, index) => (title.toLowerCase() === name.toLowerCase() ? [index] : []));
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row, index) => {
      const all = (name: string) => columns(name).map((at) => row[at] ?? '').filter((cell) => cell !== '');
      const one = (...names: string[]) => names.flatMap(all)[0] ?? null;
      const blockers = (name: string, side: 'inwardIssue' | 'outwardIssue') =>
        all(name).map((key) => ({ type: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }, [side]: { key } }));
      return {
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

/** RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += character;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
