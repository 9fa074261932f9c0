/** The three people of every local site, and how a test acts as one of them. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RunningApp } from './harness';

export interface Actor {
  accountId: string;
  displayName: string;
  emailAddress: string;
  actsAs: string;
}

export async function actors(app: RunningApp): Promise<{ owner: Actor; developer: Actor; guest: Actor }> {
  const people = (await (await fetch(`${app.url}/local/people`)).json()) as Actor[];
  const find = (pattern: RegExp): Actor => {
    const found = people.find(({ actsAs }) => pattern.test(actsAs));
    if (found === undefined) throw new Error(`Nobody acts as ${pattern}.`);
    return found;
  };
  return { owner: find(/product owner/i), developer: find(/developer/i), guest: find(/guest/i) };
}

/** A page of the shell as that person, in that theme. Faults of the page fail the test through `faults`. */
export async function openAs(
  browser: Browser,
  actor: Actor,
  theme: 'light' | 'dark' = 'light',
  viewport = { width: 1280, height: 900 },
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport });
  await context.addInitScript(
    ([accountId, choice]) => {
      // Module frames have an origin of their own; only the shell reads these.
      if (window !== window.top) return;
      localStorage.setItem('refinery.person', accountId);
      localStorage.setItem('refinery.theme', choice);
    },
    [actor.accountId, theme] as const,
  );
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  return { context, page, faults };
}

/** Jira's REST API as that person, like any other client. */
export async function jiraAs(app: RunningApp, actor: Actor, path: string, init: RequestInit = {}): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`${actor.emailAddress}:any-token`).toString('base64')}`;
  return fetch(`${app.url}${path}`, {
    ...init,
    headers: { authorization, 'content-type': 'application/json', accept: 'application/json', ...init.headers },
  });
}

export async function searchAs(app: RunningApp, actor: Actor, jql: string): Promise<string[]> {
  const response = await jiraAs(app, actor, '/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql, fields: ['key'], maxResults: 100 }),
  });
  const answer = (await response.json()) as { issues?: { key: string }[] };
  if (answer.issues === undefined) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
  return answer.issues.map(({ key }) => key);
}
