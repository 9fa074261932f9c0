import type { AdfDocument, AdfNode } from '../adf';
import { paragraph } from '../text/build';
import { nodeAt, sliceInline, type Edit } from '../text/edit';
import { childrenOf, inlineText, isInline, isNode } from '../text/inline';
import { DESCRIPTION, SUMMARY, type TextRange } from '../text/range';
import type { Criterion } from './criteria/criterion';
import type { LintInput } from './input';
import { hashOf } from './text-hash';

/** A criterion's own number: "AC 2:". */
const LABEL_BEFORE = /\p{L}+[\s#_-]{0,2}\d{1,3}[*_]{0,2}\s*[:.)–—-]*\s*$/u;

/** The document of a field; null where the field is text or empty. */
export function documentOf(input: LintInput, field: string): AdfDocument | null {
  const value = field === DESCRIPTION ? input.description : input.extraFields?.find(({ id }) => id === field)?.value;
  return typeof value === 'object' ? (value ?? null) : null;
}

export function blockText(input: LintInput, where: TextRange): string {
  const node = nodeAt(documentOf(input, where.field), where.path);
  if (node === undefined) return '';
  const title = node.attrs?.['title'];
  // The title of an expand is text of its own node.
  if (typeof title === 'string' && !childrenOf(node).some((child) => isNode(child) && isInline(child))) return title;
  return childrenOf(node).map((child) => (isNode(child) && isInline(child) ? inlineText(child) : '')).join('');
}

/** The words of a range, in whatever field it is. */
export function wordsAt(input: LintInput, where: TextRange): string {
  return fieldText(input, where).slice(where.start, where.end);
}

/** The flattened text of the block, summary or text field that a range is in. */
export function fieldText(input: LintInput, where: TextRange): string {
  if (where.path.length > 0) return blockText(input, where);
  if (where.field === SUMMARY) return input.summary;
  const value = input.extraFields?.find(({ id }) => id === where.field)?.value;
  return typeof value === 'string' ? value : '';
}

/** The path right after a node, among its siblings. */
export function nextTo(path: readonly number[]): number[] {
  return [...path.slice(0, -1), (path.at(-1) ?? 0) + 1];
}

/** The path of the list item or task that holds a node; null outside lists. */
export function itemAround(input: LintInput, where: TextRange): { path: number[]; node: AdfNode } | null {
  const document = documentOf(input, where.field);
  for (let length = where.path.length; length > 0; length -= 1) {
    const path = where.path.slice(0, length);
    const node = nodeAt(document, path);
    if (node?.type === 'listItem' || node?.type === 'taskItem') return { path, node };
  }
  return null;
}

/** The words of a range as inline nodes, marks and mentions kept. */
export function inlineOf(input: LintInput, where: TextRange): AdfNode[] {
  const node = nodeAt(documentOf(input, where.field), where.path);
  return node === undefined ? [] : sliceInline(node, where.start, where.end);
}

/** A range moved into a paragraph of its own after its block; null where no paragraph may stand there. */
export function moveToParagraph(input: LintInput, where: TextRange, cut: TextRange): Edit[] | null {
  if (where.path.length === 0) {
    if (where.field !== 'summary') return null;
    const words = input.summary.slice(where.start, where.end);
    return [{ kind: 'replace', where: cut, text: '' }, { kind: 'insert', field: DESCRIPTION, path: [0], nodes: [paragraph(words)] }];
  }
  const block = nodeAt(documentOf(input, where.field), where.path);
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return null;
  const content = inlineOf(input, where);
  return [
    { kind: 'replace', where: cut, text: '' },
    { kind: 'insert', field: where.field, path: nextTo(where.path), nodes: [{ type: 'paragraph', content }] },
  ];
}

/** Edits that take a criterion of one line out of its list, paragraph or lines, an only item with its list or not; null where that is not safe. */
export function removeCriterion(input: LintInput, criterion: Criterion, most: 'list' | 'item' = 'list'): Edit[] | null {
  const { where } = criterion;
  if (criterion.ranges.length > 1 || criterion.layout === 'row') return null;
  const text = fieldText(input, where);
  const whole = text.slice(0, where.start).trim() === '' && text.slice(where.end).trim() === '';
  if (!whole) return removeLine(text, where);
  if (!isTextAlone(input, where)) return null;
  const item = itemAround(input, where);
  if (item === null || !isOwnBlock(item, where)) return item === null && isAmongOthers(input, where) ? [{ kind: 'remove', field: where.field, path: where.path }] : null;
  if (item.node.type === 'listItem' && childrenOf(item.node).length > 1) return null;
  const listPath = item.path.slice(0, -1);
  const list = nodeAt(documentOf(input, where.field), listPath);
  const path = most === 'item' || (list !== undefined && childrenOf(list).length > 1) ? item.path : listPath;
  return [{ kind: 'remove', field: where.field, path }];
}

/** The item holds the block itself, not a table or a panel with the block in it. */
function isOwnBlock(item: { path: number[]; node: AdfNode }, where: TextRange): boolean {
  return where.path.length - item.path.length === (item.node.type === 'listItem' ? 1 : 0);
}

/** A cell or a panel may not be left empty. */
function isAmongOthers(input: LintInput, where: TextRange): boolean {
  const parent = nodeAt(documentOf(input, where.field), where.path.slice(0, -1));
  return where.path.length === 1 || (parent !== undefined && childrenOf(parent).length > 1);
}

/** True for a block of words only: what goes with it is a box of its own, a mention or a macro otherwise. */
function isTextAlone(input: LintInput, where: TextRange): boolean {
  const node = nodeAt(documentOf(input, where.field), where.path);
  return node === undefined || (childrenOf(node).length > 0 && childrenOf(node).every((child) => isNode(child) && (child.type === 'text' || child.type === 'hardBreak')));
}

/** A line among others in one block goes with its bullet and one line break; what shares its line with words stays. */
function removeLine(text: string, where: TextRange): Edit[] | null {
  const before = where.start === 0 ? -1 : text.lastIndexOf('\n', where.start - 1);
  const after = text.indexOf('\n', where.end);
  if (before === -1 && after === -1) return null;
  if (!isAloneInLine(text, where)) return null;
  const start = before === -1 ? 0 : before;
  const end = before === -1 ? after + 1 : after === -1 ? text.length : after;
  return [{ kind: 'replace', where: { ...where, start, end }, text: '' }];
}

/** True where nothing but a bullet, a number or a full stop stands beside the range in its line. */
function isAloneInLine(text: string, where: TextRange): boolean {
  const before = text.slice(where.start === 0 ? 0 : text.lastIndexOf('\n', where.start - 1) + 1, where.start);
  const after = text.indexOf('\n', where.end);
  const behind = text.slice(where.end, after === -1 ? text.length : after);
  return !/\p{L}{2}/u.test(before.replace(LABEL_BEFORE, '')) && !/[\p{L}\p{N}]/u.test(behind);
}

/** Edits that put a new criterion after another one, in the same kind of list or line; null where there is no such place. */
export function addCriterionAfter(input: LintInput, criterion: Criterion, content: readonly AdfNode[], words: string): Edit[] | null {
  // Behind its last line, where it has several.
  const where = criterion.steps.length > 1 ? (criterion.ranges.at(-1) ?? criterion.where) : criterion.where;
  if (criterion.layout === 'row') return null;
  const text = fieldText(input, where);
  const item = itemAround(input, where);
  if (item !== null && text.slice(0, where.start).trim() === '') {
    return [{ kind: 'insert', field: where.field, path: nextTo(item.path), nodes: [itemLike(item.node, content)] }];
  }
  const lineStart = text.lastIndexOf('\n', where.start - 1) + 1;
  const bullet = text.slice(lineStart, where.start);
  if (bullet.trim() === '' && where.path.length > 0 && lineStart === 0 && !text.includes('\n', where.end)) {
    return [{ kind: 'insert', field: where.field, path: nextTo(where.path), nodes: [{ type: 'paragraph', content: [...content] }] }];
  }
  if (/\p{L}/u.test(bullet) || /\d/u.test(bullet) || !isAloneInLine(text, where)) return null;
  const at = { ...where, start: where.end };
  return [{ kind: 'replace', where: at, text: `\n${bullet}${words}` }];
}

/** The same before a criterion: where a list begins with a new one. */
export function addCriterionBefore(input: LintInput, criterion: Criterion, content: readonly AdfNode[], words: string): Edit[] | null {
  const { where } = criterion;
  if (criterion.layout === 'row') return null;
  const text = fieldText(input, where);
  const item = itemAround(input, where);
  if (item !== null && text.slice(0, where.start).trim() === '') {
    return [{ kind: 'insert', field: where.field, path: item.path, nodes: [itemLike(item.node, content)] }];
  }
  const lineStart = where.start === 0 ? 0 : text.lastIndexOf('\n', where.start - 1) + 1;
  const bullet = text.slice(lineStart, where.start);
  if (/[\p{L}\d]/u.test(bullet) || !isAloneInLine(text, where)) return null;
  if (bullet.trim() === '' && where.path.length > 0 && lineStart === 0 && !text.includes('\n', where.end)) {
    return [{ kind: 'insert', field: where.field, path: where.path, nodes: [{ type: 'paragraph', content: [...content] }] }];
  }
  const at = { ...where, start: lineStart, end: lineStart };
  return [{ kind: 'replace', where: at, text: `${bullet}${words}\n` }];
}

function itemLike(node: AdfNode, content: readonly AdfNode[]): AdfNode {
  return node.type === 'taskItem'
    ? { type: 'taskItem', attrs: { ...node.attrs, localId: hashOf(JSON.stringify(content)), state: 'TODO' }, content: [...content] }
    : { type: 'listItem', content: [{ type: 'paragraph', content: [...content] }] };
}
