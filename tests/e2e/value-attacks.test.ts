/** Whoever means no good: properties written by hand, other people's votes, issues of other projects. No screen is needed. */
import { anyProperty } from '../../src/domain/scoring/any-property.fixture';
import rice from '../../src/domain/scoring/models/rice';
import type { Inputs } from '../../src/domain/scoring/record';
import { until } from './harness';
import { jiraAs, searchAs, type Actor } from './person';
import { refineryInBrowser } from './refinery';
import { callPanel, newStory, scoreOf, setSettings, stored } from './value-helpers';

const here = refineryInBrowser();

/** A reach that nothing else on the site comes to. */
const SECRET = 735_198_624;

beforeEach(() => setSettings(here));

const onPage = async (actor: Actor, functionKey: string, payload: unknown = {}) => {
  const response = await fetch(`${here.app.url}/local/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      accountId: actor.accountId,
      moduleKey: 'backlog',
      extension: { type: 'jira:projectPage', project: { id: '10000', key: 'PEDAL' } },
      functionKey,
      payload,
    }),
  });
  return (await response.json()) as { ok: boolean; value: unknown; failure?: { code: string; detail: string } };
};

const idle = () =>
  until(async () => ((await (await fetch(`${here.app.url}/local/jobs`)).json()) as { deliveries: unknown[] }).deliveries.length === 0, 60_000);

test('a backlog full of such properties is still ranked, reported and found', async () => {
  const { owner, guest } = here.people;
  const keys = await searchAs(here.app, owner, 'project = PEDAL AND issuetype = Story AND statusCategory != Done ORDER BY rank');
  await Promise.all(
    keys.map((key, index) =>
      jiraAs(here.app, owner, `/rest/api/3/issue/${key}/properties/refinery.value`, { method: 'PUT', body: JSON.stringify(anyProperty(index)) }),
    ),
  );
  await onPage(owner, 'rebuildIndex');
  await idle();
  for (const actor of [owner, guest]) {
    for (const call of ['getBacklogReport', 'getRanking', 'getDeclined']) expect([call, await onPage(actor, call)]).toMatchObject([call, { ok: true }]);
  }
  const key = await newStory(here);
  const view = await callPanel<{ peers: { inputs: Inputs }[] }>(here, owner, key, 'getValue');
  expect(view.ok).toBe(true);
  // Who is ranked against has answered every criterion, each on its scale.
  for (const { inputs } of view.value.peers) expect(rice.score(inputs).scored).toBe(true);
  for (const jql of ['refineryScore >= 0 ORDER BY refineryScore DESC', 'refineryModel = rice', 'refineryScored > -30d', 'refineryScore IS EMPTY']) {
    expect(Array.isArray(await searchAs(here.app, owner, `project = PEDAL AND ${jql}`))).toBe(true);
  }
});

test('no call gives anybody a vote of another before the reveal, whatever the payload asks for', async () => {
  const { owner, developer, guest } = here.people;
  const key = await newStory(here);
  await callPanel(here, owner, key, 'startVote');
  expect(await callPanel(here, developer, key, 'castVote', { inputs: { reach: SECRET, impact: 3 } })).toMatchObject({ ok: true });
  const calls: [string, unknown][] = [
    ['getValue', {}],
    ['getVote', { reveal: true, accountId: developer.accountId }],
    ['startVote', {}],
    ['saveValue', { ...scoreOf({}), accountId: developer.accountId }],
    ['saveValue', scoreOf({}, 'not that')],
    ['undoValue', { expected: null }],
    ['getValueHistory', { issueKey: key }],
    ['getDeclineOptions', {}],
    ['castVote', { inputs: {} }],
    ['withdrawVote', { accountId: developer.accountId }],
  ];
  for (const actor of [owner, guest]) {
    for (const [call, payload] of calls) {
      expect([call, JSON.stringify(await callPanel(here, actor, key, call, payload)).includes(String(SECRET))]).toEqual([call, false]);
    }
    for (const call of ['getBacklogReport', 'getRanking', 'getDeclined', 'getDraft', 'getSettings']) expect([call, JSON.stringify(await onPage(actor, call)).includes(String(SECRET))]).toEqual([call, false]);
  }
  expect(await callPanel(here, guest, key, 'revealVotes')).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(await callPanel(here, developer, key, 'getVote')).toMatchObject({ value: { mine: { reach: SECRET }, result: null } });
});

test('to say that the issue is in another project does not get round what its own project has chosen', async () => {
  const { owner, developer } = here.people;
  const key = await newStory(here);
  const { id } = (await (await jiraAs(here.app, owner, `/rest/api/3/issue/${key}?fields=project`)).json()) as { id: string };
  await setSettings(here, { scorers: { by: 'people', accountIds: [developer.accountId] } });
  const response = await fetch(`${here.app.url}/local/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      accountId: owner.accountId,
      moduleKey: 'value',
      extension: { type: 'jira:issuePanel', issue: { id, key }, project: { id: '10001', key: 'SHED' } },
      functionKey: 'saveValue',
      payload: scoreOf({}),
    }),
  });
  expect(await response.json()).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(await stored(here, key)).toBeNull();
});
