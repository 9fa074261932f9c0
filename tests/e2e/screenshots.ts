/** `npm run screenshots`: the pictures of the documentation, taken of the demonstration backlog. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser, moduleFrame, startApp } from './harness';
import { actors, openAs, searchAs } from './person';

const folder = resolve(__dirname, '../../docs/images');

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  try {
    const { owner } = await actors(app);
    const [issue] = await searchAs(app, owner, 'summary ~ "Passes for companies"');
    const shots: { name: string; path: string; shown: (page: Page) => Promise<unknown>; height: number }[] = [
      {
        name: 'issue',
        path: `/browse/${issue ?? ''}`,
        height: 1240,
        shown: async (page) => {
          await (await moduleFrame(page, 'value')).waitForSelector('text=/of \\d+/');
          await (await moduleFrame(page, 'story')).waitForSelector('h2');
        },
      },
      {
        name: 'health',
        path: '/jira/projects/PEDAL/apps/backlog',
        height: 1240,
        shown: async (page) => (await moduleFrame(page, 'backlog')).waitForSelector('text=Ready work', { timeout: 60_000 }),
      },
      {
        name: 'backlog',
        path: '/jira/projects/PEDAL/backlog',
        height: 900,
        shown: (page) => page.waitForSelector('text=PEDAL-'),
      },
    ];
    for (const theme of ['light', 'dark'] as const) {
      for (const { name, path, shown, height } of shots) {
        const { context, page } = await openAs(browser, owner, theme, { width: 1360, height });
        await page.goto(app.url + path);
        await shown(page);
        // Frames grow to their content, which takes a moment.
        await page.waitForTimeout(1_500);
        await page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await app.stop();
  }
}

void main();
