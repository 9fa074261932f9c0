/**
 * Words of rich text. A document is never changed in place but replaced, so its words are kept as long as it lives:
 * reading 1,500 descriptions for every search would be the slowest part of one.
 */
import type { Adf, AdfNode } from '../adf';
import { tokensOf } from './text';

const known = new WeakMap<Adf, readonly string[]>();

export function adfTokens(document: Adf): readonly string[] {
  const kept = known.get(document);
  if (kept) return kept;
  const parts: string[] = [];
  collect(document.content, parts);
  const tokens = tokensOf(parts.join(''));
  known.set(document, tokens);
  return tokens;
}

const INLINE = new Set(['text', 'emoji', 'mention', 'inlineCard', 'date', 'status']);

/** Blocks are set apart, so that the last word of one and the first of the next stay two. */
function collect(nodes: readonly AdfNode[] | undefined, parts: string[]): void {
  for (const node of nodes ?? []) {
    if (node.text !== undefined) parts.push(node.text);
    else if (typeof node.attrs?.['text'] === 'string') parts.push(node.attrs['text']);
    else if (typeof node.attrs?.['url'] === 'string') parts.push(node.attrs['url']);
    collect(node.content, parts);
    if (!INLINE.has(node.type)) parts.push('\n');
  }
}
