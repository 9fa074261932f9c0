import type { AdfNode } from '../adf';
import { childrenOf, inlineText, isInline, isNode, isStrong } from './inline';

/** Where a block stands: the list, table cell and box around it. */
export interface BlockContext {
  /** 0 outside lists, 1 in a list, 2 in a list in a list item. */
  listDepth: number;
  listType: 'bullet' | 'ordered' | 'task' | null;
  /** The innermost list item, as its path joined with dots; null outside lists. */
  item: string | null;
  /** The innermost panel, expand, layout column or quote, as its path joined with dots; '' at the top. */
  box: string;
  cell: { table: string; row: number; column: number; header: boolean } | null;
}

/** A node that holds text, flattened: hard breaks are `\n`, other inline nodes their visible label. */
export interface TextBlock {
  field: string;
  path: number[];
  text: string;
  kind: 'paragraph' | 'heading' | 'code' | 'title';
  /** 1 to 6 for headings, else 0. */
  level: number;
  codeLanguage: string;
  /** Ranges of bold text. */
  strong: [number, number][];
  context: BlockContext;
}

/** Deeper nesting is not read: Jira's own editor stops far earlier. */
const MAX_DEPTH = 1_000;

const OUTSIDE: BlockContext = { listDepth: 0, listType: null, item: null, box: '', cell: null };

/**
 * Every text-holding node of a document in reading order. Anything malformed is skipped; it never throws.
 * The title of an expand is a block of kind `title` at the expand's own path.
 */
export function flatten(document: unknown, field: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  if (isNode(document)) visit(document, [], OUTSIDE, field, blocks);
  return blocks;
}

/** A plain string as one block: how the summary and text fields are read. */
export function plainBlock(text: string, field: string): TextBlock {
  return { field, path: [], text, kind: 'paragraph', level: 0, codeLanguage: '', strong: [], context: OUTSIDE };
}

function visit(node: AdfNode, path: number[], context: BlockContext, field: string, out: TextBlock[]): void {
  if (path.length > MAX_DEPTH) return;
  const children = childrenOf(node);
  const title = node.attrs?.['title'];
  if ((node.type === 'expand' || node.type === 'nestedExpand') && typeof title === 'string' && title !== '') {
    out.push({ ...plainBlock(title, field), path, kind: 'title', context: { ...context, box: path.join('.') } });
  }
  if (children.some((child) => isNode(child) && isInline(child))) {
    out.push(textBlock(node, children, path, context, field));
    return;
  }
  const inner = contextInside(node, path, context);
  children.forEach((child, index) => {
    if (isNode(child)) visit(child, [...path, index], contextOfCell(child, index, inner), field, out);
  });
}

function textBlock(
  node: AdfNode,
  children: unknown[],
  path: number[],
  outer: BlockContext,
  field: string,
): TextBlock {
  const strong: [number, number][] = [];
  let text = '';
  for (const child of children) {
    if (!isNode(child) || !isInline(child)) continue;
    const start = text.length;
    text += inlineText(child);
    if (isStrong(child)) strong.push([start, text.length]);
  }
  const level = node.attrs?.['level'];
  const language = node.attrs?.['language'];
  return {
    field,
    path,
    text,
    kind: node.type === 'heading' ? 'heading' : node.type === 'codeBlock' ? 'code' : 'paragraph',
    level: node.type === 'heading' ? (typeof level === 'number' && level >= 1 && level <= 6 ? level : 6) : 0,
    codeLanguage: typeof language === 'string' ? language.toLowerCase() : '',
    strong,
    context: contextInside(node, path, outer),
  };
}

function contextInside(node: AdfNode, path: number[], context: BlockContext): BlockContext {
  switch (node.type) {
    case 'bulletList':
      return { ...context, listDepth: context.listDepth + 1, listType: 'bullet' };
    case 'orderedList':
      return { ...context, listDepth: context.listDepth + 1, listType: 'ordered' };
    case 'taskList':
    case 'decisionList':
      return { ...context, listDepth: context.listDepth + 1, listType: 'task' };
    case 'listItem':
    case 'taskItem':
    case 'blockTaskItem':
    case 'decisionItem':
      return { ...context, item: path.join('.') };
    case 'panel':
    case 'expand':
    case 'nestedExpand':
    case 'layoutColumn':
    case 'blockquote':
    case 'bodiedExtension':
      return { ...context, box: path.join('.') };
    case 'table':
      return { ...context, cell: { table: path.join('.'), row: 0, column: 0, header: false } };
    default:
      return context;
  }
}

function contextOfCell(node: AdfNode, index: number, context: BlockContext): BlockContext {
  if (context.cell === null) return context;
  if (node.type === 'tableRow') return { ...context, cell: { ...context.cell, row: index } };
  if (node.type === 'tableHeader' || node.type === 'tableCell') {
    return { ...context, cell: { ...context.cell, column: index, header: node.type === 'tableHeader' } };
  }
  return context;
}
