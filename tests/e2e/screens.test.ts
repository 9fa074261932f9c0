/** Every screen, in light and dark: it shows, nothing breaks, and axe finds nothing serious. */
import type { Page } from 'playwright-core';
import { moduleFrame, seriousViolations } from './harness';
import { openAs, searchAs } from './person';
import { refineryInBrowser } from './refinery';

const here = refineryInBrowser();
let story: string;

beforeAll(async () => {
  const [first] = await searchAs(here.app, here.people.owner, 'refineryScore > 0 AND issuetype = Story AND statusCategory != Done ORDER BY rank');
  if (first === undefined) throw new Error('The demonstration backlog holds no scored story.');
  story = first;
});

/** What must be on the screen before it counts as shown. */
const screens: [string, () => string, (page: Page) => Promise<unknown>, string[]][] = [
  ['the backlog', () => '/jira/projects/PEDAL/backlog', (page) => page.waitForSelector('text=PEDAL-'), []],
  ['an issue', () => `/browse/${story}`, (page) => waitForModules(page, { value: 'Reach', story: 'Story' }), ['value', 'story']],
  ['issue search', () => '/issues?jql=project%20%3D%20PEDAL', (page) => page.waitForSelector('text=PEDAL-'), []],
  ['the backlog report', () => '/jira/projects/PEDAL/apps/backlog', (page) => waitForModules(page, { backlog: 'Old ideas' }), ['backlog']],
  ['the settings', () => '/jira/projects/PEDAL/settings/apps/settings', (page) => waitForModules(page, { settings: 'Scoring model' }), ['settings']],
];

async function waitForModules(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [key, text] of Object.entries(texts)) {
    const frame = await moduleFrame(page, key);
    await frame.waitForSelector(`text=${text}`, { timeout: 60_000 });
  }
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(screens)('%s shows, without a fault or a serious barrier', async (_, path, shown, modules) => {
    const { context, page, faults } = await openAs(here.browser, here.people.owner, theme);
    await page.goto(here.app.url + path());
    await shown(page);
    expect(await seriousViolations(page)).toEqual([]);
    for (const key of modules) {
      const frame = await moduleFrame(page, key);
      expect(await frame.evaluate(() => document.documentElement.dataset['colorMode'])).toBe(theme);
      expect(await seriousViolations(frame)).toEqual([]);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  test('nothing is wider than a window of 700 px', async () => {
    const { context, page } = await openAs(here.browser, here.people.owner, theme, { width: 700, height: 900 });
    for (const [, path, shown] of screens) {
      await page.goto(here.app.url + path());
      await shown(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([path(), overflow]).toEqual([path(), 0]);
    }
    await context.close();
  });
});

test('a module runs in an origin of its own, behind a content security policy', async () => {
  const { context, page } = await openAs(here.browser, here.people.owner);
  const policies: string[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/local/modules/') && response.url().endsWith('index.html')) {
      policies.push(response.headers()['content-security-policy'] ?? '');
    }
  });
  await page.goto(`${here.app.url}/browse/${story}`);
  const frame = await moduleFrame(page, 'value');
  await frame.waitForSelector('text=Reach');
  expect(new URL(frame.url()).origin).not.toBe(new URL(page.url()).origin);
  const scripts = /script-src ([^;]*)/.exec(policies[0] ?? '')?.[1];
  expect(scripts).toBe(new URL(frame.url()).origin);
  await context.close();
});
