import { markdownToAdf } from 'marklassian';
import type { Adf, AdfNode } from '../../jira/adf';
import { withinFormat } from './within-format';

export function fromMarkdown(markdown: string): Adf {
  const { content, ...document } = markdownToAdf(markdown) as Adf;
  return { ...document, content: withinFormat(content) };
}

/** Whether Markdown holds all of the document: written as Markdown and read back it is the same. */
export function isMarkdownSafe(document: Adf): boolean {
  return canonical(fromMarkdown(toMarkdown(document))) === canonical(document);
}

/** The document as Markdown. What Markdown cannot say is left out; `isMarkdownSafe` tells beforehand. */
export function toMarkdown(document: Adf): string {
  return blocksToMarkdown(document.content);
}

function blocksToMarkdown(nodes: AdfNode[] | undefined): string {
  return (nodes ?? []).map(blockToMarkdown).join('\n\n');
}

function blockToMarkdown(node: AdfNode): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level ?? 1))} ${inlineToMarkdown(node.content)}`;
    case 'bulletList':
      return list(node, () => '- ');
    case 'orderedList':
      return list(node, (i) => `${Number(node.attrs?.order ?? 1) + i}. `);
    case 'taskList':
      return (node.content ?? [])
        .map((item) => `- [${item.attrs?.state === 'DONE' ? 'x' : ' '}] ${inlineToMarkdown(item.content)}`)
        .join('\n');
    case 'blockquote':
      return indent(blocksToMarkdown(node.content), '> ', '> ');
    case 'codeBlock': {
      const code = (node.content ?? []).map((text) => text.text ?? '').join('');
      return `\`\`\`${String(node.attrs?.language ?? '')}\n${code}\n\`\`\``;
    }
    case 'rule':
      return '---';
    default:
      return inlineToMarkdown(node.content ?? [node]);
  }
}

function list(node: AdfNode, bullet: (i: number) => string): string {
  return (node.content ?? [])
    .map((item, i) => {
      const [first, ...rest] = item.content ?? [];
      const body = [first ? blockToMarkdown(first) : '', ...rest.map(blockToMarkdown)].join('\n');
      return indent(body, bullet(i), ' '.repeat(bullet(i).length));
    })
    .join('\n');
}

function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? first : others) + line)
    .join('\n');
}

const wrappers: Record<string, string> = { strong: '**', em: '*', code: '`', strike: '~~' };

function inlineToMarkdown(nodes: AdfNode[] | undefined): string {
  return (nodes ?? [])
    .map((node) => {
      if (node.type === 'hardBreak') return '  \n';
      const isCode = node.marks?.some((mark) => mark.type === 'code');
      const text = isCode ? (node.text ?? '') : escape(node.text ?? '');
      return (node.marks ?? []).reduceRight((inner, mark) => {
        if (mark.type === 'link') return `[${inner}](${String(mark.attrs?.href ?? '')})`;
        const wrapper = wrappers[mark.type] ?? '';
        return wrapper + inner + wrapper;
      }, text);
    })
    .join('');
}

/** Signs that Markdown would read as its own. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
    .replace(/^(\s*)([-+#])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
}

/** JSON that does not depend on the order of keys, on absent or empty attributes, or on how text is cut. */
function canonical(document: Adf): string {
  return JSON.stringify(simplify(document));
}

function simplify(node: AdfNode | Adf): unknown {
  const { type, content } = node;
  const { attrs, text, marks } = node as AdfNode;
  const attributes = Object.entries(attrs ?? {}).filter(
    ([key, value]) =>
      value !== null &&
      value !== undefined &&
      key !== 'localId' &&
      !(type === 'orderedList' && key === 'order' && value === 1),
  );
  return [
    type,
    attributes.sort(([a], [b]) => a.localeCompare(b)),
    text ?? null,
    (marks ?? []).map((mark) => simplify(mark)).sort(),
    mergeText(content ?? []).map(simplify),
  ];
}

function mergeText(nodes: AdfNode[]): AdfNode[] {
  const merged: AdfNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    const same =
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []);
    if (same) merged[merged.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    else merged.push(node);
  }
  return merged;
}
