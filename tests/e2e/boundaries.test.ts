/** What a person may not see or do, tried on every call that the app answers. */
import { contractCalls } from '../contract-calls';
import { startApp, until, type RunningApp } from './harness';
import { actors, jiraAs, searchAs, type Actor } from './person';

jest.setTimeout(180_000);

let app: RunningApp;
let people: { owner: Actor; developer: Actor; guest: Actor };
let hidden: string[];
let summaries: string[];
let issue: { id: string; key: string; fields: { project: { id: string; key: string } } };

beforeAll(async () => {
  app = await startApp();
  people = await actors(app);
  const all = 'project = PEDAL AND statusCategory != Done ORDER BY key';
  const pages = async (actor: Actor) => {
    const first = await searchAs(app, actor, `${all} ASC`);
    const last = await searchAs(app, actor, `${all} DESC`);
    return [...new Set([...first, ...last])];
  };
  const [seen, all_] = await Promise.all([pages(people.guest), pages(people.owner)]);
  hidden = all_.filter((key) => !seen.includes(key));
  expect(hidden.length).toBeGreaterThan(0);
  summaries = await Promise.all(
    hidden.map(async (key) => {
      const answer = (await (await jiraAs(app, people.owner, `/rest/api/3/issue/${key}?fields=summary`)).json()) as { fields: { summary: string } };
      return answer.fields.summary;
    }),
  );
  // A visible issue that a hidden one is linked to, where there is one, shows the most.
  const linked = await searchAs(app, people.guest, 'project = PEDAL AND statusCategory != Done AND issueLinkType IS NOT EMPTY ORDER BY rank');
  issue = (await (await jiraAs(app, people.guest, `/rest/api/3/issue/${linked[0] ?? seen[0] ?? ''}?fields=project`)).json()) as typeof issue;
  // With an index built, so that there is something to tell.
  await invoke(people.owner, 'getBacklogReport');
  await until(async () => (await invoke(people.owner, 'getIndexState')).body.includes('"ready"'), 60_000);
});

afterAll(async () => {
  await app?.stop();
});

async function invoke(actor: Actor, functionKey: string, payload: object = {}, on = issue): Promise<{ status: number; body: string }> {
  const response = await fetch(`${app.url}/local/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      accountId: actor.accountId,
      moduleKey: 'value',
      extension: { type: 'jira:issuePanel', issue: { id: on.id, key: on.key }, project: on.fields.project },
      functionKey,
      payload,
    }),
  });
  return { status: response.status, body: await response.text() };
}

test('the contract was read', () => {
  expect(contractCalls()).toEqual(expect.arrayContaining(['getValue', 'saveValue', 'getStory', 'getBacklogReport', 'getSettings']));
});

test('no answer of any call tells a guest of a hidden issue', async () => {
  const indicators = JSON.parse((await invoke(people.guest, 'getBacklogReport')).body) as {
    value?: { report?: { indicators?: { id: string }[] } | null };
  };
  const ids = indicators.value?.report?.indicators?.map(({ id }) => id) ?? [];
  const tried: [string, object][] = [
    ...contractCalls().map((call): [string, object] => [call, {}]),
    ...ids.map((indicatorId): [string, object] => ['getBacklogFindings', { indicatorId }]),
  ];
  for (const [call, payload] of tried) {
    const { body } = await invoke(people.guest, call, payload);
    for (const key of hidden) expect([call, new RegExp(`\\b${key}\\b`).test(body)]).toEqual([call, false]);
    for (const summary of summaries) expect([call, body.includes(summary)]).toEqual([call, false]);
  }
});

test('the same calls do tell the product owner, so the test above can fail', async () => {
  const bodies = await Promise.all(['getBacklogReport', 'getAgenda', 'getValue'].map((call) => invoke(people.owner, call)));
  const findings = await Promise.all(['stale', 'unestimated', 'unready', 'unscored'].map((indicatorId) => invoke(people.owner, 'getBacklogFindings', { indicatorId })));
  const text = [...bodies, ...findings].map(({ body }) => body).join('\n');
  expect(hidden.some((key) => new RegExp(`\\b${key}\\b`).test(text))).toBe(true);
});

test('a forged context is refused: an issue that the person cannot see', async () => {
  const [key] = hidden;
  const secret = (await (await jiraAs(app, people.owner, `/rest/api/3/issue/${key ?? ''}?fields=project`)).json()) as typeof issue;
  for (const call of contractCalls()) {
    const { body } = await invoke(people.guest, call, {}, secret);
    expect([call, body.includes('"ok":true')]).toEqual([call, false]);
  }
});

test('no call of a guest changes anything in Jira', async () => {
  type Found = { issues: { key: string; fields: Record<string, unknown>; properties: unknown }[] };
  const state = async () => {
    const answer = await jiraAs(app, people.owner, '/rest/api/3/search/jql', {
      method: 'POST',
      body: JSON.stringify({ jql: 'project = PEDAL ORDER BY rank', fields: ['*all'], properties: ['refinery.value'], maxResults: 100 }),
    });
    return ((await answer.json()) as Found).issues;
  };
  const before = await state();
  const everything = {
    settings: { v: 1, storyTypes: [], model: 'ice', modelByType: {}, rules: {}, criteriaFields: [], thresholds: {} },
    model: 'rice',
    inputs: { reach: 1, impact: 1, confidence: 1, effort: 1 },
    fromFields: [],
    evidence: {},
    note: '',
    expected: null,
  };
  for (const call of contractCalls()) {
    await invoke(people.guest, call);
    await invoke(people.guest, call, everything);
  }
  expect(await state()).toEqual(before);
});
