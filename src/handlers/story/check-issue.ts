import type { ProjectSettings } from '../../domain/settings';
import { STORY_PROPERTY } from '../../domain/story/summary';
import { JiraRejected } from '../../jira/errors';
import { setIssueProperty } from '../../jira/issues';
import type { IndexRow, ProjectFacts } from '../../storage/index-rows';
import type { IndexStorage } from '../../storage/issue-index';
import { recentFacts, rememberFacts } from '../../storage/recent-facts';
import { loadSettings } from '../../storage/settings';
import { loadStoryNotes, type StoryNotes } from './check-texts';
import { compareStories } from './compare-stories';
import { readRows } from '../backlog/index-reader';
import { readFacts } from '../call/project-facts';
import type { Services } from '../call/services';
import { isNoted } from './story-note';

interface CheckJob {
  projectId: string;
  projectKey: string;
  issueId: string;
  /** Id of the status that the issue has just left. */
  leftStatus?: string | undefined;
}

/**
 * Brings one issue's row up to date and keeps the story check's summary on the issue, as the app: nobody asked for it,
 * it is the app's own note. It is written only when the checked text gives another result, so that a change of any
 * other field costs no write and wakes no other app.
 */
export async function checkIssue(services: Services, index: IndexStorage, job: CheckJob): Promise<void> {
  const jira = services.jiraAsApp();
  const head = await index.head(job.projectId);
  const settings = await loadSettings(services.store, job.projectId);
  const facts = head?.facts ?? (await factsWithoutIndex(services, job));
  const notes = await loadStoryNotes(services.store, job.projectId);
  const read = await readIssue(services, job, facts, settings, notes);
  if (read === null) return;
  const { row, noted: stored } = read;
  if (head !== null) await index.applyChanges(job.projectId, head, [row]);
  if (row.story === null) return;
  if (row.statusCategory === 'done') {
    // Finished, it is nobody's duplicate any more.
    if (notes.duplicates[row.id] !== undefined) await compareStories(services, index, job);
    return;
  }
  const reopened = job.leftStatus !== undefined && facts.statusCategories[job.leftStatus] === 'done' && row.storyText !== null;
  const noted = isNoted(stored, row.story);
  if (!noted) await setIssueProperty(jira, row.key, STORY_PROPERTY, row.story);
  if (reopened || (!noted && hashIn(stored) !== row.story.hash)) await compareStories(services, index, job);
}

async function factsWithoutIndex({ store, now, jiraAsApp }: Services, { projectId, projectKey }: CheckJob): Promise<ProjectFacts> {
  const known = await recentFacts(store, projectId, projectKey, now());
  if (known !== null) return known;
  const facts = await readFacts(jiraAsApp(), projectKey);
  await rememberFacts(store, projectId, facts, now());
  return facts;
}

/** The issue's row and the note on it as it stands; null where it is gone. Two points beside its history. */
async function readIssue(
  services: Services,
  { issueId }: CheckJob,
  facts: ProjectFacts,
  settings: ProjectSettings,
  storyNotes: StoryNotes,
): Promise<{ row: IndexRow; noted: unknown } | null> {
  try {
    const { rows, notes } = await readRows(services.jiraAsApp(), `id = ${issueId}`, facts, settings, storyNotes, null);
    const [row] = rows;
    return row === undefined ? null : { row, noted: notes.get(issueId) };
  } catch (error) {
    // To JQL the id of an issue that was deleted is a mistake in the query.
    if (error instanceof JiraRejected) return null;
    throw error;
  }
}

function hashIn(stored: unknown): unknown {
  return typeof stored === 'object' && stored !== null ? (stored as { hash?: unknown }).hash : undefined;
}
