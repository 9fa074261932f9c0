import type { AdfDocument, AdfNode } from '../adf';

/**
 * Plain text as a document: a blank line starts a paragraph, a single line break stays one. Marks of Markdown and wiki
 * markup are kept as they are; the line reader understands them.
 */
export function documentFromText(text: string): AdfDocument {
  const content: AdfNode[] = [];
  for (const part of text.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/u)) {
    const lines = part.split(/\r?\n/u);
    if (lines.every((line) => line.trim() === '')) continue;
    content.push({ type: 'paragraph', content: inlineFromText(lines) });
  }
  return { type: 'doc', version: 1, content };
}

function inlineFromText(lines: readonly string[]): AdfNode[] {
  const nodes: AdfNode[] = [];
  lines.forEach((line, index) => {
    if (index > 0) nodes.push({ type: 'hardBreak' });
    if (line !== '') nodes.push({ type: 'text', text: line });
  });
  return nodes;
}
