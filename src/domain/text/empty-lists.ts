import type { AdfDocument, AdfNode } from '../adf';
import { childrenOf, isNode } from './inline';

const LISTS = new Set(['bulletList', 'orderedList', 'taskList']);

/** The document without the lists that an edit emptied: ADF knows no list without items. Those empty before stay. */
export function withoutEmptyLists(document: AdfDocument, before: AdfDocument): AdfDocument {
  const old = new Set<unknown>();
  collect(before, old);
  return prune(document, old, 0);
}

/** Deeper than any editor writes there is nothing to repair. */
const MAX_DEPTH = 500;

function isEmptyList(node: unknown): node is AdfNode {
  return isNode(node) && LISTS.has(node.type) && childrenOf(node).length === 0;
}

function collect(node: unknown, into: Set<unknown>, depth = 0): void {
  if (!isNode(node) || depth > MAX_DEPTH) return;
  if (isEmptyList(node)) into.add(node);
  for (const child of childrenOf(node)) collect(child, into, depth + 1);
}

function prune<T extends AdfNode>(node: T, old: ReadonlySet<unknown>, depth: number): T {
  if (!Array.isArray(node.content) || depth > MAX_DEPTH) return node;
  const content = node.content.flatMap((child) => {
    if (!isNode(child)) return [child];
    const pruned = prune(child, old, depth + 1);
    return isEmptyList(pruned) && !old.has(child) ? [] : [pruned];
  });
  const same = content.length === node.content.length && content.every((child, index) => child === node.content?.[index]);
  return same ? node : { ...node, content };
}
