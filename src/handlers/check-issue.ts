import { STORY_PROPERTY } from '../domain/story/summary';
import { setIssueProperty } from '../jira/issues';
import type { IndexStorage } from '../storage/issue-index';
import { loadSettings } from '../storage/settings';
import { loadStoryNotes } from './check-texts';
import { findDuplicates } from './find-duplicates';
import { readRows } from './index-reader';
import { readFacts } from './project-facts';
import { requestCheck } from './request-check';
import type { Services } from './services';
import { isNoted } from './story-note';

/** Who else is told at once that a story is like it or no longer so; the daily round reaches the rest. */
const MOST_FOLLOWED = 20;

interface CheckJob {
  projectId: string;
  projectKey: string;
  issueId: string;
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
  const facts = head?.facts ?? (await readFacts(jira, job.projectKey));
  const notes = await loadStoryNotes(services.store, job.projectId);
  const { rows, notes: noted } = await readRows(jira, `id = ${job.issueId}`, facts, settings, notes, null);
  const row = rows[0];
  if (row === undefined) return;
  if (head !== null) await index.applyChanges(job.projectId, head, [row]);
  if (row.story === null || row.statusCategory === 'done') return;
  const stored = noted.get(row.id);
  if (isNoted(stored, row.story)) return;
  await setIssueProperty(jira, row.key, STORY_PROPERTY, row.story);
  if (hashIn(stored) !== row.story.hash) await compareStories(services, index, job);
}

/** Another text may be like other stories than before; those that this concerns are judged again, itself included. */
async function compareStories(services: Services, index: IndexStorage, { projectId, projectKey }: CheckJob): Promise<void> {
  const changed = await findDuplicates(services.store, index, projectId);
  for (const issueId of changed.slice(0, MOST_FOLLOWED)) await requestCheck(services, { id: projectId, key: projectKey }, issueId);
}

function hashIn(stored: unknown): unknown {
  return typeof stored === 'object' && stored !== null ? (stored as { hash?: unknown }).hash : undefined;
}
