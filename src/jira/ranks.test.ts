import { JiraClient, type JiraResponse } from './client';
import { rankIssues, readRanks } from './ranks';

interface Sent {
  path: string;
  body: unknown;
}

function clientThat(answer: (sent: Sent) => { status: number; body?: unknown }): { client: JiraClient; sent: Sent[] } {
  const sent: Sent[] = [];
  const transport = async (path: string, init: { body?: string }): Promise<JiraResponse> => {
    const request = { path, body: JSON.parse(init.body ?? 'null') as unknown };
    sent.push(request);
    const { status, body } = answer(request);
    return { status, headers: { get: () => null }, text: async () => (body === undefined ? '' : JSON.stringify(body)) };
  };
  const options = { sleep: async () => undefined, random: () => 0.5, now: () => new Date('2026-11-22T09:00:00.000Z'), patience: 0 };
  return { client: new JiraClient(transport, options), sent };
}

test('names the issues that Jira did not move while it moved the others', async () => {
  const entries = [
    { issueId: 10000, issueKey: 'PAY-1', status: 200 },
    { issueId: 10002, issueKey: 'PAY-3', status: 503, errors: ['Please try again later.'] },
    { issueKey: 'PAY-4', status: 404, errors: null },
  ];
  const { client, sent } = clientThat(() => ({ status: 207, body: { entries } }));
  expect(await rankIssues(client, { issues: ['10000', '10002', '10003'], before: '10001' })).toEqual([
    { issue: '10002', reason: 'Please try again later.' },
    { issue: 'PAY-4', reason: 'Jira answered 404.' },
  ]);
  expect(sent).toEqual([{ path: '/rest/agile/1.0/issue/rank', body: { issues: ['10000', '10002', '10003'], rankBeforeIssue: '10001' } }]);
});

test('an empty answer means that all were moved', async () => {
  const { client, sent } = clientThat(() => ({ status: 204 }));
  expect(await rankIssues(client, { issues: ['10000'], after: '10001' })).toEqual([]);
  expect(sent[0]?.body).toEqual({ issues: ['10000'], rankAfterIssue: '10001' });
});

test('reads ranks a hundred at a time, and leaves out what is gone', async () => {
  const ids = Array.from({ length: 250 }, (_, n) => String(n));
  const { client, sent } = clientThat(({ body }) => {
    const { issueIdsOrKeys } = body as { issueIdsOrKeys: string[] };
    const present = issueIdsOrKeys.filter((id) => id !== '7');
    return { status: 200, body: { issues: present.map((id) => ({ id, key: `PAY-${id}`, fields: { rank: `0|${id}:` } })) } };
  });
  const ranks = await readRanks(client, ids, 'rank');
  expect(sent).toHaveLength(3);
  expect([ranks.size, ranks.get('249'), ranks.has('7')]).toEqual([249, '0|249:', false]);
});
