import { STORY_PROPERTY, type StorySummary } from '../domain/story/summary';
import { getIssueProperty, setIssueProperty } from '../jira/issues';
import type { IndexStorage } from '../storage/issue-index';
import { loadSettings } from '../storage/settings';
import { readRows } from './index-reader';
import { readFacts } from './project-facts';
import type { Services } from './services';

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
  const { rows } = await readRows(jira, `id = ${job.issueId}`, facts, settings, null);
  const row = rows[0];
  if (row === undefined) return;
  if (head !== null) await index.applyChanges(job.projectId, head, [row]);
  if (row.story === null || row.statusCategory === 'done') return;
  const stored = await getIssueProperty(jira, row.key, STORY_PROPERTY);
  if (!isSame(stored, row.story)) await setIssueProperty(jira, row.key, STORY_PROPERTY, row.story);
}

function isSame(stored: unknown, story: StorySummary): boolean {
  return typeof stored === 'object' && stored !== null && JSON.stringify({ ...story, ...stored }) === JSON.stringify(story);
}
