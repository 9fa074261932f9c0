import { JiraClient } from './client';
import { JiraUnavailable } from './errors';
import { mapFields } from './fields';
import { searchAll } from './search';

function clientOf(pages: object[]) {
  const bodies: Record<string, unknown>[] = [];
  const client = new JiraClient(
    async (_, { body }) => {
      bodies.push(JSON.parse(body ?? '{}') as Record<string, unknown>);
      const page = pages[bodies.length - 1] ?? {};
      return { status: 200, headers: { get: () => null }, text: async () => JSON.stringify(page) };
    },
    { sleep: async () => undefined, random: () => 0, now: () => new Date(0), patience: 0 },
  );
  return { client, bodies };
}

describe('searchAll', () => {
  test('follows the token to the last page and sends each token once', async () => {
    const { client, bodies } = clientOf([
      { issues: [{ id: '1' }, { id: '2' }], nextPageToken: 'a', isLast: false },
      { issues: [], nextPageToken: 'b', isLast: false },
      { issues: [{ id: '3' }], isLast: true },
    ]);
    const issues = await searchAll(client, { jql: 'project = A', fields: ['id'], maxResults: 2 });
    expect(issues.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(bodies.map(({ nextPageToken }) => nextPageToken)).toEqual([undefined, 'a', 'b']);
  });

  test('ends at isLast even when a token is given', async () => {
    const { client, bodies } = clientOf([{ issues: [], nextPageToken: 'a', isLast: true }]);
    await searchAll(client, { jql: 'project = A', fields: ['id'], maxResults: 2 });
    expect(bodies).toHaveLength(1);
  });

  test('names an answer that is not what the documentation says', async () => {
    const { client } = clientOf([{ total: 5 }]);
    await expect(searchAll(client, { jql: 'x = 1', fields: [], maxResults: 1 })).rejects.toThrow(JiraUnavailable);
  });
});

describe('mapFields', () => {
  const points = { id: 'customfield_1', name: 'Story Points', schema: { type: 'number', custom: 'x:float' } };
  const estimate = { id: 'customfield_2', name: 'Story point estimate', schema: { type: 'number', custom: 'com.pyxis.greenhopper.jira:jsw-story-points' } };
  const hours = { id: 'customfield_3', name: 'Ideal hours', schema: { type: 'number', custom: 'x:float' } };

  test('prefers what the board estimates in, then Jira\'s own field, then a number field by name', () => {
    expect(mapFields([points, estimate, hours], 'customfield_3').estimate?.id).toBe('customfield_3');
    expect(mapFields([points, estimate, hours], null).estimate?.id).toBe('customfield_2');
    expect(mapFields([points, hours], 'deleted').estimate?.id).toBe('customfield_1');
    expect(mapFields([hours], null).estimate).toBeNull();
  });
});
