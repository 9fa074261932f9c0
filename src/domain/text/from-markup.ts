import type { AdfDocument, AdfNode } from '../adf';
import { inline } from './build';
import { emphasised } from './emphasis';

const FENCE = /^\s*(?:(`{3,}|~{3,})\s*(\w*)|\{(code|noformat)(?::([^}]*))?\})/u;
const BOX = /^\s*\{(panel|info|note|tip|warning|quote|expand)(?::([^}]*))?\}\s*(.*)$/iu;
const HEADING = /^\s*(?:(#{1,6})\s+|h([1-6])\.\s+)(.+?)\s*#*\s*$/u;
const TABLE_ROW = /^\s*\|.*\|\s*$/u;
const RULE = /^[\s|:-]+$/u;

/**
 * Markdown or wiki markup as a document, as far as the linter needs it: headings, code, tables and boxes become nodes and
 * emphasis becomes marks; bullets stay as written, for the line reader understands them. Plain text comes out as paragraphs.
 * Linear in the length of the text.
 */
export function documentFromMarkup(text: string): AdfDocument {
  const lines = text.split(/\r\n?|\n/u);
  const root: AdfDocument = { type: 'doc', version: 1, content: [] };
  const boxes: { name: string; content: AdfNode[] }[] = [];
  let open: string[] = [];
  const content = (): AdfNode[] => boxes.at(-1)?.content ?? root.content;
  const flush = (): void => {
    if (open.some((line) => line.trim() !== '')) content().push(paragraphOf(open.join('\n')));
    open = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const fence = FENCE.exec(line);
    if (fence !== null) {
      flush();
      const end = fenceEnd(lines, index, fence);
      content().push(codeBlock(lines, index, end, fence));
      index = end;
    } else if (TABLE_ROW.test(line)) {
      flush();
      let end = index;
      while (TABLE_ROW.test(lines[end + 1] ?? '')) end += 1;
      content().push(table(lines.slice(index, end + 1)));
      index = end;
    } else if (BOX.test(line)) {
      flush();
      toggleBox(line, boxes, content);
    } else if (line.trim() === '') flush();
    else if (isHeading(lines, index)) {
      flush();
      const match = HEADING.exec(line);
      content().push({ type: 'heading', attrs: { level: match?.[1]?.length ?? Number(match?.[2]) }, content: emphasised(match?.[3] ?? '') });
    } else open.push(line);
  }
  flush();
  return root;
}

function paragraphOf(text: string): AdfNode {
  return { type: 'paragraph', content: emphasised(text) };
}

/** How far the lines of a numbered list are looked at. */
const NEAR = 4;

/** Two of "# a", without a blank line between them, number items in wiki markup, as does "## b" among them. */
function isHeading(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (!HEADING.test(line)) return false;
  if (!/^\s*#/u.test(line)) return true;
  let items = 0;
  for (const by of [-1, 1]) {
    for (let at = by === 1 ? index : index - 1; Math.abs(at - index) < NEAR && /^\s*#+\s/u.test(lines[at] ?? ''); at += by) {
      if (/^\s*#\s/u.test(lines[at] ?? '')) items += 1;
    }
  }
  return items < 2;
}

function fenceEnd(lines: readonly string[], from: number, fence: RegExpExecArray): number {
  const mark = fence[1];
  const closes = (line: string): boolean => (mark === undefined ? line.includes(`{${fence[3]}}`) : line.trim().startsWith(mark));
  for (let index = from + 1; index < lines.length; index += 1) if (closes(lines[index] ?? '')) return index;
  return lines.length;
}

function codeBlock(lines: readonly string[], from: number, end: number, fence: RegExpExecArray): AdfNode {
  const language = (fence[2] ?? fence[4] ?? '').split('|')[0] ?? '';
  const text = lines.slice(from + 1, end).join('\n');
  return { type: 'codeBlock', attrs: language === '' ? {} : { language }, content: text === '' ? [] : [{ type: 'text', text }] };
}

function table(rows: readonly string[]): AdfNode {
  const isMarkdown = RULE.test(rows[1] ?? '') && (rows[1] ?? '').includes('-');
  const content = rows
    .filter((row) => !(RULE.test(row) && row.includes('-')))
    .map((row, index): AdfNode => {
      const isHeader = row.trim().startsWith('||') || (isMarkdown && index === 0);
      const cells = row.trim().replace(/^\|+|\|+$/gu, '').split(/\|+/u);
      return { type: 'tableRow', content: cells.map((cell) => ({ type: isHeader ? 'tableHeader' : 'tableCell', content: [paragraphOf(cell.trim())] })) };
    });
  return { type: 'table', content };
}

/** `{panel:title=X}` opens a box and `{panel}` closes it, or opens one where none is open. */
function toggleBox(line: string, boxes: { name: string; content: AdfNode[] }[], content: () => AdfNode[]): void {
  const [, name = '', parameters = '', rest = ''] = BOX.exec(line) ?? [];
  if (parameters === '' && boxes.at(-1)?.name === name.toLowerCase()) {
    boxes.pop();
  } else {
    const box: AdfNode & { content: AdfNode[] } = { type: 'panel', attrs: { panelType: 'info' }, content: [] };
    const title = /(?:^|\|)title=([^|]*)/u.exec(parameters)?.[1] ?? (name === 'expand' ? parameters : '');
    if (title !== '') box.content.push({ type: 'paragraph', content: inline(title, 'strong') });
    content().push(box);
    boxes.push({ name: name.toLowerCase(), content: box.content });
  }
  if (rest.trim() !== '') content().push(paragraphOf(rest.trim()));
}
