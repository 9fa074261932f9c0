/** An administrator decides how the project works; everybody else may look. */
import { moduleFrame } from './harness';
import { jiraAs, openAs, searchAs, type Actor } from './person';
import { refineryInBrowser } from './refinery';

const here = refineryInBrowser();

test('another scoring model is chosen, saved, and used on the issue', async () => {
  const [key] = await searchAs(here.app, here.people.owner, 'project = PEDAL AND issuetype = Story AND refineryScore IS EMPTY AND statusCategory = "To Do"');
  const { context, page } = await openAs(here.browser, here.people.owner);
  await page.goto(`${here.app.url}/jira/projects/PEDAL/settings/apps/settings`);
  const settings = await moduleFrame(page, 'settings');
  await settings.getByRole('combobox', { name: 'Scoring model of the project' }).press('ArrowDown');
  await settings.getByRole('option', { name: 'ICE', exact: true }).click();
  await settings.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Settings saved').waitFor();

  await page.goto(`${here.app.url}/browse/${key ?? ''}`);
  const panel = await moduleFrame(page, 'value');
  await panel.getByRole('group', { name: 'Ease' }).waitFor();
  expect(await panel.getByRole('group', { name: 'Reach' }).count()).toBe(0);
  await context.close();
});

test('who does not administer the project is refused', async () => {
  const project = (await (await jiraAs(here.app, here.people.guest, '/rest/api/3/project/PEDAL')).json()) as { id: string; key: string };
  const invoke = async (actor: Actor, functionKey: string, payload: object = {}) => {
    const response = await fetch(`${here.app.url}/local/invoke`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        accountId: actor.accountId,
        moduleKey: 'settings',
        extension: { type: 'jira:projectSettingsPage', project: { id: project.id, key: project.key } },
        functionKey,
        payload,
      }),
    });
    return (await response.json()) as { ok?: boolean; value?: { settings: object; mayEdit: boolean }; failure?: { code: string } };
  };
  const { value } = await invoke(here.people.guest, 'getSettings');
  expect(value?.mayEdit).toBe(false);
  const refused = await invoke(here.people.guest, 'saveSettings', { settings: { ...value?.settings, model: 'kano' } });
  expect(refused).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(await invoke(here.people.owner, 'getSettings')).toMatchObject({ value: { settings: value?.settings } });
});
