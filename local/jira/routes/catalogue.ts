import { fieldBean, fieldDefinitions } from '../beans/field';
import { issueTypeBean, priorityBean, resolutionBean, STATUS_CATEGORIES, statusBean, statusCategoryBean } from '../beans/workflow';
import { type Call, get, ok, page } from '../endpoint';
import { notFound } from '../errors';

/** Lists that are the same for the whole site. Anonymous callers see them empty where they tell of the site. */
const isKnown = (call: Call) => call.access.principal.kind !== 'anonymous';

const fields = (call: Call) => ok(isKnown(call) ? fieldDefinitions(call).map(fieldBean) : []);

const priorities = (call: Call) =>
  ok(
    !isKnown(call)
      ? []
      : call.world.store.site.priorities.map((priority) => ({
          ...priorityBean(call, priority),
          description: priority.description,
          statusColor: priority.statusColor,
          isDefault: priority.name === 'Medium',
        })),
  );

const resolutions = (call: Call) =>
  ok(isKnown(call) ? call.world.store.site.resolutions.map((resolution) => resolutionBean(call, resolution)) : []);

const issueTypes = (call: Call) =>
  ok(isKnown(call) ? call.world.store.site.issueTypes.map((type) => issueTypeBean(call, type)) : []);

const statuses = (call: Call) =>
  ok(isKnown(call) ? call.world.store.site.statuses.map((status) => statusBean(call, status)) : []);

/** The newer list, where a category is one word. */
function statusesById(call: Call): Response {
  const ids = call.list('id');
  const words = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;
  return ok(
    call.world.store.site.statuses
      .filter(({ id }) => isKnown(call) && ids.includes(id))
      .map(({ id, name, description, category }) => ({
        id,
        name,
        description,
        statusCategory: words[category],
        scope: { type: 'GLOBAL' },
      })),
  );
}

const categories = (call: Call) => ok(STATUS_CATEGORIES.map(({ key }) => statusCategoryBean(call, key)));

function category(call: Call): Response {
  const wanted = call.param('idOrKey');
  const found = STATUS_CATEGORIES.find(({ id, key }) => key === wanted || String(id) === wanted);
  if (!found) throw notFound(`The status category '${wanted}' could not be found.`);
  return ok(statusCategoryBean(call, found.key));
}

/** Labels of the issues that the caller may see. */
function labels(call: Call): Response {
  const all = call.world.store.site.issues.filter(call.access.canSee).flatMap((issue) => issue.labels);
  return ok(page(call, [...new Set(all)].sort(), 1_000, 1_000));
}

export const catalogueEndpoints = [
  get('/rest/api/3/field', fields),
  get('/rest/api/3/priority', priorities),
  get('/rest/api/3/resolution', resolutions),
  get('/rest/api/3/issuetype', issueTypes),
  get('/rest/api/3/status', statuses),
  get('/rest/api/3/statuses', statusesById),
  get('/rest/api/3/statuscategory', categories),
  get('/rest/api/3/statuscategory/{idOrKey}', category),
  get('/rest/api/3/label', labels),
];
