import type { AdfDocument, AdfNode } from '../adf';

/** Text as inline nodes: a line break becomes a hard break. ADF forbids empty text nodes, so '' gives none. */
export function inline(text: string, mark?: 'strong'): AdfNode[] {
  return text.split('\n').flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'hardBreak' }] : []),
    ...(line === '' ? [] : [{ type: 'text', text: line, ...(mark === undefined ? {} : { marks: [{ type: mark }] }) }]),
  ]);
}

export function paragraph(text: string): AdfNode {
  return { type: 'paragraph', content: inline(text) };
}

export function heading(level: number, text: string): AdfNode {
  return { type: 'heading', attrs: { level }, content: inline(text) };
}

export function bulletList(items: readonly (string | AdfNode[])[]): AdfNode {
  return { type: 'bulletList', content: items.map(listItem) };
}

export function listItem(item: string | AdfNode[]): AdfNode {
  return { type: 'listItem', content: typeof item === 'string' ? [paragraph(item)] : item };
}

export function document(...content: AdfNode[]): AdfDocument {
  return { type: 'doc', version: 1, content };
}
