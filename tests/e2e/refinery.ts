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

  (globalThis as { onTestFailure?: (test: string) => Promise<void> }).onTestFailure = async (test) => {
    console.error(`What stood on the screen when "${test}" failed:\n${await screens(running.browser)}`);
    // Another try starts with no page of this one still open.
    await Promise.all(running.browser.contexts().map((context) => context.close()));
  };

  afterAll(async () => {
    await running.browser?.close();
    await running.app?.stop();
  });

  return running;
}

/** The text of every open page and frame, for whoever reads a failure. */
async function screens(browser: Browser): Promise<string> {
  const frames = browser.contexts().flatMap((context) => context.pages()).flatMap((page) => page.frames());
  const texts = await Promise.all(
    frames.map(async (frame) => {
      const text = await frame.evaluate(() => document.body.innerText).catch((error: Error) => error.message);
      return `--- ${frame.url()}\n${text.replace(/\n\s*\n/g, '\n').slice(0, 3000)}`;
    }),
  );
  return texts.join('\n');
}
