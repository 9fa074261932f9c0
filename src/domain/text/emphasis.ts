import type { AdfNode } from '../adf';

interface Run {
  mark: string;
  /** Offset of the mark, and of what follows it. */
  at: number;
  after: number;
}

interface Emphasis {
  kind: 'strong' | 'em';
  opening: Run;
  closing: Run;
}

const MARKS = /\n|`[^`\n]{0,200}`|\*{1,3}|_{1,3}/gu;
const BULLET = /(?:^|\n)[ \t]*$/u;

/**
 * Text with the emphasis of Markdown or wiki markup as inline nodes: `**bold**`, `*bold*`, `__bold__` and `_italic_`,
 * nested or over a line break. A mark without a partner stays as written, as do the bullets. Linear in the text's length.
 */
export function emphasised(text: string): AdfNode[] {
  const found = pairs(text);
  if (found.length === 0) return nodesOf(text, []);
  const cuts = found.flatMap(({ opening, closing }) => [opening, closing]).sort((a, b) => a.at - b.at);
  const kindAt = new Map<number, { kind: 'strong' | 'em'; by: 1 | -1 }>();
  for (const { kind, opening, closing } of found) {
    kindAt.set(opening.at, { kind, by: 1 });
    kindAt.set(closing.at, { kind, by: -1 });
  }
  const depth = { strong: 0, em: 0 };
  const nodes: AdfNode[] = [];
  let from = 0;
  for (const { at, after } of cuts) {
    nodes.push(...nodesOf(text.slice(from, at), open(depth)));
    const change = kindAt.get(at);
    if (change !== undefined) depth[change.kind] += change.by;
    from = after;
  }
  nodes.push(...nodesOf(text.slice(from), open(depth)));
  return nodes;
}

function open(depth: { strong: number; em: number }): ('strong' | 'em')[] {
  return (['strong', 'em'] as const).filter((kind) => depth[kind] > 0);
}

function nodesOf(text: string, marks: readonly ('strong' | 'em')[]): AdfNode[] {
  return text.split('\n').flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'hardBreak' }] : []),
    ...(line === '' ? [] : [{ type: 'text', text: line, ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }) }]),
  ]);
}

/** The marks that open and close emphasis, each with its partner. */
function pairs(text: string): Emphasis[] {
  const found: Emphasis[] = [];
  let waiting: Run[] = [];
  for (const match of text.matchAll(MARKS)) {
    const mark = match[0];
    const at = match.index;
    // What an item opens is not closed in the next one.
    if (mark === '\n' && /^[ \t]*(?:[-*+#•]+|\d+[.)])[ \t]/u.test(text.slice(at + 1, at + 25))) waiting = [];
    if (mark === '\n' || mark.startsWith('`')) continue;
    const run = { mark, at, after: at + mark.length };
    const before = text.charAt(at - 1);
    const next = text.charAt(run.after);
    const partner = waiting.findLastIndex((one) => one.mark === mark);
    if (partner !== -1 && closes(text, waiting[partner], run, before, next)) {
      const opening = waiting[partner];
      if (opening !== undefined) found.push({ kind: mark === '_' ? 'em' : 'strong', opening, closing: run });
      waiting.length = partner;
    } else if (opens(text, at, mark, before, next) && waiting.length < 8) waiting.push(run);
  }
  return found;
}

function opens(text: string, at: number, mark: string, before: string, next: string): boolean {
  if (next === '' || next === '\n') return false;
  if (/[\p{L}\p{N}]/u.test(before)) return false;
  // "As a ** nurse**" is meant as bold; "** item" is a bullet of wiki markup.
  if (/\s/u.test(next)) return mark.length > 1 && !BULLET.test(text.slice(Math.max(0, at - 24), at));
  return true;
}

function closes(text: string, opening: Run | undefined, run: Run, before: string, next: string): boolean {
  if (opening === undefined || opening.after === run.at) return false;
  if (/[\p{L}\p{N}]/u.test(next)) return run.mark === '**' && !/\s/u.test(before);
  if (/\s/u.test(before) && (run.mark.length === 1 || BULLET.test(text.slice(Math.max(0, run.at - 24), run.at)))) return false;
  return /\S/u.test(text.slice(opening.after, opening.after + 24));
}
