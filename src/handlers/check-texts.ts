import type { ProjectSettings } from '../domain/settings';
import type { LintInput } from '../domain/story/input';
import { lint } from '../domain/story/lint';
import { summarise, type StorySummary } from '../domain/story/summary';
import { textHash } from '../domain/story/text-hash';

/** The story check in brief, as rows of the index and the issue property hold it. */
export function checkTexts(texts: LintInput, settings: ProjectSettings): StorySummary {
  return summarise(lint(texts, settings), textHash(texts));
}
