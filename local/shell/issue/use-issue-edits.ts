import { useMemo } from 'react';
import type { Issue } from '../api/beans';
import type { JiraClient } from '../api/jira';
import type { Permission, ProjectInfo } from '../app/project';
import { useSession } from '../app/session';
import { useFailureFlag } from '../app/use-failure-flag';

export interface IssueEdits {
  may(permission: Permission): boolean;
  /** Runs a change, loads the issue again, and says in a flag what Jira refused. Resolves to whether it worked. */
  run(change: (jira: JiraClient) => Promise<unknown>): Promise<boolean>;
  /** Sets fields in the form that Jira's edit takes. */
  set(fields: Record<string, unknown>): Promise<boolean>;
}

export function useIssueEdits(issue: Issue, info: ProjectInfo, reload: () => void): IssueEdits {
  const { jira } = useSession();
  const showFailure = useFailureFlag();
  return useMemo(() => {
    const run: IssueEdits['run'] = async (change) => {
      try {
        await change(jira);
        reload();
        return true;
      } catch (error) {
        showFailure(`${issue.key} was not changed`, error);
        return false;
      }
    };
    return {
      may: (permission) => info.may.has(permission),
      run,
      set: (fields) => run((client) => client.editIssue(issue.key, fields)),
    };
  }, [issue.key, info, jira, reload, showFailure]);
}
