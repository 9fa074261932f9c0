import type { Issue } from '../domain/backlog/issue';
import type { JiraClient } from '../jira/client';
import { MAX_BULK, visibleKeys } from '../jira/issues';

/**
 * The issues without those whose score this person may not see: what somebody put into a score says a lot about an issue.
 * Jira hides single issues of a project by security levels only, so it is asked about scored issues that have one, in
 * most projects none.
 *
 * @param issues rows of the index, which is read as the app
 */
export async function withoutHiddenScores(jira: JiraClient, issues: readonly Issue[]): Promise<Issue[]> {
  const asked = issues.filter((issue) => issue.score !== null && isSecured(issue)).map(({ key }) => key);
  const visible = new Set<string>();
  for (let start = 0; start < asked.length; start += MAX_BULK) {
    for (const key of await visibleKeys(jira, asked.slice(start, start + MAX_BULK))) visible.add(key);
  }
  const hidden = new Set(asked.filter((key) => !visible.has(key)));
  return issues.filter(({ key }) => !hidden.has(key));
}

/** The index says so of each of its rows. */
function isSecured(issue: Issue): boolean {
  return 'secured' in issue && issue.secured === true;
}
