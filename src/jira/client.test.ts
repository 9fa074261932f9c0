import fc from 'fast-check';
import { JiraClient, type JiraResponse } from './client';
import { JiraForbidden, JiraNotFound, JiraRateLimited, JiraRejected, JiraUnavailable } from './errors';
import { MAX_RETRIES } from './retry';

function answer(status: number, body: unknown = {}, headers: Record<string, string> = {}): JiraResponse {
  return {
    status,
    headers: { get: (name) => headers[name.toLowerCase()] ?? null },
    text: async () => (body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)),
  };
}

function clientWith(answers: JiraResponse[], patience = 1_000) {
  const sent: { path: string; method: string; body?: string }[] = [];
  const slept: number[] = [];
  const client = new JiraClient(
    async (path, { method, body }) => {
      sent.push({ path, method, ...(body === undefined ? {} : { body }) });
      return answers[Math.min(sent.length, answers.length) - 1] ?? answer(200);
    },
    { sleep: async (seconds) => void slept.push(seconds), random: () => 0, now: () => new Date(0), patience },
  );
  return { client, sent, slept };
}

describe('a request', () => {
  test('encodes what stands in the path, so that no key can leave its place', async () => {
    const { client, sent } = clientWith([answer(200, { a: 1 })]);
    await client.call('getIssue', { path: { key: '../../admin?x=1#' }, query: { fields: 'summary,a b', properties: undefined } });
    expect(sent[0]).toEqual({ path: '/rest/api/3/issue/..%2F..%2Fadmin%3Fx%3D1%23?fields=summary%2Ca+b', method: 'GET' });
  });

  test('gives undefined for an empty answer and the JSON of any other', async () => {
    expect(await clientWith([answer(204, '')]).client.call('editIssue', { path: { key: 'A-1' }, body: {} })).toBeUndefined();
    expect(await clientWith([answer(200, [1])]).client.call('fields')).toEqual([1]);
  });

  test('calls an answer that is not JSON unavailable', async () => {
    await expect(clientWith([answer(200, '<html>')]).client.call('fields')).rejects.toThrow(JiraUnavailable);
  });
});

describe('a refusal becomes an error of its kind', () => {
  test.each([
    [400, JiraRejected],
    [401, JiraForbidden],
    [403, JiraForbidden],
    [404, JiraNotFound],
    [413, JiraRejected],
    [501, JiraUnavailable],
  ])('%i', async (status, kind) => {
    const { client } = clientWith([answer(status, { errorMessages: ['Not so.'], errors: { summary: 'Too long.' } })], 0);
    const error: unknown = await client.call('fields').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ status, messages: ['Not so.', 'summary: Too long.'] });
  });
});

describe('a retry', () => {
  test('waits at least as long as Jira says, and then succeeds', async () => {
    const { client, sent, slept } = clientWith([answer(429, {}, { 'retry-after': '7' }), answer(200, { done: true })]);
    expect(await client.call('fields')).toEqual({ done: true });
    expect(sent).toHaveLength(2);
    expect(slept[0]).toBeGreaterThanOrEqual(7);
  });

  test('happens at most four times, whatever Jira answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(429, 500, 502, 503, 504), { minLength: 1, maxLength: 9 }), async (statuses) => {
        const { client, sent } = clientWith(statuses.map((status) => answer(status, {}, { 'retry-after': '1' })), 1e9);
        await expect(client.call('searchJql', { body: {} })).rejects.toThrow();
        expect(sent.length).toBe(MAX_RETRIES + 1);
      }),
    );
  });

  test('never sends twice what may have changed something, unless it was refused for its rate', async () => {
    const failed = clientWith([answer(503), answer(200)]);
    await expect(failed.client.call('addComment', { path: { key: 'A-1' }, body: {} })).rejects.toThrow(JiraUnavailable);
    expect(failed.sent).toHaveLength(1);
    const limited = clientWith([answer(429, {}, { 'retry-after': '1' }), answer(201, { id: '1' })]);
    await limited.client.call('addComment', { path: { key: 'A-1' }, body: {} });
    expect(limited.sent).toHaveLength(2);
  });

  test('is given up at once when the wait is longer than the patience, with the time to come back', async () => {
    const { client, sent, slept } = clientWith([answer(429, {}, { 'retry-after': '600' })], 12);
    const error: unknown = await client.call('fields').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(JiraRateLimited);
    expect(error).toMatchObject({ retryAfter: 600 });
    expect([sent.length, slept.length]).toEqual([1, 0]);
  });
});
