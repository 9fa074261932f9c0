import type { JiraClient } from '../../jira/client';
import type { IndexRow } from '../../storage/index-rows';
import { rememberSeen, seenBefore, type Viewer } from '../../storage/seen-secured';
import { seenOf } from '../backlog/seen-rows';

/**
 * The open issues of a project, sub-tasks aside, that a person may see: what somebody puts into a score says a lot about
 * an issue, and so does the number of issues. No request where no issue is under a security level, and one as a rule
 * where some are. What a person sees a part of is found out once an hour, unless the number of what that person sees has
 * changed.
 *
 * @param jira as the person
 * @param viewer null for visitors without an account
 * @param rows of the index, which is read as the app
 */
export async function openToPerson(jira: JiraClient, projectId: string, viewer: Viewer | null, rows: readonly IndexRow[]): Promise<IndexRow[]> {
  const open = rows.filter((row) => row.statusCategory !== 'done');
  const secured = open.filter((row) => row.secured);
  const known = viewer && {
    load: (count: number) => seenBefore(viewer, secured, count),
    save: (count: number, ids: ReadonlySet<string>) => rememberSeen(viewer, secured, count, ids),
  };
  const seen = await seenOf(jira, `project = ${projectId} AND statusCategory != Done`, secured, known);
  return open.filter((row) => row.hierarchyLevel >= 0 && (!row.secured || seen.has(row.id)));
}
