/** A product owner scores an issue; everybody who may sees it; nobody else may change it. */
import { moduleFrame, until } from './harness';
import { jiraAs, openAs, searchAs } from './person';
import { refineryInBrowser } from './refinery';

const here = refineryInBrowser();
let key: string;

beforeAll(async () => {
  const unscored = await searchAs(
    here.app,
    here.people.guest,
    'project = PEDAL AND issuetype = Story AND statusCategory = "To Do" AND refineryScore IS EMPTY ORDER BY rank',
  );
  if (unscored[0] === undefined) throw new Error('No unscored story.');
  key = unscored[0];
});

test('scored in the panel, ranked at once, found by JQL, read by every client', async () => {
  const { context, page } = await openAs(here.browser, here.people.owner);
  await page.goto(`${here.app.url}/browse/${key}`);
  const panel = await moduleFrame(page, 'value');
  await panel.waitForSelector('text=Not scored yet');

  await panel.getByRole('textbox', { name: 'Reach', exact: true }).fill('9000');
  await panel.getByRole('textbox', { name: 'Reach, at most' }).fill('11000');
  await panel.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: '2', exact: true }).check();
  await panel.getByRole('group', { name: 'Confidence' }).getByRole('radio', { name: '80 %' }).check();
  const effort = panel.getByRole('group', { name: 'Effort' });
  if (await effort.getByRole('button', { name: 'Override' }).count()) await effort.getByRole('button', { name: 'Override' }).click();
  await effort.getByRole('textbox', { name: 'Effort', exact: true }).fill('4');

  // 10,000 x 2 x 0.8 / 4
  await panel.waitForSelector('text=/= 4,000/');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.waitForSelector('text="Saved"');
  await panel.waitForSelector('h2:has-text("1st of")');

  const property = await jiraAs(here.app, here.people.developer, `/rest/api/3/issue/${key}/properties/refinery.value`);
  const { value } = (await property.json()) as { value: { model: string; score: number; by: string } };
  expect(value).toMatchObject({ model: 'rice', score: 4000, by: here.people.owner.accountId });
  expect((await searchAs(here.app, here.people.developer, 'refineryScore >= 1 ORDER BY refineryScore DESC'))[0]).toBe(key);

  // After a reload the same rank stands there.
  await page.reload();
  const again = await moduleFrame(page, 'value');
  await again.waitForSelector('h2:has-text("1st of")');
  await context.close();
});

test('a guest sees the score and cannot change it, not even by calling the resolver', async () => {
  const { context, page } = await openAs(here.browser, here.people.guest);
  await page.goto(`${here.app.url}/browse/${key}`);
  const panel = await moduleFrame(page, 'value');
  await panel.waitForSelector('text=1st of');
  expect(await panel.getByRole('button', { name: 'Save' }).count()).toBe(0);
  await context.close();

  const before = await (await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}/properties/refinery.value`)).json();
  const issue = (await (await jiraAs(here.app, here.people.guest, `/rest/api/3/issue/${key}?fields=project,issuetype`)).json()) as {
    id: string;
    fields: { project: { id: string; key: string } };
  };
  const response = await fetch(`${here.app.url}/local/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      accountId: here.people.guest.accountId,
      moduleKey: 'value',
      extension: { type: 'jira:issuePanel', issue: { id: issue.id, key }, project: issue.fields.project },
      functionKey: 'saveValue',
      payload: { model: 'rice', inputs: { reach: 1, impact: 1, confidence: 1, effort: 1 }, fromFields: [], evidence: {}, note: '', expected: null },
    }),
  });
  expect(JSON.stringify(await response.json())).not.toContain('"saved":true');
  expect(await (await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}/properties/refinery.value`)).json()).toEqual(before);
});

test('two people at once: the second is told and shown both', async () => {
  const owner = await openAs(here.browser, here.people.owner);
  const developer = await openAs(here.browser, here.people.developer);
  await Promise.all([owner, developer].map(({ page }) => page.goto(`${here.app.url}/browse/${key}`)));
  const ownerPanel = await moduleFrame(owner.page, 'value');
  const developerPanel = await moduleFrame(developer.page, 'value');
  await Promise.all([ownerPanel, developerPanel].map((frame) => frame.waitForSelector('h2:has-text(" of ")')));

  await ownerPanel.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: '3', exact: true }).check();
  await ownerPanel.getByRole('button', { name: 'Save' }).click();
  await ownerPanel.waitForSelector('text="Saved"');

  await developerPanel.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: '1', exact: true }).check();
  await developerPanel.getByRole('button', { name: 'Save' }).click();
  await developerPanel.getByText(/meanwhile/i).first().waitFor();
  const stored = async () =>
    ((await (await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}/properties/refinery.value`)).json()) as {
      value: { inputs: { impact: number } };
    }).value.inputs.impact;
  expect(await stored()).toBe(3);

  await developerPanel.getByRole('button', { name: 'Save yours instead' }).click();
  await until(async () => (await stored()) === 1);
  await owner.context.close();
  await developer.context.close();
});

test('two people at the very same instant: one saves, the other is told', async () => {
  const issue = (await (await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}?fields=project`)).json()) as {
    id: string;
    fields: { project: { id: string; key: string } };
  };
  const invoke = async (accountId: string, functionKey: string, payload: object) => {
    const response = await fetch(`${here.app.url}/local/invoke`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        accountId,
        moduleKey: 'value',
        extension: { type: 'jira:issuePanel', issue: { id: issue.id, key }, project: issue.fields.project },
        functionKey,
        payload,
      }),
    });
    return (await response.json()) as { ok: boolean; value?: { saved: boolean; view: { reading: { record: object; stamp: string } } }; failure?: { code: string } };
  };
  const now = (await invoke(here.people.owner.accountId, 'getValue', {})) as unknown as { value: { reading: { stamp: string } } };
  const save = (accountId: string, reach: number) =>
    invoke(accountId, 'saveValue', {
      model: 'rice',
      inputs: { reach, impact: 1, confidence: 1, effort: 1 },
      fromFields: [],
      evidence: {},
      note: '',
      expected: now.value.reading.stamp,
    });
  const both = await Promise.all([save(here.people.owner.accountId, 111), save(here.people.developer.accountId, 222)]);
  expect(both.filter(({ ok, value }) => ok && value?.saved)).toHaveLength(1);
  const told = both.find(({ value }) => !value?.saved);
  expect(told?.ok === true || told?.failure?.code === 'conflict').toBe(true);
});
