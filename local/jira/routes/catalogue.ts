import type { Bean } from '../beans/bean';
import { fieldBean, fieldDefinitions } from '../beans/field';
import { issueTypeBean, priorityBean, resolutionBean, STATUS_CATEGORIES, statusBean, statusCategoryBean } from '../beans/workflow';
import { type Call, get, ok, page } from '../endpoint';
import { notFound } from '../errors';

/** Lists that are the same for the whole site. Anonymous callers see them empty where they tell of the site. */
const isKnown = (call: Call) => call.access.principal.kind !== 'anonymous';

const fields = (call: Call) => ok(isKnown(call) ? fieldDefinitions(call).map(fieldBean) : []);

const priorityBeans = (call: Call): Bean[] =>
  call.world.store.site.priorities.map((priority) => ({
    ...priorityBean(call, priority),
    description: priority.description,
    statusColor: priority.statusColor,
    isDefault: priority.name === 'Medium',
  }));
const resolutionBeans = (call: Call): Bean[] => call.world.store.site.resolutions.map((resolution) => resolutionBean(call, resolution));
const issueTypeBeans = (call: Call): Bean[] => call.world.store.site.issueTypes.map((type) => issueTypeBean(call, type));
const statusBeans = (call: Call): Bean[] => call.world.store.site.statuses.map((status) => statusBean(call, status));

const all = (beans: (call: Call) => Bean[]) => (call: Call) => ok(isKnown(call) ? beans(call) : []);

/** One of a list by its id; a status by its name too. */
const one = (what: string, beans: (call: Call) => Bean[]) => (call: Call) => {
  const wanted = call.param('id');
  const found = isKnown(call) ? beans(call) : [];
  const bean = found.find(({ id }) => id === wanted) ?? (what === 'status' ? found.find(({ name }) => name === wanted) : undefined);
  if (!bean) throw notFound(`The ${what} with id '${wanted}' does not exist`);
  return ok(bean);
};

/** Fields page by page, by id, kind or a part of the name. */
function searchFields(call: Call): Response {
  const ids = call.list('id');
  const types = call.list('type');
  const text = call.query('query')?.toLowerCase() ?? '';
  const found = (isKnown(call) ? fieldDefinitions(call) : [])
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(({ custom }) => types.length === 0 || types.includes(custom ? 'custom' : 'system'))
    .filter(({ name }) => name.toLowerCase().includes(text))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const { values, ...rest } = page(call, found);
  return ok({ ...rest, values: values.map(({ id, name, schema }) => ({ id, name, ...(schema && { schema }) })) });
}

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
  const found = call.world.store.site.issues.filter(call.access.canSee).flatMap((issue) => issue.labels);
  return ok(page(call, [...new Set(found)].sort(), 1_000, 1_000));
}

export const catalogueEndpoints = [
  get('/rest/api/3/field', fields),
  get('/rest/api/3/field/search', searchFields),
  get('/rest/api/3/priority', all(priorityBeans)),
  get('/rest/api/3/priority/{id}', one('priority', priorityBeans)),
  get('/rest/api/3/resolution', all(resolutionBeans)),
  get('/rest/api/3/resolution/{id}', one('resolution', resolutionBeans)),
  get('/rest/api/3/issuetype', all(issueTypeBeans)),
  get('/rest/api/3/issuetype/{id}', one('issue type', issueTypeBeans)),
  get('/rest/api/3/status', all(statusBeans)),
  get('/rest/api/3/status/{id}', one('status', statusBeans)),
  get('/rest/api/3/statuses', statusesById),
  get('/rest/api/3/statuscategory', categories),
  get('/rest/api/3/statuscategory/{idOrKey}', category),
  get('/rest/api/3/label', labels),
];
