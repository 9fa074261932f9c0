import type { Issue, Sprint } from '../api/beans';
import type { JiraClient } from '../api/jira';
import type { ProjectInfo } from '../app/project';

export interface BacklogGroup {
  /** Null for the backlog itself. */
  sprint: Sprint | null;
  /** In rank order, without epics and sub-tasks, as a board's backlog shows them. */
  issues: Issue[];
}

/** The open sprints and the backlog of the project's board, in rank order. */
export async function loadBacklog(
  jira: JiraClient,
  { project, board, sprints, estimate }: ProjectInfo,
): Promise<BacklogGroup[]> {
  const fields = [
    'summary',
    'status',
    'issuetype',
    'priority',
    'assignee',
    'parent',
    ...(estimate ? [estimate.fieldId] : []),
  ];
  if (!board) {
    const issues = await allOf(
      jira,
      `project = "${project.key}" AND statusCategory != Done ORDER BY Rank ASC`,
      fields,
    );
    return [{ sprint: null, issues: issues.filter(isStandard) }];
  }
  const lists = await Promise.all([
    ...sprints.map(async (sprint) => ({
      sprint,
      issues: await jira.sprintIssues(board.id, sprint.id, fields),
    })),
    jira.backlog(board.id, fields).then((issues) => ({ sprint: null, issues })),
  ]);
  return lists.map(({ sprint, issues }) => ({ sprint, issues: issues.filter(isStandard) }));
}

function isStandard({ fields: { issuetype } }: Issue): boolean {
  return (issuetype.hierarchyLevel ?? (issuetype.subtask ? -1 : 0)) === 0;
}

async function allOf(jira: JiraClient, jql: string, fields: string[]): Promise<Issue[]> {
  const issues: Issue[] = [];
  let token: string | undefined;
  do {
    const page = await jira.search(jql, fields, token);
    issues.push(...page.issues);
    token = page.isLast ? undefined : page.nextPageToken;
  } while (token);
  return issues;
}

/** The sum of the estimates, and how many issues have none. */
export function estimates(issues: Issue[], fieldId: string): { sum: number; missing: number } {
  const values = issues.map((issue) => issue.fields[fieldId]).filter((value) => typeof value === 'number');
  return { sum: values.reduce((sum, value) => sum + value, 0), missing: issues.length - values.length };
}
