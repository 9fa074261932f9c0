import type { Adf, AdfNode } from '../adf';

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'codeBlock', 'blockquote', 'panel', 'tableRow', 'rule']);

/** The plain text of a document, a line a block, as changelogs show it; null for no document. */
export function adfText(document: Adf | null): string | null {
  if (!document) return null;
  return document.content
    .map(nodeText)
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function nodeText(node: AdfNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  const attribute = node.attrs?.['text'] ?? node.attrs?.['url'];
  const own = typeof attribute === 'string' ? attribute : '';
  const inner = (node.content ?? []).map(nodeText).join('');
  return BLOCKS.has(node.type) ? `${own}${inner}\n` : own + inner;
}
