/**
 * Words of texts, kept as long as the text lives: to split 1,500 summaries and descriptions anew for every search would
 * be the slowest part of one.
 */
import type { Adf, AdfNode } from '../adf';
import type { IssueRecord } from '../model';
import { tokensOf } from './text';

const documents = new WeakMap<Adf, readonly string[]>();
const summaries = new WeakMap<IssueRecord, { of: string; words: readonly string[] }>();

/** Words of rich text. A document must never be changed in place but replaced. */
export function documentWords(document: Adf): readonly string[] {
  const kept = documents.get(document);
  if (kept) return kept;
  const parts: string[] = [];
  collect(document.content, parts);
  const words = tokensOf(parts.join(''));
  documents.set(document, words);
  return words;
}

export function summaryWords(issue: IssueRecord): readonly string[] {
  const kept = summaries.get(issue);
  if (kept?.of === issue.summary) return kept.words;
  const words = tokensOf(issue.summary);
  summaries.set(issue, { of: issue.summary, words });
  return words;
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
