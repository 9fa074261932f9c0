import { flatten, plainBlock, type TextBlock } from '../text/blocks';
import { toLines, type Line } from '../text/lines';
import { DESCRIPTION, SUMMARY } from '../text/range';
import type { CriteriaSection } from './criteria/criterion';
import { readCriteria } from './criteria/read';
import { findSections } from './criteria/sections';
import { stepReader } from './criteria/steps';
import type { IssueText } from './define-rule';
import type { ExtraField, LintInput } from './input';
import type { LanguagePack } from './packs/pack';
import { findStories } from './stories';
import type { Story } from './story';
import { toldOnce } from './told-once';

export function summaryLines(input: LintInput): Line[] {
  return toLines([plainBlock(typeof input.summary === 'string' ? input.summary : '', SUMMARY)]);
}

export function descriptionLines(input: LintInput): Line[] {
  return toLines(flatten(input.description, DESCRIPTION));
}

/** Reads an issue: its lines, the stories in them, and the acceptance criteria in every layout. */
export function readIssue(
  input: LintInput,
  summary: readonly Line[],
  description: readonly Line[],
  pack: LanguagePack,
  isStoryType: boolean,
): IssueText {
  const reader = stepReader(pack.id);
  const sections = findSections(description, pack);
  const outside = outsideOf(sections, description);
  const stories = withoutProse(toldOnce(findStories(summary, pack, false), findStories(outside, pack, false)));
  if (stories.length === 0 && isStoryType) {
    stories.push(...withoutProse([...findStories(summary, pack, true), ...findStories(outside, pack, true)]));
  }
  // Some paste the whole story as preformatted text.
  if (stories.length === 0 && isStoryType) stories.push(...findStories(asProse(outside), pack, false));
  for (const section of sections) section.criteria = readCriteria(section.lines, reader);
  const loose = looseScenarios(outside, reader);
  if (loose !== null) sections.push(loose);
  for (const field of input.extraFields ?? []) sections.push(...fieldSections(field, pack));
  const criteria = sections.flatMap((section) => section.criteria);
  return { input, pack, isStoryType, lines: [...summary, ...description], stories, sections, criteria };
}

/** Beside a story with its role, sentences about other people are background; among themselves those with a reason are meant. */
function withoutProse(stories: Story[]): Story[] {
  const byRole = stories.filter(({ told }) => told === 'by-role');
  if (byRole.length > 0) return byRole;
  const reasoned = stories.filter(({ benefits }) => benefits.some(({ text }) => text !== ''));
  return reasoned.length > 0 ? reasoned : stories.slice(0, 1);
}

function asProse(lines: readonly Line[]): Line[] {
  return lines.filter(({ code }) => code).map((line) => ({ ...line, code: false }));
}

/** The lines that are neither in a section nor its heading. */
function outsideOf(sections: readonly CriteriaSection[], lines: readonly Line[]): readonly Line[] {
  if (sections.length === 0) return lines;
  const inside = new Set(sections.flatMap((section) => section.lines));
  const headings = new Map<number[], Set<number>>();
  for (const { heading } of sections) {
    if (heading === null) continue;
    const starts = headings.get(heading.path);
    if (starts === undefined) headings.set(heading.path, new Set([heading.start]));
    else starts.add(heading.start);
  }
  return lines.filter((line) => !inside.has(line) && headings.get(line.block.path)?.has(line.start) !== true);
}

/** Scenarios that stand in the text without a heading. */
function looseScenarios(lines: readonly Line[], reader: ReturnType<typeof stepReader>): CriteriaSection | null {
  if (!lines.some((line) => reader.first.test(line.text) || reader.scenario.test(line.text))) return null;
  const criteria = readCriteria(lines, reader).filter(
    // "If ..., then ..." alone is how anybody explains anything.
    ({ steps }) => new Set(steps.map((step) => step.kind)).size >= 2 && steps.some(({ kind, keyword }) => kind !== 'then' && keyword.toLowerCase() !== 'if'),
  );
  return criteria.length === 0 ? null : { heading: null, lines: [], criteria };
}

/** A field of its own: all of it is criteria, unless it has headings that say which part is. */
function fieldSections(field: ExtraField, pack: LanguagePack): CriteriaSection[] {
  const blocks: TextBlock[] =
    typeof field.value === 'string' ? [plainBlock(field.value, field.id)] : flatten(field.value, field.id);
  const lines = toLines(blocks);
  if (lines.length === 0) return [];
  const headed = findSections(lines, pack);
  const sections = headed.length > 0 ? headed : [{ heading: null, lines, criteria: [] } satisfies CriteriaSection];
  for (const section of sections) section.criteria = readCriteria(section.lines, stepReader(pack.id));
  return sections;
}
