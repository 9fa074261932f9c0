/** Issues, settings and calls for the tests of the value panel: each test begins with what it needs, whatever others left. */
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { defaultSettings, type ProjectSettings } from '../../src/domain/settings';
import { moduleFrame } from './harness';
import { jiraAs, openAs, type Actor } from './person';
import type { RefineryInBrowser } from './refinery';

export type Here = Pick<RefineryInBrowser, 'app' | 'people' | 'browser'>;

interface Answer<T> {
  ok: boolean;
  value: T;
  failure?: { code: string; detail: string };
}

/** A story of its own, with an estimate of four points. */
export async function newStory({ app, people }: Pick<Here, 'app' | 'people'>, fields: object = {}): Promise<string> {
  const response = await jiraAs(app, people.owner, '/rest/api/3/issue', {
    method: 'POST',
    body: JSON.stringify({
      fields: { project: { key: 'PEDAL' }, issuetype: { name: 'Story' }, summary: 'Ring a bell at the dock', priority: { name: 'High' }, ...fields },
    }),
  });
  const answer = (await response.json()) as { key?: string };
  if (answer.key === undefined) throw new Error(JSON.stringify(answer));
  return answer.key;
}

const post = async <T>({ app }: Pick<Here, 'app'>, body: object): Promise<Answer<T>> => {
  const response = await fetch(`${app.url}/local/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer<T>;
};

/** Calls the panel's resolver past the panel. */
export async function callPanel<T = unknown>(here: Pick<Here, 'app' | 'people'>, actor: Actor, key: string, functionKey: string, payload: unknown = {}): Promise<Answer<T>> {
  const issue = (await (await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}?fields=project`)).json()) as {
    id: string;
    fields: { project: { id: string; key: string } };
  };
  const extension = { type: 'jira:issuePanel', issue: { id: issue.id, key }, project: issue.fields.project };
  return post(here, { accountId: actor.accountId, moduleKey: 'value', extension, functionKey, payload });
}

/** What the project's settings are from now on: the defaults, and what is changed of them. */
export async function setSettings(here: Pick<Here, 'app' | 'people'>, changed: Partial<ProjectSettings> = {}): Promise<void> {
  const answer = await post(here, {
    accountId: here.people.owner.accountId,
    moduleKey: 'settings',
    extension: { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'PEDAL' } },
    functionKey: 'saveSettings',
    payload: { settings: { ...defaultSettings, ...changed } },
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}

export const scoreOf = (inputs: object, expected: string | null = null, note = '') => ({
  model: 'rice',
  inputs: { reach: 1000, impact: 2, confidence: 0.8, effort: 4, ...inputs },
  fromFields: [],
  evidence: {},
  note,
  expected,
});

/** What Jira holds of the score; null for nothing. */
export async function stored<T = { score: number; by: string; inputs: Record<string, unknown> }>({ app, people }: Pick<Here, 'app' | 'people'>, key: string): Promise<T | null> {
  const response = await jiraAs(app, people.owner, `/rest/api/3/issue/${key}/properties/refinery.value`);
  return response.status === 404 ? null : ((await response.json()) as { value: T }).value;
}

export async function openPanel({ app, browser }: Here, actor: Actor, key: string): Promise<{ context: BrowserContext; page: Page; panel: Frame }> {
  const { context, page } = await openAs(browser, actor);
  await page.goto(`${app.url}/browse/${key}`);
  const panel = await moduleFrame(page, 'value');
  await panel.getByRole('group', { name: 'Impact' }).first().waitFor();
  return { context, page, panel };
}

/** Fills the four rows of RICE: 1,000 customers, high impact, some data, four points. */
export async function fillRows(panel: Frame): Promise<void> {
  const rows = panel.locator('form').first();
  await rows.getByRole('textbox', { name: 'Reach', exact: true }).fill('1,000');
  await rows.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: '2', exact: true }).check();
  await rows.getByRole('group', { name: 'Confidence' }).getByRole('radio', { name: '80 %' }).check();
  const override = rows.getByRole('button', { name: 'Override' });
  if (await override.count()) await override.click();
  await rows.getByRole('textbox', { name: 'Effort', exact: true }).fill('4');
}
