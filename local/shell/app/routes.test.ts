import { modulePath, parseRoute, paths, projectOf } from './routes';

const at = (path: string) => parseRoute(new URL(path, 'http://localhost:4173'));

test.each([
  ['/', { page: 'home' }],
  ['/browse/lant-12', { page: 'issue', key: 'LANT-12' }],
  ['/issues/?jql=status%20%3D%20Done', { page: 'search', jql: 'status = Done', projectKey: null }],
  [
    '/jira/projects/LANT/issues',
    { page: 'search', jql: 'project = LANT ORDER BY Rank ASC', projectKey: 'LANT' },
  ],
  ['/jira/projects/LANT/backlog', { page: 'backlog', projectKey: 'LANT' }],
  ['/jira/software/c/projects/LANT/boards/1/backlog', { page: 'backlog', projectKey: 'LANT' }],
  ['/jira/software/projects/LANT/settings/details', { page: 'settings', projectKey: 'LANT' }],
  [
    '/jira/projects/LANT/apps/health',
    { page: 'module', projectKey: 'LANT', moduleKey: 'health', settings: false },
  ],
  [
    '/jira/projects/LANT/apps/health/ranking/2',
    { page: 'module', projectKey: 'LANT', moduleKey: 'health', settings: false },
  ],
  [
    '/jira/projects/LANT/settings/apps/set-up',
    { page: 'module', projectKey: 'LANT', moduleKey: 'set-up', settings: true },
  ],
  ['/wiki/spaces', { page: 'unknown' }],
])('%s is %j', (path, route) => {
  expect(at(path)).toEqual(route);
});

test('the shell understands its own addresses', () => {
  expect(at(paths.issue('LANT-1'))).toEqual({ page: 'issue', key: 'LANT-1' });
  expect(at(paths.search('text ~ "a & b"'))).toMatchObject({ jql: 'text ~ "a & b"' });
  expect(at(modulePath({ type: 'jira:projectSettingsPage', key: 'x' }, 'LANT') ?? '')).toMatchObject({
    page: 'module',
    settings: true,
  });
});

test('an issue tells its project, even with digits and underscores in the key', () => {
  expect(projectOf(at('/browse/A_B2-7'))).toBe('A_B2');
});
