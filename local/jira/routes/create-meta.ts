import type { Bean } from '../beans/bean';
import { createMetaBeans } from '../beans/edit-meta';
import { issueTypeBeans } from '../beans/project';
import { type Call, get, ok, page } from '../endpoint';
import { notFound } from '../errors';
import type { Project } from '../model';

/** What there is to choose from; nothing for those who may not create issues in the project. */
function choices(call: Call, read: (project: Project) => Bean[]) {
  const project = call.access.project(call.param('projectIdOrKey'));
  const { values, isLast: _, ...rest } = page(call, call.access.has('CREATE_ISSUES', project) ? read(project) : [], 200);
  return { rest, values };
}

function types(call: Call): Response {
  const { rest, values } = choices(call, (project) => issueTypeBeans(call, project));
  return ok({ ...rest, issueTypes: values });
}

function fields(call: Call): Response {
  const { rest, values } = choices(call, (project) => {
    if (!project.issueTypeIds.includes(call.param('issueTypeId'))) throw notFound('The issue type does not exist in the project.');
    return createMetaBeans(call, project);
  });
  return ok({ ...rest, fields: values });
}

/** What one needs to know to create an issue. */
export const createMetaEndpoints = [
  get('/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', types),
  get('/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}', fields),
];
