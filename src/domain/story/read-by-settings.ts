import type { IssueText } from './define-rule';
import type { Line } from '../text/lines';
import type { LintInput } from './input';
import { likelyLanguages } from './language';
import { packOf } from './packs';
import type { LanguagePack } from './packs/pack';
import { descriptionLines, readIssue, summaryLines } from './read';
import type { LintSettings } from './settings';

/** An issue read by a project's settings, or null where no pack fits its language. Never throws. */
export function readBySettings(input: LintInput, settings: LintSettings): IssueText | null {
  const isStoryType = isStoryTypeOf(input, settings);
  const summary = summaryLines(input);
  const description = descriptionLines(input);
  const packs = packsFor(settings.language, [...summary, ...description]);
  const first = packs[0];
  if (first === undefined) return null;
  const issue = readIssue(input, summary, description, first, isStoryType);
  // Criteria in English under a story in German: the story's language counts.
  for (const other of issue.stories.length === 0 ? packs.slice(1) : []) {
    const inOther = readIssue(input, summary, description, other, isStoryType);
    if (inOther.stories.length > 0) return inOther;
  }
  return issue;
}

export function isStoryTypeOf(input: LintInput, settings: LintSettings): boolean {
  return input.isStoryType ?? settings.storyTypes.some((name) => name.toLowerCase() === String(input.issueType).toLowerCase());
}

function packsFor(language: string, lines: readonly Line[]): LanguagePack[] {
  if (language !== 'auto') return [packOf(language)].filter((pack) => pack !== undefined);
  const prose = lines.filter((line) => !line.code);
  return likelyLanguages((prose.length > 0 ? prose : lines).map((line) => line.text));
}
