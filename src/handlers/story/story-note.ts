/** The story check's summary on the issue itself, where JQL finds it: the app's own note, written as the app. */
import { STORY_PROPERTY, type StorySummary } from '../../domain/story/summary';
import type { JiraClient } from '../../jira/client';
import { JiraNotFound, JiraRateLimited } from '../../jira/errors';
import { setIssueProperty } from '../../jira/issues';
import type { IndexRow } from '../../storage/index-rows';
import type { Services } from '../call/services';

/** Jira takes 50 writes a second of a customer; so many at once stay well below. */
const AT_ONCE = 5;

/** Whether the note on an issue says what the check says now. */
export function isNoted(stored: unknown, story: StorySummary): boolean {
  return typeof stored === 'object' && stored !== null && JSON.stringify({ ...story, ...stored }) === JSON.stringify(story);
}

export interface StoryNote {
  key: string;
  story: StorySummary;
}

/**
 * The notes that are missing or no longer true. An open issue that is no story gets none: most issues are none, and
 * each note costs a point.
 */
export function dueNotes(rows: readonly IndexRow[], stored: ReadonlyMap<string, unknown>): StoryNote[] {
  return rows.flatMap(({ id, key, story, statusCategory }) => {
    if (story === null || statusCategory === 'done') return [];
    const note = stored.get(id);
    const due = note === undefined ? story.verdict !== 'not-a-story' : !isNoted(note, story);
    return due ? [{ key, story }] : [];
  });
}

/** Queues notes, so that JQL finds stories that nobody has touched since the app came. */
export async function queueNotes(services: Services, project: ProjectOfNotes, notes: readonly StoryNote[], delaySeconds = 0): Promise<void> {
  if (notes.length === 0) return;
  await services.queue.push(
    { type: 'note-stories', ...project, notes: [...notes] },
    { oneAtATime: `notes-${project.projectId}`, delaySeconds },
  );
}

/** Writes queued notes; where Jira asks to wait, the rest is queued again. Writing one twice changes nothing. */
export async function writeNotes(services: Services, project: ProjectOfNotes, notes: readonly StoryNote[]): Promise<void> {
  const jira = services.jiraAsApp();
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    try {
      await Promise.all(notes.slice(from, from + AT_ONCE).map((note) => writeNote(jira, note)));
    } catch (error) {
      if (!(error instanceof JiraRateLimited)) throw error;
      return queueNotes(services, project, notes.slice(from), Math.min(900, Math.ceil(error.retryAfter)));
    }
  }
}

async function writeNote(jira: JiraClient, { key, story }: StoryNote): Promise<void> {
  try {
    await setIssueProperty(jira, key, STORY_PROPERTY, story);
  } catch (error) {
    // Deleted since it was read: there is nothing to note.
    if (!(error instanceof JiraNotFound)) throw error;
  }
}

interface ProjectOfNotes {
  projectId: string;
  projectKey: string;
}
