import type { Browser } from 'playwright-core';
import { launchBrowser, startApp, type RunningApp } from './harness';
import { actors, type Actor } from './person';

export interface RefineryInBrowser {
  app: RunningApp;
  browser: Browser;
  people: { owner: Actor; developer: Actor; guest: Actor };
}

/** Refinery on a fresh demonstration backlog and a browser, for all tests of a file; filled before the first runs. */
export function refineryInBrowser(): RefineryInBrowser {
  const running = {} as RefineryInBrowser;
  jest.setTimeout(180_000);

  beforeAll(async () => {
    const [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    Object.assign(running, { app, browser, people: await actors(app) });
  });

  afterAll(async () => {
    await running.browser?.close();
    await running.app?.stop();
  });

  return running;
}
