import { accountOf } from '../app-account';
import { issueCommented } from '../events';
import type { Comment, IssueRecord } from '../model';
import type { Scope } from '../world';
import { parseAdf } from './text-fields';

/** Checks a comment's body and returns what adds it. Throws FieldProblem for a body that is not ADF. */
export function addComment(scope: Scope, issue: IssueRecord, value: unknown): () => Comment {
  const body = parseAdf(value);
  return () => {
    const { world, access } = scope;
    const created = world.now().toISOString();
    world.index.beforeChange(issue);
    const id = String(world.store.site.nextId.comment++);
    const comment: Comment = { id, author: accountOf(access.principal), body, created, updated: created };
    issue.comments.push(comment);
    issue.updated = created;
    world.emit(issueCommented(scope, issue, comment));
    world.changed();
    return comment;
  };
}
