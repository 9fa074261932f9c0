/** Small builders for descriptions, so that the backlog files read like the tickets they make. */
import type { Adf, AdfNode } from '../jira/adf';

/** A plain string is a paragraph; `**bold**` and `code` in backticks are understood. */
export type Block = string | AdfNode;

export function doc(blocks: Block[]): Adf {
  return { type: 'doc', version: 1, content: blocks.map(node) };
}

export const heading = (text: string, level = 3): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: inline(text),
});

export const bullets = (...items: (string | Block[])[]): AdfNode => ({
  type: 'bulletList',
  content: items.map(listItem),
});

export const numbered = (...items: (string | Block[])[]): AdfNode => ({
  type: 'orderedList',
  attrs: { order: 1 },
  content: items.map(listItem),
});

/** Items that begin with `x ` are ticked. */
export const tasks = (...items: string[]): AdfNode => ({
  type: 'taskList',
  attrs: { localId: localId(items.join()) },
  content: items.map((item) => {
    const done = item.startsWith('x ');
    return {
      type: 'taskItem',
      attrs: { localId: localId(item), state: done ? 'DONE' : 'TODO' },
      content: inline(done ? item.slice(2) : item),
    };
  }),
});

/** The first row is the header. */
export const table = (...rows: string[][]): AdfNode => ({
  type: 'table',
  attrs: { isNumberColumnEnabled: false, layout: 'default' },
  content: rows.map((cells, row) => ({
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      attrs: {},
      content: [paragraph(cell)],
    })),
  })),
});

export const panel = (panelType: 'info' | 'note' | 'success' | 'warning', ...blocks: Block[]): AdfNode => ({
  type: 'panel',
  attrs: { panelType },
  content: blocks.map(node),
});

export const expand = (title: string, ...blocks: Block[]): AdfNode => ({
  type: 'expand',
  attrs: { title },
  content: blocks.map(node),
});

export const code = (language: string, text: string): AdfNode => ({
  type: 'codeBlock',
  attrs: { language },
  content: [{ type: 'text', text }],
});

/** One paragraph of several lines, as people write with shift and enter. */
export const lines = (...texts: string[]): AdfNode => ({
  type: 'paragraph',
  content: texts.flatMap((text, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...inline(text)]),
});

/** The commonest layout of all: a heading and bullets. */
export const criteria = (...items: string[]): AdfNode[] => [
  heading('Acceptance criteria'),
  bullets(...items),
];

const node = (block: Block): AdfNode => (typeof block === 'string' ? paragraph(block) : block);

const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: inline(text) });

const listItem = (item: string | Block[]): AdfNode => ({
  type: 'listItem',
  content: typeof item === 'string' ? [paragraph(item)] : item.map(node),
});

function inline(text: string): AdfNode[] {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**'))
        return { type: 'text', text: part.slice(2, -2), marks: [{ type: 'strong' }] };
      if (part.startsWith('`')) return { type: 'text', text: part.slice(1, -1), marks: [{ type: 'code' }] };
      return { type: 'text', text: part };
    });
}

/** ADF wants ids for task items; these depend on nothing but the text. */
function localId(text: string): string {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return `task-${hash.toString(16)}`;
}
