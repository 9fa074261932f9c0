import { JSONTransformer } from '@atlaskit/editor-json-transformer';
import { WikiMarkupTransformer } from '@atlaskit/editor-wikimarkup-transformer';
import type { Adf, AdfNode } from '../adf';

/** Beyond this a text is not worth the time of the wiki parser. */
const MAX_WIKI_LENGTH = 100_000;
/** Deeper than any document that Jira's editor can make. */
const MAX_DEPTH = 60;

const wiki = new WikiMarkupTransformer();
const json = new JSONTransformer();

/** A description, environment or comment as REST gives it (ADF from v3, wiki markup from v2) as ADF; null for none. */
export function toAdf(value: unknown): Adf | null {
  if (typeof value === 'string') return value.trim() === '' ? null : fromWikiMarkup(value);
  const node = toNode(value, 0);
  return node?.type === 'doc' ? { type: 'doc', version: 1, content: node.content ?? [] } : null;
}

/** Wiki markup as ADF; what its parser cannot take becomes plain paragraphs. */
export function fromWikiMarkup(text: string): Adf {
  if (text.length > MAX_WIKI_LENGTH) return plainParagraphs(text);
  try {
    const node = toNode(json.encode(wiki.parse(text)), 0);
    if (node?.type === 'doc') {
      return { type: 'doc', version: 1, content: (node.content ?? []).flatMap(withoutMedia) };
    }
  } catch {
    // The parser is not ours and the text is anybody's; the words matter more than their markup.
  }
  return plainParagraphs(text);
}

/** A paragraph for each block of lines between blank lines, line ends kept. */
export function plainParagraphs(text: string): Adf {
  const blocks = text.replace(/\r\n?/g, '\n').split(/\n\s*\n/);
  return {
    type: 'doc',
    version: 1,
    content: blocks
      .filter((block) => block.trim() !== '')
      .map((block) => ({
        type: 'paragraph',
        content: block
          .trim()
          .split('\n')
          .flatMap((line, index): AdfNode[] => [
            ...(index > 0 ? [{ type: 'hardBreak' }] : []),
            ...(line === '' ? [] : [{ type: 'text', text: line }]),
          ]),
      })),
  };
}

/** Attachments are not imported, so a picture would be a broken frame: its file name stands for it. */
function withoutMedia(node: AdfNode): AdfNode[] {
  if (node.type === 'mediaSingle' || node.type === 'mediaGroup') {
    const names = (node.content ?? []).flatMap((media) => {
      const name = media.attrs?.url ?? media.attrs?.__fileName ?? media.attrs?.alt ?? media.attrs?.id;
      return typeof name === 'string' && name !== '' ? [name] : [];
    });
    const label = names.length > 0 ? `[attachment: ${names.join(', ')}]` : '[attachment]';
    return [{ type: 'paragraph', content: [{ type: 'text', text: label }] }];
  }
  return [node.content ? { ...node, content: node.content.flatMap(withoutMedia) } : node];
}

/** A well-formed copy of an ADF node, or null for what is none. */
function toNode(value: unknown, depth: number): AdfNode | null {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return null;
  const { type, attrs, content, text, marks } = value as Record<string, unknown>;
  if (typeof type !== 'string') return null;
  if (type === 'text' && (typeof text !== 'string' || text === '')) return null;
  return {
    type,
    ...(isRecord(attrs) && { attrs }),
    ...(Array.isArray(content) && {
      content: content.flatMap((child) => toNode(child, depth + 1) ?? []),
    }),
    ...(typeof text === 'string' && { text }),
    ...(Array.isArray(marks) && marks.length > 0 && { marks: marks.filter(isMark) }),
  };
}

function isMark(value: unknown): value is { type: string; attrs?: Record<string, unknown> } {
  return isRecord(value) && typeof value.type === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
