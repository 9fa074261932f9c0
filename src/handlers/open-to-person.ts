import type { JiraClient } from '../jira/client';
import type { IndexRow } from '../storage/index-rows';
import { seenOf } from './seen-rows';

/**
 * The open issues of a project, sub-tasks aside, that a person may see: what somebody puts into a score says a lot about
 * an issue, and so does the number of issues. No request where no issue is under a security level, and one as a rule
 * where some are.
 *
 * @param jira as the person
 * @param rows of the index, which is read as the app
 */
export async function openToPerson(jira: JiraClient, projectId: string, rows: readonly IndexRow[]): Promise<IndexRow[]> {
  const open = rows.filter((row) => row.statusCategory !== 'done');
  const secured = open.filter((row) => row.secured);
  const seen = await seenOf(jira, `project = ${projectId} AND statusCategory != Done`, secured);
  return open.filter((row) => row.hierarchyLevel >= 0 && (!row.secured || seen.has(row.id)));
}
