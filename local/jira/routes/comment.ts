import { z } from 'zod';
import { commentBean } from '../beans/comment';
import { addComment } from '../edit/add-comment';
import { FieldProblem } from '../edit/edit';
import { type Call, get, ok, page, post } from '../endpoint';
import { badFields, invalidPayload, notEmulated, notFound } from '../errors';

function list(call: Call): Response {
  const issue = call.access.issue(call.param('issueIdOrKey'));
  const order = call.query('orderBy') ?? 'created';
  const comments = order.startsWith('-') ? [...issue.comments].reverse() : issue.comments;
  const { values, startAt, maxResults, total } = page(call, comments, 5_000, 5_000);
  return ok({ startAt, maxResults, total, comments: values.map((comment) => commentBean(call, issue, comment)) });
}

function read(call: Call): Response {
  const issue = call.access.issue(call.param('issueIdOrKey'));
  const comment = issue.comments.find(({ id }) => id === call.param('id'));
  if (!comment) throw notFound(`Can not find a comment for the id: ${call.param('id')}.`);
  return ok(commentBean(call, issue, comment));
}

const commentRequest = z.looseObject({ body: z.unknown(), visibility: z.unknown().optional() });

async function add(call: Call): Promise<Response> {
  const issue = call.access.issueFor(call.param('issueIdOrKey'), 'ADD_COMMENTS');
  const parsed = commentRequest.safeParse(await call.body());
  if (!parsed.success) throw invalidPayload();
  if (parsed.data.visibility !== undefined) throw notEmulated('comments of restricted visibility');
  try {
    return ok(commentBean(call, issue, addComment(call, issue, parsed.data.body)()), 201);
  } catch (error) {
    throw error instanceof FieldProblem ? badFields({ comment: error.message }) : error;
  }
}

export const commentEndpoints = [
  get('/rest/api/3/issue/{issueIdOrKey}/comment', list),
  post('/rest/api/3/issue/{issueIdOrKey}/comment', add),
  get('/rest/api/3/issue/{issueIdOrKey}/comment/{id}', read),
];
