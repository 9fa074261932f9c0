import { z } from 'zod';
import { transitionBeans, transitionsOf } from '../beans/workflow';
import { cannotBeSet, editResolution } from '../edit/choice-fields';
import { editorOf } from '../edit/editors';
import { IssueChange } from '../edit/issue-change';
import { checkUpdate, readUpdate } from '../edit/issue-update';
import { moveToStatus } from '../edit/status-field';
import { type Call, get, noContent, ok, post } from '../endpoint';
import { badRequest } from '../errors';

const transitionReference = z.looseObject({ transition: z.looseObject({ id: z.coerce.string() }) });

function list(call: Call): Response {
  const issue = call.access.issue(call.param('issueIdOrKey'));
  const wanted = call.query('transitionId');
  const transitions = transitionBeans(call, issue).filter(({ id }) => wanted === undefined || id === wanted);
  return ok({ expand: 'transitions', transitions });
}

async function transition(call: Call): Promise<Response> {
  const issue = call.access.issue(call.param('issueIdOrKey'));
  const body = await call.body();
  const parsed = transitionReference.safeParse(body);
  if (!parsed.success) throw badRequest("Missing 'transition' identifier");
  const { id } = parsed.data.transition;
  const project = call.world.store.projectOf(issue);
  const target = transitionsOf(call, project).find((candidate) => candidate.id === id);
  if (!target || !call.access.has('TRANSITION_ISSUES', project)) {
    throw badRequest(`It seems that you have tried to perform an illegal workflow operation. The transition '${id}' is not valid for this issue.`);
  }
  const apply = checkUpdate(call, issue, readUpdate(body), (scope, fieldId) => {
    if (fieldId === 'resolution') {
      if (target.status.category !== 'done') throw cannotBeSet(fieldId);
      return editResolution;
    }
    if (!scope.access.has('EDIT_ISSUES', project)) throw cannotBeSet(fieldId);
    return editorOf(scope, fieldId);
  });
  const change = new IssueChange(call, issue);
  apply(change);
  moveToStatus(change, target.status);
  change.commit();
  return noContent();
}

export const transitionEndpoints = [
  get('/rest/api/3/issue/{issueIdOrKey}/transitions', list),
  post('/rest/api/3/issue/{issueIdOrKey}/transitions', transition),
];
