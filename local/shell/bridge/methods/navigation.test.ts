import { navigationMethods } from './navigation';

function setUp({ confirm = true } = {}) {
  const went: string[] = [];
  const methods = navigationMethods({
    origin: 'http://localhost:4173',
    navigate: (path) => went.push(`here ${path}`),
    openTab: (url) => went.push(`tab ${url}`),
    reload: () => went.push('reload'),
    confirmExternal: async () => confirm,
    modulePath: (moduleKey, projectKey) =>
      moduleKey === 'backlog' ? `/jira/projects/${projectKey}/apps/backlog` : undefined,
  }) as Record<string, (payload: unknown) => unknown>;
  const navigate = async (location: object, type = 'same-tab') => methods.navigate?.({ ...location, type });
  return { went, navigate, getUrl: (location: object) => methods.getUrl?.(location) };
}

test.each([
  [{ target: 'issue', issueKey: 'LANT-1' }, '/browse/LANT-1'],
  [{ target: 'module', moduleKey: 'backlog', projectKey: 'LANT' }, '/jira/projects/LANT/apps/backlog'],
  [{ target: 'projectSettingsDetails', projectKey: 'LANT' }, '/jira/software/projects/LANT/settings/details'],
  [{ url: '/issues/?jql=project%20%3D%20LANT' }, '/issues/?jql=project%20%3D%20LANT'],
  [{ url: 'http://localhost:4173/browse/LANT-1#comments' }, '/browse/LANT-1#comments'],
])('%j goes to %s in the shell', async (location, path) => {
  const { went, navigate } = setUp();
  await navigate(location);
  expect(went).toEqual([`here ${path}`]);
});

test('a target has an absolute address', () => {
  expect(setUp().getUrl({ target: 'issue', issueKey: 'LANT-1' })).toBe('http://localhost:4173/browse/LANT-1');
});

test('a new tab opens the whole address', async () => {
  const { went, navigate } = setUp();
  await navigate({ target: 'issue', issueKey: 'LANT-1' }, 'new-tab');
  expect(went).toEqual(['tab http://localhost:4173/browse/LANT-1']);
});

test('another site opens in a new tab when the person agrees', async () => {
  const { went, navigate } = setUp();
  await navigate({ url: 'https://example.org/a' });
  expect(went).toEqual(['tab https://example.org/a']);
});

test('another site rejects when the person declines', async () => {
  const { went, navigate } = setUp({ confirm: false });
  await expect(navigate({ url: 'https://example.org/a' })).rejects.toThrow('declined');
  expect(went).toEqual([]);
});

test.each([
  [{ target: 'issue' }, 'issueKey is required'],
  [{ target: 'module', moduleKey: 'other', projectKey: 'LANT' }, 'no page other'],
  [{ target: 'contentView', contentId: '1' }, 'contentView is not supported by the local host'],
  [{ url: 'javascript:alert(1)' }, 'Unable to navigate'],
])('%j rejects', async (location, message) => {
  const { went, navigate } = setUp();
  await expect(navigate(location)).rejects.toThrow(message);
  expect(went).toEqual([]);
});
