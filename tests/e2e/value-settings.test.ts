/** What a project decides about scoring, from its settings to the issue. */
import { moduleFrame } from './harness';
import { jiraAs, openAs, searchAs } from './person';
import { refineryInBrowser } from './refinery';

const here = refineryInBrowser();
let key: string;

beforeAll(async () => {
  const [found] = await searchAs(
    here.app,
    here.people.guest,
    'project = PEDAL AND issuetype = Story AND statusCategory = "To Do" AND priority IS NOT EMPTY AND refineryScore IS EMPTY ORDER BY rank',
  );
  if (found === undefined) throw new Error('No unscored story.');
  key = found;
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

async function openPanel(actor: (typeof here.people)['owner']) {
  const { context, page } = await openAs(here.browser, actor);
  await page.goto(`${here.app.url}/browse/${key}`);
  const panel = await moduleFrame(page, 'value');
  await panel.getByRole('group', { name: 'Impact' }).first().waitFor();
  return { context, page, panel };
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

  const { context, panel } = await openPanel(here.people.owner);
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

  const { context, page, panel } = await openPanel(here.people.owner);
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

  const developer = await openPanel(here.people.developer);
  await developer.panel.getByText('people whom its administrators have named decide the score').waitFor();
  expect(await developer.panel.getByRole('button', { name: 'Save' }).count()).toBe(0);
  await developer.context.close();

  const owner = await openPanel(here.people.owner);
  await owner.panel.getByRole('button', { name: 'Ask the team' }).click();
  await owner.panel.getByRole('region', { name: 'Team vote' }).waitFor();
  await owner.context.close();

  const voter = await openPanel(here.people.developer);
  const vote = voter.panel.getByRole('region', { name: 'Team vote' });
  await vote.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: '2', exact: true }).check();
  await vote.getByRole('button', { name: 'Vote', exact: true }).click();
  await vote.getByText('you among them').waitFor();
  expect(await vote.getByRole('button', { name: 'Reveal the votes' }).count()).toBe(0);
  await voter.context.close();
});
