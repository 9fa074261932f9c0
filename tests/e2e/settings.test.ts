/** An administrator decides how the project works; everybody else may look. */
import type { Browser } from 'playwright-core';
import { launchBrowser, moduleFrame, startApp, type RunningApp } from './harness';
import { actors, jiraAs, openAs, searchAs, type Actor } from './person';

jest.setTimeout(180_000);

let app: RunningApp;
let browser: Browser;
let people: { owner: Actor; developer: Actor; guest: Actor };

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  people = await actors(app);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('another scoring model is chosen, saved, and used on the issue', async () => {
  const [key] = await searchAs(app, people.owner, 'project = PEDAL AND issuetype = Story AND refineryScore IS EMPTY AND statusCategory = "To Do"');
  const { context, page } = await openAs(browser, people.owner);
  await page.goto(`${app.url}/jira/projects/PEDAL/settings/apps/settings`);
  const settings = await moduleFrame(page, 'settings');
  await settings.getByRole('combobox', { name: 'Scoring model of the project' }).press('ArrowDown');
  await settings.getByRole('option', { name: 'ICE', exact: true }).click();
  await settings.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Settings saved').waitFor();

  await page.goto(`${app.url}/browse/${key ?? ''}`);
  const panel = await moduleFrame(page, 'value');
  await panel.getByRole('group', { name: 'Ease' }).waitFor();
  expect(await panel.getByRole('group', { name: 'Reach' }).count()).toBe(0);
  await context.close();
});

test('who does not administer the project is refused', async () => {
  const project = (await (await jiraAs(app, people.guest, '/rest/api/3/project/PEDAL')).json()) as { id: string; key: string };
  const invoke = async (actor: Actor, functionKey: string, payload: object = {}) => {
    const response = await fetch(`${app.url}/local/invoke`, {
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
  const { value } = await invoke(people.guest, 'getSettings');
  expect(value?.mayEdit).toBe(false);
  const refused = await invoke(people.guest, 'saveSettings', { settings: { ...value?.settings, model: 'kano' } });
  expect(refused).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(await invoke(people.owner, 'getSettings')).toMatchObject({ value: { settings: value?.settings } });
});
