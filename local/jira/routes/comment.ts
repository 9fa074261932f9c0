import { z } from 'zod';
import { accountOf } from '../app-account';
import { commentBean } from '../beans/comment';
import { addComment } from '../edit/add-comment';
import { FieldProblem, NotADocument } from '../edit/edit';
import { parseAdf } from '../edit/text-fields';
import { bodyAs, type Call, get, noContent, ok, page, post, put, remove } from '../endpoint';
import { badFields, badRequest, notEmulated, notFound } from '../errors';
import { commentDeleted, issueCommented } from '../events';
import type { Comment, IssueRecord } from '../model';

function list(call: Call): Response {
  const issue = call.access.issue(call.param('issueIdOrKey'));
  const order = call.query('orderBy') ?? 'created';
  const comments = order.startsWith('-') ? [...issue.comments].reverse() : issue.comments;
  const { values, startAt, maxResults, total } = page(call, comments, 5_000, 5_000);
  return ok({ startAt, maxResults, total, comments: values.map((comment) => commentBean(call, issue, comment)) });
}

function find(call: Call): { issue: IssueRecord; comment: Comment } {
  const issue = call.access.issue(call.param('issueIdOrKey'));
  const comment = issue.comments.find(({ id }) => id === call.param('id'));
  if (!comment) throw notFound(`Can not find a comment for the id: ${call.param('id')}.`);
  return { issue, comment };
}

function read(call: Call): Response {
  const { issue, comment } = find(call);
  return ok(commentBean(call, issue, comment));
}

const commentRequest = z.looseObject({ body: z.unknown(), visibility: z.unknown().optional() });

/** Reads the body of a comment. Throws 400 when `check` refuses it. */
async function readBody<T>(call: Call, check: (value: unknown) => T): Promise<T> {
  const { body, visibility } = await bodyAs(call, commentRequest);
  if (visibility !== undefined) throw notEmulated('comments of restricted visibility');
  try {
    return check(body);
  } catch (error) {
    if (error instanceof NotADocument) throw badFields({ comment: 'Comment body is not valid!' });
    throw error instanceof FieldProblem ? badFields({ comment: error.message }) : error;
  }
}

/** Unlike other refusals for want of a permission, this one is a 400 that names the person. */
function requireComments(call: Call, issue: IssueRecord): void {
  if (call.access.has('ADD_COMMENTS', call.world.store.projectOf(issue))) return;
  const who = call.access.person?.displayName ?? 'Anonymous';
  throw badRequest(`${who}, you do not have the permission to comment on this issue.`);
}

async function add(call: Call): Promise<Response> {
  const issue = call.access.issue(call.param('issueIdOrKey'));
  requireComments(call, issue);
  const apply = await readBody(call, (value) => addComment(call, issue, value));
  return ok(commentBean(call, issue, apply()), 201);
}

/** People change their own comments; those of others only who administers the project. */
function own(call: Call): { issue: IssueRecord; comment: Comment } {
  const { issue, comment } = find(call);
  const mine = comment.author === accountOf(call.access.principal);
  if (mine) requireComments(call, issue);
  else call.access.require('ADMINISTER_PROJECTS', call.world.store.projectOf(issue));
  return { issue, comment };
}

async function edit(call: Call): Promise<Response> {
  const { issue, comment } = own(call);
  const body = await readBody(call, parseAdf);
  comment.body = body;
  comment.updated = issue.updated = call.world.now().toISOString();
  call.world.emit(issueCommented(call, issue, comment));
  call.world.changed();
  return ok(commentBean(call, issue, comment));
}

function destroy(call: Call): Response {
  const { issue, comment } = own(call);
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  issue.updated = call.world.now().toISOString();
  call.world.emit(commentDeleted(call, issue, comment));
  call.world.changed();
  return noContent();
}

export const commentEndpoints = [
  get('/rest/api/3/issue/{issueIdOrKey}/comment', list),
  post('/rest/api/3/issue/{issueIdOrKey}/comment', add),
  get('/rest/api/3/issue/{issueIdOrKey}/comment/{id}', read),
  put('/rest/api/3/issue/{issueIdOrKey}/comment/{id}', edit),
  remove('/rest/api/3/issue/{issueIdOrKey}/comment/{id}', destroy),
];
