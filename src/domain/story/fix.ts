import type { AdfDocument } from '../adf';
import { applyEdits, applyToText, fieldOf, type Edit } from '../text/edit';
import { DESCRIPTION, SUMMARY, type TextRange } from '../text/range';
import { indefiniteArticle } from './article';
import type { Fix } from './finding';
import type { LintInput } from './input';

const EMPTY: AdfDocument = { type: 'doc', version: 1, content: [] };
const SLOT = /\{\{(\w+)\}\}/gu;

/** A fix with the given edits; its slots are read from their text. */
export function makeFix(id: string, edits: Edit[]): Fix {
  const slots = new Set([...JSON.stringify(edits).matchAll(SLOT)].map((match) => match[1] ?? ''));
  return { id, edits, slots: [...slots] };
}

/** The commonest fix: other words in one place. */
export function replaceWith(id: string, where: TextRange, text: string): Fix[] {
  return [makeFix(id, [{ kind: 'replace', where, text }])];
}

/**
 * The issue after a fix. `words` fill its slots by name; a slot left unfilled keeps its mark, which the linter reports
 * as a placeholder. The input itself is not changed.
 */
export function applyFix(input: LintInput, fix: Fix, words: Readonly<Record<string, string>> = {}): LintInput {
  const edits = fillSlots(fix.edits, words);
  const of = (field: string): Edit[] => edits.filter((edit) => fieldOf(edit) === field);
  const inDescription = of(DESCRIPTION);
  return {
    ...input,
    summary: applyToText(input.summary, of(SUMMARY)),
    description: inDescription.length === 0 ? input.description : applyEdits(input.description ?? EMPTY, inDescription),
    ...(input.extraFields === undefined ? {} : { extraFields: input.extraFields.map((field) => edited(field, of(field.id))) }),
  };
}

function edited<T extends { value: AdfDocument | string | null }>(field: T, edits: Edit[]): T {
  if (edits.length === 0) return field;
  if (typeof field.value === 'string') return { ...field, value: applyToText(field.value, edits) };
  return { ...field, value: applyEdits(field.value ?? EMPTY, edits) };
}

function fillSlots(edits: readonly Edit[], words: Readonly<Record<string, string>>): Edit[] {
  const fill = (text: string): string =>
    text
      .replace(/(?<=\b[Aa]s )an?(?= \{\{role\}\})/gu, (article) => (words['role'] === undefined ? article : indefiniteArticle(words['role'])))
      .replace(SLOT, (mark, name: string) => words[name] ?? mark);
  return edits.map((edit) => {
    if (edit.kind === 'replace') return { ...edit, text: fill(edit.text) };
    if (edit.kind === 'remove') return edit;
    return { ...edit, nodes: edit.nodes.map((node) => filled(node, fill)) };
  });
}

function filled<T extends { text?: string; content?: T[] }>(node: T, fill: (text: string) => string): T {
  return {
    ...node,
    ...(node.text === undefined ? {} : { text: fill(node.text) }),
    ...(node.content === undefined ? {} : { content: node.content.map((child) => filled(child, fill)) }),
  };
}
