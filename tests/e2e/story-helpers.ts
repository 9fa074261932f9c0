/** Stories for the tests of the story check, and its frame. */
import type { Frame, Page } from 'playwright-core';
import { moduleFrame } from './harness';
import { jiraAs } from './person';
import type { RefineryInBrowser } from './refinery';

export const document = (...paragraphs: string[]) => ({
  type: 'doc',
  version: 1,
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

export async function createStory(here: Pick<RefineryInBrowser, 'app' | 'people'>, summary: string, description: object | null): Promise<string> {
  const response = await jiraAs(here.app, here.people.owner, '/rest/api/3/issue', {
    method: 'POST',
    body: JSON.stringify({ fields: { project: { key: 'PEDAL' }, issuetype: { name: 'Story' }, summary, description } }),
  });
  const { key } = (await response.json()) as { key: string };
  return key;
}

export async function openCheck(here: Pick<RefineryInBrowser, 'app' | 'people'>, page: Page, key: string): Promise<Frame> {
  await page.goto(`${here.app.url}/browse/${key}`);
  const check = await moduleFrame(page, 'story');
  await check.waitForSelector('h2');
  return check;
}

/** A story without a benefit about a thing, with a link, bold text and a rule: what a fix must leave alone. */
export const richDescription = (thing: string) => ({
  type: 'doc',
  version: 1,
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'See ' }, { type: 'text', text: 'the plan', marks: [{ type: 'link', attrs: { href: 'https://example.com/plan' } }] }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'As a rider, I want to ' }, { type: 'text', text: `ring a ${thing}`, marks: [{ type: 'strong' }] }, { type: 'text', text: ' from the app.' }] },
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Acceptance criteria' }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: `The ${thing} rings for 5 seconds` }] }] }] },
    { type: 'rule' },
  ],
});
