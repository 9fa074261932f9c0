import { z } from 'zod';
import { fieldDescriptions, issueBean, type IssueSelection, selectExpand, selectFields, selectProperties } from '../beans/issue';
import { editMetaBean } from '../beans/edit-meta';
import { createIssue } from '../edit/create-issue';
import { IssueChange } from '../edit/issue-change';
import { checkUpdate, readUpdate } from '../edit/issue-update';
import { bodyAs, type Call, get, noContent, ok, post, put, remove } from '../endpoint';
import { badRequest, notEmulated } from '../errors';
import { issueDeleted } from '../events';

const MOST_FETCHED = 100;

function selectionOf(call: Call): IssueSelection {
  return {
    fields: selectFields(call, call.list('fields'), '*all'),
    properties: call.list('properties'),
    expand: selectExpand(call.list('expand')),
  };
}

function readIssue(call: Call): Response {
  const issue = call.access.issue(call.param('issueIdOrKey'));
  const selection = selectionOf(call);
  return ok({ ...issueBean(call, issue, selection), ...fieldDescriptions(selection) });
}

async function create(call: Call): Promise<Response> {
  const issue = createIssue(call, readUpdate(await call.body()));
  return ok({ id: issue.id, key: issue.key, self: `${call.world.baseUrl}/rest/api/3/issue/${issue.id}` }, 201);
}

async function edit(call: Call): Promise<Response> {
  const issue = call.access.issueFor(call.param('issueIdOrKey'), 'EDIT_ISSUES');
  const update = readUpdate(await call.body());
  if (!update.fields && !update.update && !update.properties) throw badRequest('one of fields or update required');
  const apply = checkUpdate(call, issue, update);
  const change = new IssueChange(call, issue);
  apply(change);
  change.commit();
  if (update.properties) call.world.changed();
  if (call.query('returnIssue') !== 'true') return noContent();
  return ok(issueBean(call, issue, selectionOf(call)));
}

function deleteIssue(call: Call): Response {
  const issue = call.access.issueFor(call.param('issueIdOrKey'), 'DELETE_ISSUES');
  const { store } = call.world;
  const subtasks = store.childrenOf(issue.id).filter((child) => store.typeOf(child).subtask);
  if (subtasks.length > 0 && call.query('deleteSubtasks') !== 'true') {
    throw badRequest(
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  for (const gone of [...subtasks, issue]) store.remove(gone);
  // Deleting an issue deletes its sub-tasks, but Jira sends no event for those.
  call.world.emit(issueDeleted(call, issue));
  call.world.changed();
  return noContent();
}

const bulkFetchRequest = z.strictObject({
  issueIdsOrKeys: z.array(z.coerce.string()),
  fields: z.array(z.string()).optional(),
  properties: z.array(z.string()).optional(),
  expand: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
});

async function bulkFetch(call: Call): Promise<Response> {
  const { issueIdsOrKeys, fields = [], properties = [], expand = [] } = await bodyAs(call, bulkFetchRequest);
  if (issueIdsOrKeys.length === 0 || issueIdsOrKeys.length > MOST_FETCHED) {
    throw badRequest(`The number of issues to fetch must be between 1 and ${MOST_FETCHED}.`);
  }
  const selection: IssueSelection = {
    fields: selectFields(call, fields, '*navigable'),
    properties: selectProperties(properties),
    expand: selectExpand(expand),
  };
  const issues = new Set<string>();
  const issueErrors: { id: string; errorMessage: string }[] = [];
  for (const idOrKey of issueIdsOrKeys) {
    const issue = call.world.store.issue(idOrKey);
    if (issue && call.access.canSee(issue)) issues.add(issue.id);
    else issueErrors.push({ id: idOrKey, errorMessage: 'Issue does not exist or you do not have permission to see it.' });
  }
  call.charge(issues.size);
  return ok({
    expand: 'schema,names',
    ...fieldDescriptions(selection),
    issues: [...issues].map((id) => issueBean(call, call.access.issue(id), selection)),
    ...(issueErrors.length > 0 && { issueErrors }),
  });
}

/** Gives the issue to a person, or with a null account to nobody. */
async function assign(call: Call): Promise<Response> {
  const issue = call.access.issueFor(call.param('issueIdOrKey'), 'ASSIGN_ISSUES');
  const { accountId = null } = await bodyAs(call, assignment);
  const apply = checkUpdate(call, issue, { fields: { assignee: { accountId } } });
  const change = new IssueChange(call, issue);
  apply(change);
  change.commit();
  return noContent();
}

const assignment = z.looseObject({ accountId: z.string().optional() });

function editMeta(call: Call): Response {
  return ok(editMetaBean(call, call.access.issue(call.param('issueIdOrKey'))));
}

export const issueEndpoints = [
  post('/rest/api/3/issue', create),
  post('/rest/api/3/issue/bulkfetch', bulkFetch),
  // Not issues of that key, but other parts of Jira.
  ...['createmeta', 'picker'].map((name) =>
    get(`/rest/api/3/issue/${name}`, () => {
      throw notEmulated(`GET /rest/api/3/issue/${name}`);
    }),
  ),
  get('/rest/api/3/issue/{issueIdOrKey}', readIssue),
  put('/rest/api/3/issue/{issueIdOrKey}', edit),
  remove('/rest/api/3/issue/{issueIdOrKey}', deleteIssue),
  put('/rest/api/3/issue/{issueIdOrKey}/assignee', assign),
  get('/rest/api/3/issue/{issueIdOrKey}/editmeta', editMeta),
];
