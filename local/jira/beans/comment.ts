import { jiraInstant } from '../instants';
import type { Comment, IssueRecord } from '../model';
import type { Scope } from '../world';
import type { Bean } from './bean';
import { userBean } from './user';

export function commentBean(scope: Scope, issue: IssueRecord, comment: Comment): Bean {
  const author = userBean(scope, comment.author) ?? undefined;
  const { timeZone } = scope.access;
  return {
    self: `${scope.world.baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author,
    body: comment.body,
    updateAuthor: author,
    created: jiraInstant(comment.created, timeZone),
    updated: jiraInstant(comment.updated, timeZone),
    jsdPublic: true,
  };
}
