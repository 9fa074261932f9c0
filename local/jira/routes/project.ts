import { componentBean, projectBean, projectSummary, statusesByTypeBeans, versionBean } from '../beans/project';
import { userBean } from '../beans/user';
import { type Call, empty, get, noContent, ok, page, put, remove } from '../endpoint';
import { badRequest, notFound } from '../errors';
import type { Json, Project } from '../model';
import { propertyKey, propertyValue } from '../properties';

const projectOf = (call: Call): Project => call.access.project(call.param('projectIdOrKey'));

function search(call: Call): Response {
  const keys = call.list('keys').map((key) => key.toUpperCase());
  const ids = call.list('id');
  const text = call.query('query')?.toLowerCase();
  const found = call.access
    .projects()
    .filter(({ key }) => keys.length === 0 || keys.includes(key))
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(({ key, name }) => !text || key.toLowerCase().includes(text) || name.toLowerCase().includes(text))
    .sort((a, b) => a.key.localeCompare(b.key, 'en'));
  const { values, ...rest } = page(call, found);
  const expand = new Set(call.list('expand'));
  const self = `${call.world.baseUrl}/rest/api/3/project/search?maxResults=${rest.maxResults}&startAt=`;
  return ok({
    self: `${self}${rest.startAt}`,
    ...(!rest.isLast && { nextPage: `${self}${rest.startAt + values.length}` }),
    ...rest,
    values: values.map((project) => ({
      ...projectSummary(call, project),
      ...(expand.has('description') && { description: project.description }),
      ...(expand.has('lead') && { lead: userBean(call, project.leadAccountId) ?? undefined }),
    })),
  });
}

/** Every project at once, as older clients ask for them. */
function list(call: Call): Response {
  const expand = new Set(call.list('expand'));
  return ok(call.access.projects().map((project) => ({ ...projectSummary(call, project), ...(expand.has('description') && { description: project.description }) })));
}

const read = (call: Call) => ok(projectBean(call, projectOf(call)));
const statuses = (call: Call) => ok(statusesByTypeBeans(call, projectOf(call)));

function components(call: Call): Response {
  const project = projectOf(call);
  return ok(project.components.map((component) => componentBean(call, project, component)));
}

function componentPage(call: Call): Response {
  const project = projectOf(call);
  const { values, ...rest } = page(call, project.components);
  const counted = values.map((component) => ({
    ...componentBean(call, project, component),
    issueCount: call.world.store.site.issues.filter(
      (issue) => issue.componentIds.includes(component.id) && call.access.canSee(issue),
    ).length,
  }));
  return ok({ ...rest, values: counted });
}

function versions(call: Call): Response {
  const project = projectOf(call);
  return ok(project.versions.map((version) => versionBean(call, project, version)));
}

function versionPage(call: Call): Response {
  const project = projectOf(call);
  const { values, ...rest } = page(call, project.versions);
  return ok({ ...rest, values: values.map((version) => versionBean(call, project, version)) });
}

function version(call: Call): Response {
  const id = call.param('id');
  for (const project of call.access.projects()) {
    const found = project.versions.find((one) => one.id === id);
    if (found) return ok(versionBean(call, project, found));
  }
  throw notFound(`Could not find version for id '${id}'`);
}

function component(call: Call): Response {
  const id = call.param('id');
  for (const project of call.access.projects()) {
    const found = project.components.find((one) => one.id === id);
    if (found) return ok(componentBean(call, project, found));
  }
  throw notFound(`The component with id ${id} does not exist.`);
}

function listProperties(call: Call): Response {
  const project = projectOf(call);
  const self = `${call.world.baseUrl}/rest/api/3/project/${project.id}/properties`;
  return ok({ keys: Object.keys(project.properties).map((key) => ({ self: `${self}/${encodeURIComponent(key)}`, key })) });
}

function readProperty(call: Call): Response {
  const key = call.param('propertyKey');
  return ok({ key, value: propertyOf(projectOf(call), key) });
}

async function writeProperty(call: Call): Promise<Response> {
  const project = projectOf(call);
  call.access.require('ADMINISTER_PROJECTS', project);
  const key = propertyKey(call.param('propertyKey'));
  const value = propertyValue(await call.body());
  const existed = Object.hasOwn(project.properties, key);
  project.properties[key] = value;
  call.world.changed();
  return existed ? empty(200) : empty(201);
}

function deleteProperty(call: Call): Response {
  const project = projectOf(call);
  call.access.require('ADMINISTER_PROJECTS', project);
  propertyOf(project, call.param('propertyKey'));
  delete project.properties[call.param('propertyKey')];
  call.world.changed();
  return noContent();
}

function propertyOf(project: Project, key: string): Json {
  const value = Object.hasOwn(project.properties, key) ? project.properties[key] : undefined;
  if (value === undefined) throw notFound(`The property with key '${key}' does not exist.`);
  return value;
}

function hierarchy(call: Call): Response {
  const project = projectOf(call);
  const levels = new Map<number, { id: number; name: string }[]>();
  for (const id of project.issueTypeIds) {
    const type = call.world.store.issueType(id);
    if (!type) throw badRequest(`Issue type ${id} does not exist.`);
    levels.set(type.hierarchyLevel, [...(levels.get(type.hierarchyLevel) ?? []), { id: Number(type.id), name: type.name }]);
  }
  const names: Record<number, string> = { [-1]: 'Sub-task', 0: 'Base', 1: 'Epic' };
  return ok({
    projectId: Number(project.id),
    hierarchy: [...levels]
      .sort(([a], [b]) => b - a)
      .map(([level, issueTypes]) => ({ level, name: names[level] ?? `Level ${level}`, issueTypes })),
  });
}

const PROJECT = '/rest/api/3/project/{projectIdOrKey}';

export const projectEndpoints = [
  get('/rest/api/3/project', list),
  get('/rest/api/3/project/search', search),
  get(PROJECT, read),
  get(`${PROJECT}/statuses`, statuses),
  get(`${PROJECT}/components`, components),
  get(`${PROJECT}/component`, componentPage),
  get(`${PROJECT}/versions`, versions),
  get(`${PROJECT}/version`, versionPage),
  get(`${PROJECT}/hierarchy`, hierarchy),
  get(`${PROJECT}/properties`, listProperties),
  get(`${PROJECT}/properties/{propertyKey}`, readProperty),
  put(`${PROJECT}/properties/{propertyKey}`, writeProperty),
  remove(`${PROJECT}/properties/{propertyKey}`, deleteProperty),
  get('/rest/api/3/version/{id}', version),
  get('/rest/api/3/component/{id}', component),
];
