import { z } from 'zod';
import { IssueChange } from '../edit/issue-change';
import { checkUpdate } from '../edit/issue-update';
import { bodyAs, type Call, get, ok, put } from '../endpoint';
import { badRequest } from '../errors';
import type { CustomField } from '../model';
import { agileIssueBean } from './issue-list';

const read = (call: Call) => ok(agileIssueBean(call, call.access.issue(call.param('issueIdOrKey'))));

/** The field that the board estimates in. Throws 400 when the board is not named or counts issues. */
function estimationField(call: Call): CustomField {
  const boardId = call.query('boardId');
  if (boardId === undefined) throw badRequest('The boardId parameter is required.');
  const { estimationFieldId } = call.access.board(boardId);
  const field = call.world.store.site.customFields.find(({ id }) => id === estimationFieldId);
  if (!field) throw badRequest('The board does not have an estimation field.');
  return field;
}

function readEstimation(call: Call): Response {
  const issue = call.access.issue(call.param('issueIdOrKey'));
  const field = estimationField(call);
  const value = issue.custom[field.id] ?? null;
  // The example in Atlassian's document shows a string; Jira sends the number.
  return ok({ fieldId: field.id, ...(value !== null && { value }) });
}

const estimate = z.strictObject({ value: z.union([z.string(), z.number()]).nullable().optional() });

async function writeEstimation(call: Call): Promise<Response> {
  const issue = call.access.issueFor(call.param('issueIdOrKey'), 'EDIT_ISSUES');
  const field = estimationField(call);
  const { value = null } = await bodyAs(call, estimate);
  const number = value === null || value === '' ? null : Number(value);
  if (Number.isNaN(number)) throw badRequest('The estimation value must be a number.');
  const change = new IssueChange(call, issue);
  checkUpdate(call, issue, { fields: { [field.id]: number } })(change);
  change.commit();
  return readEstimation(call);
}

export const agileIssueEndpoints = [
  get('/rest/agile/1.0/issue/{issueIdOrKey}', read),
  get('/rest/agile/1.0/issue/{issueIdOrKey}/estimation', readEstimation),
  put('/rest/agile/1.0/issue/{issueIdOrKey}/estimation', writeEstimation),
];
