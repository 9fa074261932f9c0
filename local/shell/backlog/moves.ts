import type { Issue } from '../api/beans';
import type { JiraClient } from '../api/jira';

export type RankMove = 'top' | 'up' | 'down' | 'bottom';

/** The neighbour that an issue goes before or after to make a move; undefined where there is nowhere to go. */
export function rankTarget(
  issues: Issue[],
  index: number,
  move: RankMove,
): { rankBeforeIssue: string } | { rankAfterIssue: string } | undefined {
  const before = (target: Issue | undefined) => target && { rankBeforeIssue: target.key };
  const after = (target: Issue | undefined) => target && { rankAfterIssue: target.key };
  const last = issues.length - 1;
  switch (move) {
    case 'top':
      return index > 0 ? before(issues[0]) : undefined;
    case 'up':
      return before(issues[index - 1]);
    case 'down':
      return after(issues[index + 1]);
    case 'bottom':
      return index < last ? after(issues[last]) : undefined;
  }
}

/** @throws Error with Jira's reason when the rank was not changed. */
export async function rankIssue(
  jira: JiraClient,
  issues: Issue[],
  index: number,
  move: RankMove,
): Promise<void> {
  const issue = issues[index];
  const target = rankTarget(issues, index, move);
  if (!issue || !target) return;
  const answer = await jira.rank([issue.key], target);
  const refused = answer?.entries?.find((entry) => entry.status >= 400);
  if (refused) throw new Error((refused.errors ?? []).join(' ') || `${issue.key} was not ranked.`);
}
