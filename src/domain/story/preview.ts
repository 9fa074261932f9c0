import { flatten } from '../text/blocks';
import { DESCRIPTION, SUMMARY } from '../text/range';
import type { Fix } from './finding';
import { applyFix } from './fix';
import type { LintInput } from './input';

/** The lines of a field that a fix changes, as they are and as they would be. */
export interface Change {
  field: string;
  before: string[];
  after: string[];
}

/** What a fix would change, field by field, without the text that stays the same before and after it. */
export function previewOf(input: LintInput, fix: Fix, words: Readonly<Record<string, string>> = {}): Change[] {
  return changesBetween(input, applyFix(input, fix, words));
}

/** The lines in which two states of an issue differ, field by field. */
export function changesBetween(was: LintInput, is: LintInput): Change[] {
  const texts = (issue: LintInput): [string, string[]][] => [
    [SUMMARY, [issue.summary]],
    [DESCRIPTION, linesOf(issue.description, DESCRIPTION)],
    ...(issue.extraFields ?? []).map(({ id, value }): [string, string[]] => [id, linesOf(value, id)]),
  ];
  const after = new Map(texts(is));
  return texts(was).flatMap(([field, before]) => {
    const change = { field, ...withoutCommon(before, after.get(field) ?? []) };
    return change.before.length + change.after.length === 0 ? [] : [change];
  });
}

function linesOf(value: unknown, field: string): string[] {
  if (typeof value === 'string') return value.split('\n');
  return flatten(value, field).flatMap(({ text }) => text.split('\n'));
}

function withoutCommon(before: readonly string[], after: readonly string[]): { before: string[]; after: string[] } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) };
}
