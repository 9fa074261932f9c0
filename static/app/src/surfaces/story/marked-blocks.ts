/** Which pieces of the text the check has something to say about, and what. */
import { DESCRIPTION, SUMMARY, type TextRange } from '../../../../../src/domain/text/range';
import { flatten, plainBlock, type TextBlock } from '../../../../../src/domain/text/blocks';
import type { LintInput } from '../../../../../src/domain/story/input';
import type { LintResult, TextPart } from '../../../../../src/domain/story/lint';
import type { Mark } from './segments';

export type Annotation =
  | { kind: 'finding'; index: number; level: 'error' | 'warning' | 'suggestion' }
  | { kind: 'part'; part: 'role' | 'means' | 'benefit' };

export interface MarkedBlock {
  id: string;
  text: string;
  heading: boolean;
  marks: Mark<Annotation>[];
}

const idOf = ({ field, path }: { field: string; path: number[] }) => `${field}:${path.join('.')}`;

function blocksOf(input: LintInput): TextBlock[] {
  return [
    plainBlock(input.summary, SUMMARY),
    ...flatten(input.description, DESCRIPTION),
    ...(input.extraFields ?? []).flatMap(({ id, value }) =>
      typeof value === 'string' ? [plainBlock(value, id)] : flatten(value, id),
    ),
  ];
}

/** The blocks that hold a story, a criterion or a finding, in reading order, with their marks. */
export function markedBlocks(input: LintInput, result: LintResult): MarkedBlock[] {
  const marks = new Map<string, Mark<Annotation>[]>();
  const shown = new Set<string>();
  const add = (where: TextRange, value: Annotation) => {
    const id = idOf(where);
    shown.add(id);
    marks.set(id, [...(marks.get(id) ?? []), { start: where.start, end: where.end, value }]);
  };

  for (const story of result.stories) {
    shown.add(idOf(story.where));
    for (const part of ['role', 'means', 'benefit'] as const) {
      const text: TextPart | null = story.parts[part];
      if (text !== null) add(text.where, { kind: 'part', part });
    }
  }
  for (const { where } of result.criteria) shown.add(idOf(where));
  result.findings.forEach(({ where, level }, index) => add(where, { kind: 'finding', index, level }));

  return blocksOf(input)
    .filter((block) => shown.has(idOf(block)))
    .map((block) => ({
      id: idOf(block),
      text: block.text,
      heading: block.kind === 'heading' || block.kind === 'title',
      marks: marks.get(idOf(block)) ?? [],
    }));
}
