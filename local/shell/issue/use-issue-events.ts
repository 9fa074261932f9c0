import { useEffect, useRef } from 'react';
import type { Issue } from '../api/beans';
import { useSession } from '../app/session';
import { useModuleHost } from '../modules/module-host';

const POLL_MILLISECONDS = 5_000;

/**
 * Tells the app's modules of `JIRA_ISSUE_CHANGED` and loads the issue again when somebody else has changed it or
 * commented on it. As in Jira, the viewer's own changes are not announced.
 */
export function useIssueEvents(issue: Issue, projectId: string, reload: () => void): void {
  const { jira } = useSession();
  const { bus } = useModuleHost();
  const seen = useRef(issue.fields.updated);
  useEffect(() => {
    if (issue.fields.updated) seen.current = issue.fields.updated;
  }, [issue]);

  useEffect(() => {
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const since = seen.current;
      const { updated } = (await jira.issue(issue.key, ['updated'])).fields;
      if (!updated || updated === since) return;
      seen.current = updated;
      const changes = await changesByOthers(since);
      reload();
      if (changes.length > 0) bus.emit('JIRA_ISSUE_CHANGED', { issueId: issue.id, projectId, changes });
    };
    const changesByOthers = async (since: string | undefined) => {
      const after = Date.parse(since ?? '');
      const [history, comments] = await Promise.all([jira.changelog(issue.key), jira.comments(issue.key)]);
      const fresh = <T extends { created: string; author?: { accountId: string } }>(
        entries: T[],
        changeType: string,
      ) =>
        entries
          .filter(
            ({ created, author }) => Date.parse(created) > after && author?.accountId !== jira.accountId,
          )
          .map(({ author }) => ({ changeType, atlassianId: author?.accountId ?? '' }));
      return [...fresh(history, 'updated'), ...fresh(comments, 'commented')];
    };
    const timer = setInterval(() => void look().catch(() => undefined), POLL_MILLISECONDS);
    return () => clearInterval(timer);
  }, [jira, bus, issue.key, issue.id, projectId, reload]);
}
