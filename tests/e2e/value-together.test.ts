/** Three people vote, the product owner overrides with a reason, declines with a comment, and takes that back. */
import { jiraAs } from './person';
import { refineryInBrowser } from './refinery';
import { callPanel, newStory, openPanel, scoreOf, setSettings } from './value-helpers';

const here = refineryInBrowser();
let key: string;

beforeEach(async () => {
  await setSettings(here);
  key = await newStory(here);
});

const comments = async () =>
  ((await (await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}/comment`)).json()) as { comments: unknown[] }).comments;

const labels = async () =>
  ((await (await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}?fields=labels`)).json()) as { fields: { labels: string[] } })
    .fields.labels;

test('three people vote in private, the votes are revealed, and an override needs a reason', async () => {
  const owner = await openPanel(here, here.people.owner, key);
  await owner.panel.getByRole('button', { name: 'Ask the team' }).click();
  await owner.panel.getByRole('region', { name: 'Team vote' }).waitFor();
  const choices = [
    [here.people.owner, '2'],
    [here.people.developer, '2'],
    [here.people.guest, '¼'],
  ] as const;
  for (const [actor, impact] of choices) {
    const { page, panel } = actor === here.people.owner ? owner : await openPanel(here, actor, key);
    const vote = panel.getByRole('region', { name: 'Team vote' });
    await vote.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: impact, exact: true }).check();
    await vote.getByRole('button', { name: 'Vote', exact: true }).click();
    await vote.getByText('you among them').waitFor();
    if (page !== owner.page) await page.context().close();
  }

  const vote = owner.panel.getByRole('region', { name: 'Team vote' });
  await vote.getByRole('button', { name: 'Refresh' }).click();
  await vote.getByText('3 people have voted').waitFor();
  await vote.getByRole('button', { name: 'Reveal the votes' }).click();
  await vote.getByRole('row', { name: /Impact 2 ¼ to 2 2 of 3 within a step/ }).waitFor();
  await vote.getByText(`${here.people.guest.displayName} says impact ¼`).waitFor();

  const rows = owner.panel.locator('form').first();
  await rows.getByRole('textbox', { name: 'Reach', exact: true }).fill('1,000');
  await rows.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: '3', exact: true }).check();
  await rows.getByRole('group', { name: 'Confidence' }).getByRole('radio', { name: '80 %' }).check();
  const override = rows.getByRole('button', { name: 'Override' });
  if (await override.count()) await override.click();
  await rows.getByRole('textbox', { name: 'Effort', exact: true }).fill('4');
  await rows.getByRole('button', { name: 'Save' }).click();
  await owner.panel.getByText(/say why the score departs/).waitFor();

  await rows.getByRole('textbox', { name: 'Why' }).fill('A contract depends on it');
  await rows.getByRole('button', { name: 'Save' }).click();
  await owner.panel.getByText('Saved', { exact: true }).waitFor();
  await owner.panel.getByText('History', { exact: true }).click();
  await owner.panel.getByText('“A contract depends on it”').waitFor();
  expect(await vote.count()).toBe(0);
  await owner.page.context().close();
});

test('declined with a comment that was seen before, and taken back whole', async () => {
  await callPanel(here, here.people.owner, key, 'saveValue', scoreOf({}));
  const { page, panel } = await openPanel(here, here.people.owner, key);
  await panel.getByRole('button', { name: /Won't have this time/ }).press('Enter');
  await panel.getByLabel('Reason').fill('Too few riders would use it');
  await panel.getByLabel(/Look at it again/).fill('2030-03-01');
  const shown = await panel.getByRole('textbox', { name: 'Comment' }).inputValue();
  expect(shown).toContain('The reason: Too few riders would use it.');
  expect(await comments()).toHaveLength(0);

  await panel.getByRole('button', { name: "Won't have, and comment" }).click();
  await panel.getByRole('button', { name: 'Take it up again' }).waitFor();
  await panel.getByText('Look at it again on 1 March 2030').waitFor();
  expect(await comments()).toHaveLength(1);
  for (const line of shown.split('\n')) expect(JSON.stringify(await comments())).toContain(line);
  expect(await labels()).toContain('wont-have-this-time');

  await panel.getByRole('button', { name: 'Undo last change' }).click();
  await panel.getByText('Undone').waitFor();
  expect(await comments()).toHaveLength(0);
  expect(await labels()).not.toContain('wont-have-this-time');
  expect(await panel.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/of \d+/);
  await page.context().close();
});
