/** Where the shell's pages are; Jira's longer addresses for the same pages are understood too. */
export type Route =
  | { page: 'home' }
  | { page: 'issue'; key: string }
  | { page: 'search'; jql: string; projectKey: string | null }
  | { page: 'backlog'; projectKey: string }
  | { page: 'settings'; projectKey: string }
  | { page: 'module'; projectKey: string; moduleKey: string; settings: boolean }
  | { page: 'unknown' };

const project = String.raw`/jira(?:/(?:software|core|servicedesk))?(?:/c)?/projects/(?<project>[A-Z][A-Z0-9_]*)`;
const patterns = {
  issue: /^\/browse\/(?<key>[A-Za-z][A-Za-z0-9_]*-\d+)\/?$/,
  backlog: new RegExp(`^${project}(?:/(?:boards/\\d+/)?backlog|/boards/\\d+|/summary)?/?$`),
  search: new RegExp(`^(?:/issues|${project}/(?:issues|list))/?$`),
  settings: new RegExp(`^${project}/settings(?:/details)?/?$`),
  module: new RegExp(`^${project}/(?<settings>settings/)?apps/(?<module>[A-Za-z0-9_-]+)(?:/.*)?$`),
};

export function parseRoute(url: URL): Route {
  const path = url.pathname;
  if (path === '/' || path === '/jira' || path === '/jira/') return { page: 'home' };

  const issue = patterns.issue.exec(path)?.groups?.key;
  if (issue) return { page: 'issue', key: issue.toUpperCase() };

  const search = patterns.search.exec(path);
  if (search) {
    const projectKey = search.groups?.project ?? null;
    const everything = projectKey ? `project = ${projectKey} ORDER BY Rank ASC` : '';
    return { page: 'search', jql: url.searchParams.get('jql') ?? everything, projectKey };
  }

  const module = patterns.module.exec(path)?.groups;
  if (module?.project && module.module) {
    return {
      page: 'module',
      projectKey: module.project,
      moduleKey: module.module,
      settings: Boolean(module.settings),
    };
  }

  const settings = patterns.settings.exec(path)?.groups?.project;
  if (settings) return { page: 'settings', projectKey: settings };

  const backlog = patterns.backlog.exec(path)?.groups?.project;
  return backlog ? { page: 'backlog', projectKey: backlog } : { page: 'unknown' };
}

export const paths = {
  issue: (key: string): string => `/browse/${key}`,
  backlog: (projectKey: string): string => `/jira/projects/${projectKey}/backlog`,
  issues: (projectKey: string): string => `/jira/projects/${projectKey}/issues`,
  search: (jql: string): string => `/issues/?jql=${encodeURIComponent(jql)}`,
  settings: (projectKey: string): string => `/jira/projects/${projectKey}/settings`,
  projectModule: (projectKey: string, moduleKey: string): string =>
    `/jira/projects/${projectKey}/apps/${moduleKey}`,
  settingsModule: (projectKey: string, moduleKey: string): string =>
    `/jira/projects/${projectKey}/settings/apps/${moduleKey}`,
};

/** The address of a page module of the app in a project. */
export function modulePath(module: { type: string; key: string }, projectKey: string): string | undefined {
  if (module.type === 'jira:projectPage') return paths.projectModule(projectKey, module.key);
  if (module.type === 'jira:projectSettingsPage') return paths.settingsModule(projectKey, module.key);
  return undefined;
}

/** The project of a page, where its address or issue tells it. */
export function projectOf(route: Route): string | null {
  if (route.page === 'issue') return route.key.slice(0, route.key.lastIndexOf('-'));
  return 'projectKey' in route ? route.projectKey : null;
}
