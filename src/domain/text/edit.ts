import type { AdfDocument, AdfNode } from '../adf';
import { childrenOf, inlineText, isInline, isNode } from './inline';
import { comparePaths, type TextRange } from './range';

/** A change to an issue's text. Paths and offsets are those of the text before any edit of the same list. */
export type Edit =
  | { kind: 'replace'; where: TextRange; text: string }
  /** Puts nodes before the node at `path`; an index one past the last child appends. */
  | { kind: 'insert'; field: string; path: number[]; nodes: AdfNode[] }
  | { kind: 'remove'; field: string; path: number[] };

/** The node at a path; undefined where the document has none. */
export function nodeAt(document: unknown, path: readonly number[]): AdfNode | undefined {
  let node: unknown = document;
  for (const index of path) {
    if (!isNode(node)) return undefined;
    node = childrenOf(node)[index];
  }
  return isNode(node) ? node : undefined;
}

/**
 * The document with the edits of one field applied; the original stays as it is. Marks go on over replaced text, and
 * mentions, cards and other nodes in a replaced range stay. Edits whose place is not there are skipped.
 */
export function applyEdits(document: AdfDocument, edits: readonly Edit[]): AdfDocument {
  const indexed = edits.map((edit, order) => ({ edit, order }));
  // Last place first, so that earlier paths and offsets stay true.
  indexed.sort((a, b) => comparePaths(pathOf(b.edit), pathOf(a.edit)) || startOf(b.edit) - startOf(a.edit) || endOf(b.edit) - endOf(a.edit) || b.order - a.order);
  return indexed.reduce((result, { edit }) => applyOne(result, edit), document);
}

/** The string with the replacements of one text field applied. */
export function applyToText(text: string, edits: readonly Edit[]): string {
  const replacements = edits.filter((edit) => edit.kind === 'replace').sort((a, b) => b.where.start - a.where.start);
  return replacements.reduce((result, { where, text: by }) => result.slice(0, where.start) + by + result.slice(where.end), text);
}

export function fieldOf(edit: Edit): string {
  return edit.kind === 'replace' ? edit.where.field : edit.field;
}

function pathOf(edit: Edit): number[] {
  return edit.kind === 'replace' ? edit.where.path : edit.path;
}

/** At one place a replacement goes before a removal and both before an insertion in front. */
function startOf(edit: Edit): number {
  return edit.kind === 'replace' ? edit.where.start + 2 : edit.kind === 'remove' ? 1 : 0;
}

/** What replaces words goes before what is put in front of them. */
function endOf(edit: Edit): number {
  return edit.kind === 'replace' ? edit.where.end : 0;
}

function applyOne(document: AdfDocument, edit: Edit): AdfDocument {
  const path = pathOf(edit);
  if (edit.kind === 'replace') {
    return changedAt(document, path, 0, (node) => replacedIn(node, edit.where.start, edit.where.end, edit.text));
  }
  const index = path.at(-1);
  if (index === undefined) return document;
  return changedAt(document, path.slice(0, -1), 0, (node) => {
    if (node.content !== undefined && !Array.isArray(node.content)) return node;
    const children = [...(node.content ?? [])];
    if (edit.kind === 'remove') children.splice(index, 1);
    else children.splice(index, 0, ...edit.nodes);
    return { ...node, content: children };
  });
}

/** A copy of the tree with one node changed; everything off the path is shared with the original. */
function changedAt<T extends AdfNode>(node: T, path: readonly number[], depth: number, change: (node: AdfNode) => AdfNode): T {
  const index = path[depth];
  if (index === undefined) return change(node) as T;
  const child: unknown = childrenOf(node)[index];
  if (!isNode(child)) return node;
  const content = [...(node.content ?? [])];
  content[index] = changedAt(child, path, depth + 1, change);
  return { ...node, content };
}

function replacedIn(node: AdfNode, start: number, end: number, text: string): AdfNode {
  const title = node.attrs?.['title'];
  if (typeof title === 'string' && !childrenOf(node).some((child) => isNode(child) && isInline(child))) {
    return { ...node, attrs: { ...node.attrs, title: title.slice(0, start) + text + title.slice(end) } };
  }
  const before = sliceInline(node, 0, start);
  const after = sliceInline(node, end, Infinity);
  const kept = sliceInline(node, start, end).filter((child) => !isNode(child) || (child.type !== 'text' && child.type !== 'hardBreak'));
  const marks = lastText(before)?.marks ?? (before.length === 0 ? firstText(after)?.marks : undefined);
  const inserted = textNodes(text, node.type === 'codeBlock', marks);
  return { ...node, content: merged([...before, ...inserted, ...kept, ...after]) };
}

/**
 * The inline children of a node between two offsets of its flattened text, text nodes cut to fit. A node without a
 * width or one that a bound falls into belongs to the part in which it starts.
 */
export function sliceInline(node: AdfNode, start: number, end: number): AdfNode[] {
  const result: AdfNode[] = [];
  let at = 0;
  for (const child of childrenOf(node)) {
    const from = at;
    if (!isNode(child)) {
      // What is no node is kept as it came.
      if (from >= start && from < end) result.push(child as AdfNode);
      continue;
    }
    const length = isInline(child) ? inlineText(child).length : 0;
    at += length;
    if (child.type === 'text') {
      const text = inlineText(child).slice(Math.max(0, start - from), Math.max(0, end - from));
      if (text !== '') result.push({ ...child, text });
    } else if (from >= start && from < end) result.push(child);
  }
  return result;
}

function textNodes(text: string, isCode: boolean, marks: AdfNode['marks']): AdfNode[] {
  const node = (part: string): AdfNode[] => (part === '' ? [] : [{ type: 'text', text: part, ...(marks === undefined ? {} : { marks }) }]);
  if (isCode) return node(text);
  return text.split('\n').flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...node(line)]);
}

function lastText(nodes: readonly AdfNode[]): AdfNode | undefined {
  const last = nodes.at(-1);
  return last?.type === 'text' ? last : undefined;
}

function firstText(nodes: readonly AdfNode[]): AdfNode | undefined {
  return nodes[0]?.type === 'text' ? nodes[0] : undefined;
}

/** Neighbouring text nodes with the same marks are one. */
function merged(nodes: readonly AdfNode[]): AdfNode[] {
  const result: AdfNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const same = isNode(last) && last.type === 'text' && isNode(node) && node.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []);
    if (same) result[result.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    else result.push(node);
  }
  return result;
}
