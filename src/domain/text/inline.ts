import type { AdfNode } from '../adf';

/** U+FFFC stands for an inline node that has no text of its own (an image, an unknown macro). */
export const OBJECT = '\uFFFC';

const INLINE = new Set([
  'text', 'hardBreak', 'mention', 'emoji', 'inlineCard', 'date', 'status', 'placeholder', 'inlineExtension', 'mediaInline',
]);

/** A node as it comes from outside: any field may be missing or of the wrong type. */
export function isNode(value: unknown): value is AdfNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The children in their own positions; what is no node keeps its place so that indexes stay true. */
export function childrenOf(node: { content?: unknown }): unknown[] {
  return Array.isArray(node.content) ? (node.content as unknown[]) : [];
}

export function isInline(node: AdfNode): boolean {
  return INLINE.has(node.type);
}

/** What a reader sees of an inline node: its text, a line break, or the label of a mention, emoji, status or card. */
export function inlineText(node: AdfNode): string {
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : '';
  if (node.type === 'hardBreak') return '\n';
  const { text, shortName, url } = node.attrs ?? {};
  for (const label of [text, shortName, url]) {
    if (typeof label === 'string' && label !== '') return label;
  }
  return OBJECT;
}

export function isStrong(node: AdfNode): boolean {
  return Array.isArray(node.marks) && node.marks.some((mark) => mark?.type === 'strong');
}
