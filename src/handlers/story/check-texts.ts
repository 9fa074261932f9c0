import type { ProjectSettings } from '../../domain/settings';
import { withDismissals, type Dismissal } from '../../domain/story/dismissals';
import type { LintInput } from '../../domain/story/input';
import { lint } from '../../domain/story/lint';
import { summarise, type StorySummary } from '../../domain/story/summary';
import { textHash } from '../../domain/story/text-hash';
import { listDismissals } from '../../storage/dismissals';
import { loadDuplicates, type Duplicates } from '../../storage/duplicates';
import type { KeyValueStore } from '../../storage/key-value-store';
import { openDuplicates } from './visible-duplicates';

/** What the app knows of a project's stories beside their texts. */
export interface StoryNotes {
  dismissals: Map<string, Dismissal[]>;
  duplicates: Duplicates;
}

export async function loadStoryNotes(store: KeyValueStore, projectId: string): Promise<StoryNotes> {
  const [dismissals, duplicates] = await Promise.all([listDismissals(store, projectId), loadDuplicates(store, projectId)]);
  return { dismissals, duplicates };
}

export interface CheckedTexts {
  /** The story check in brief, as rows of the index and the issue property hold it. */
  story: StorySummary;
  /** The words of the first story; null without one. */
  storyText: string | null;
}

/** Judges an issue's texts as everybody sees them: dismissed findings do not count. */
export function checkTexts(issueId: string, texts: LintInput, settings: ProjectSettings, notes: StoryNotes): CheckedTexts {
  const input = { ...texts, duplicates: openDuplicates(notes.duplicates, issueId) };
  const result = lint(input, settings, { fixes: false });
  const judged = withDismissals(result, input, notes.dismissals.get(issueId) ?? []);
  return { story: summarise(judged, textHash(input)), storyText: result.stories[0]?.text ?? null };
}
