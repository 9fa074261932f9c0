import type { AdfNode } from '../../jira/adf';

/** What may stand in a list item or a quote; other blocks that Markdown nests there become plain paragraphs. */
const NESTABLE = new Set(['paragraph', 'bulletList', 'orderedList', 'codeBlock']);
const LISTS = new Set(['bulletList', 'orderedList']);
/** Code takes no other mark than a link. */
const MARKS_OF_CODE = new Set(['code', 'link']);

const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });

/** The blocks in a form that Jira accepts: Markdown nests more than the Atlassian Document Format does. */
export function withinFormat(nodes: AdfNode[]): AdfNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return node.text === '' ? [] : [withAllowedMarks(node)];
    if (node.content === undefined) return [node];
    const content = withinFormat(node.content);
    if (node.type === 'blockquote') return [{ ...node, content: orEmpty(content.flatMap(nestable)) }];
    if (node.type === 'listItem') return [{ ...node, content: startingWithText(orEmpty(content.flatMap(nestable))) }];
    return [{ ...node, content: node.type === 'taskItem' ? wordsOf(content) : content }];
  });
}

/** What stands in blocks, one after the other on lines of their own. */
function wordsOf(nodes: AdfNode[]): AdfNode[] {
  return nodes.flatMap((node, index) => {
    if (node.content === undefined) return node.type === 'rule' ? [] : [node];
    return [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...wordsOf(node.content)];
  });
}

function withAllowedMarks(node: AdfNode): AdfNode {
  if (!node.marks?.some(({ type }) => type === 'code')) return node;
  return { ...node, marks: node.marks.filter(({ type }) => MARKS_OF_CODE.has(type)) };
}

function nestable(node: AdfNode): AdfNode[] {
  if (NESTABLE.has(node.type)) return [node];
  if (node.type === 'rule') return [];
  const parts = node.content ?? [];
  // A heading becomes its words; a quote, a table, its row and its cell fall apart into what they hold.
  return parts.every(({ type }) => type === 'text' || type === 'hardBreak') ? [paragraph(...parts)] : parts.flatMap(nestable);
}

const orEmpty = (blocks: AdfNode[]): AdfNode[] => (blocks.length > 0 ? blocks : [paragraph()]);

const startingWithText = (blocks: AdfNode[]): AdfNode[] => (LISTS.has(blocks[0]?.type ?? '') ? [paragraph(), ...blocks] : blocks);
