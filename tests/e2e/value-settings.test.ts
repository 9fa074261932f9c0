/** What a project decides about scoring, from its settings to the issue. */
import { moduleFrame } from './harness';
import { jiraAs, openAs } from './person';
import { refineryInBrowser } from './refinery';
import { callPanel, newStory, openPanel, scoreOf, setSettings, stored } from './value-helpers';

const here = refineryInBrowser();
let key: string;

beforeEach(async () => {
  await setSettings(here);
  key = await newStory(here);
});

const fields = async () =>
  ((await (await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}?fields=status,labels,priority`)).json()) as {
    fields: { status: { id: string; name: string }; labels: string[]; priority: { name: string } };
  }).fields;

async function openSettings() {
  const { context, page } = await openAs(here.browser, here.people.owner);
  await page.goto(`${here.app.url}/jira/projects/PEDAL/settings/apps/settings`);
  const settings = await moduleFrame(page, 'settings');
  const choose = async (label: string, option: string) => {
    await settings.getByRole('combobox', { name: label }).press('ArrowDown');
    await settings.getByRole('option', { name: option, exact: true }).click();
  };
  const save = async () => {
    await settings.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Settings saved').waitFor();
    await context.close();
  };
  return { settings, choose, save };
}

test('a mapped field answers its criterion, and can be overridden', async () => {
  const { settings, choose, save } = await openSettings();
  const priority = (await fields()).priority.name;
  await choose('Field for Impact (RICE)', 'Priority');
  const options = settings.getByRole('textbox', { name: 'What options of Priority count as for Impact' });
  await options.fill(`${priority} is 2`);
  await settings.getByText('is not an option, an equals sign and a number').waitFor();
  await options.fill(`${priority} = 2`);
  await save();

  const { context, panel } = await openPanel(here, here.people.owner, key);
  const impact = panel.getByRole('group', { name: 'Impact' });
  await impact.getByText(`2 from Priority (${priority})`).waitFor();
  await impact.getByRole('button', { name: 'Override' }).click();
  await impact.getByRole('radio', { name: '3', exact: true }).check();
  await impact.getByRole('button', { name: 'Use Priority (2)' }).click();
  await impact.getByText('from Priority').waitFor();
  await context.close();
});

test('declining moves and labels as the project chose, the page around follows, and undo takes all of it back', async () => {
  const before = await fields();
  const { settings, choose, save } = await openSettings();
  await settings.getByRole('textbox', { name: /Label for declined issues/ }).fill('not now');
  await choose('Status for declined issues', 'Done');
  await save();

  const { context, page, panel } = await openPanel(here, here.people.owner, key);
  await panel.getByRole('button', { name: /Won't have this time/ }).press('Enter');
  await panel.getByLabel('Reason').fill('Too few riders would use it');
  await panel.getByText(`Move it from ${before.status.name} to Done`).waitFor();
  await panel.getByText('Add the label not-now').waitFor();
  expect(await fields()).toEqual(before);
  await panel.getByRole('button', { name: "Won't have, and comment" }).click();
  await panel.getByRole('button', { name: 'Take it up again' }).waitFor();
  expect(await fields()).toMatchObject({ status: { name: 'Done' }, labels: expect.arrayContaining(['not-now']) });
  await page.locator('.issue-status').getByText('Done').first().waitFor();

  await panel.getByRole('button', { name: 'Undo last change' }).click();
  await panel.getByText('Undone').waitFor();
  expect(await fields()).toEqual(before);
  await page.locator('.issue-status').getByText(before.status.name).first().waitFor();
  await context.close();
});

test('who may edit but is not among those who score sees why, and can vote', async () => {
  const { settings, choose, save } = await openSettings();
  await choose('Who may score', 'People named here');
  await settings.getByRole('textbox', { name: 'People who may score' }).fill(here.people.owner.accountId);
  await save();

  const developer = await openPanel(here, here.people.developer, key);
  await developer.panel.getByText('people whom its administrators have named decide the score').waitFor();
  expect(await developer.panel.getByRole('button', { name: 'Save' }).count()).toBe(0);
  await developer.context.close();

  const owner = await openPanel(here, here.people.owner, key);
  await owner.panel.getByRole('button', { name: 'Ask the team' }).click();
  await owner.panel.getByRole('region', { name: 'Team vote' }).waitFor();
  await owner.context.close();

  const voter = await openPanel(here, here.people.developer, key);
  const vote = voter.panel.getByRole('region', { name: 'Team vote' });
  await vote.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: '2', exact: true }).check();
  await vote.getByRole('button', { name: 'Vote', exact: true }).click();
  await vote.getByText('you among them').waitFor();
  expect(await vote.getByRole('button', { name: 'Reveal the votes' }).count()).toBe(0);
  await voter.context.close();
});

test('a role of Jira decides who scores, at a point more', async () => {
  const { choose, save } = await openSettings();
  await choose('Who may score', 'The role Product owner');
  await save();
  const { owner, developer } = here.people;

  const other = await openPanel(here, developer, key);
  await other.panel.getByText('needs the role Product owner').waitFor();
  expect(await other.panel.getByRole('button', { name: 'Save' }).count()).toBe(0);
  await other.context.close();
  for (const [call, payload] of [
    ['saveValue', scoreOf({})],
    ['declineValue', { reason: 'No', revisit: null, comment: null, label: false, move: false, expected: null }],
    ['startVote', {}],
    ['revealVotes', {}],
    ['cancelVote', {}],
  ] as const) {
    expect([call, await callPanel(here, developer, key, call, payload)]).toMatchObject([call, { ok: false, failure: { code: 'forbidden', detail: expect.stringContaining('Product owner') } }]);
  }
  expect(await stored(here, key)).toBeNull();

  expect(await callPanel(here, owner, key, 'saveValue', scoreOf({}))).toMatchObject({ ok: true, value: { saved: true } });
  const { value } = await callPanel<{ reading: { stamp: string } }>(here, owner, key, 'getValue');
  for (const call of ['undoValue', 'reconsiderValue']) {
    expect(await callPanel(here, developer, key, call, { expected: value.reading.stamp })).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  }

  const pointsOf = async (actor: typeof owner) => {
    await fetch(`${here.app.url}/local/points`, { method: 'DELETE' });
    await callPanel(here, actor, key, 'getValue');
    const { total } = (await (await fetch(`${here.app.url}/local/points`)).json()) as { total: number };
    // One of them is this test's own look at the issue.
    return total - 1;
  };
  // Issue, permissions and roles; and the count of what is under security levels, which the demonstration has.
  expect(await pointsOf(owner)).toBe(4);
  await setSettings(here);
  expect(await pointsOf(owner)).toBe(3);
});
