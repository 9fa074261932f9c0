/** What the story check changes in Jira: each change seen first, made as the person, and taken back. */
import type { Frame, Page } from 'playwright-core';
import { seriousViolations, until } from './harness';
import { jiraAs, openAs, searchAs } from './person';
import { refineryInBrowser } from './refinery';
import { createStory, document, openCheck, richDescription } from './story-helpers';

const here = refineryInBrowser();

interface Issue {
  fields: { summary: string; description: object | null; issuelinks: { outwardIssue?: { key: string } }[]; labels: string[] };
}

const readIssue = async (key: string): Promise<Issue['fields']> =>
  ((await (await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}`)).json()) as Issue).fields;

/** The screen that opens wide over the issue. */
async function wideFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('[data-testid="module-modal"] iframe');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The dialog has no document.');
  await frame.waitForSelector('main');
  return frame;
}

const lozenge = (page: Page, words: string) => page.waitForSelector(`section[aria-label="Story check"] >> text="${words}"`);

test('a fix is seen, applied as the person, and undone to the very same text', async () => {
  const key = await createStory(here, 'Bell of a docked bike', richDescription('bell'));
  const before = await readIssue(key);
  const { context, page } = await openAs(here.browser, here.people.owner);
  const check = await openCheck(here, page, key);
  await lozenge(page, '1 to fix');
  await check.getByRole('button', { name: 'Add why' }).click();
  await check.getByRole('textbox', { name: 'Why' }).fill('I find my bike');
  await check.waitForSelector('ins:has-text("from the app, so that I find my bike.")');
  expect((await readIssue(key)).description).toEqual(before.description);
  expect(await seriousViolations(check)).toEqual([]);

  await check.getByRole('textbox', { name: 'Why' }).press('Enter');
  await check.waitForSelector('h2:has-text("Ready")');
  const fixed = JSON.stringify((await readIssue(key)).description);
  expect(fixed).toContain('so that I find my bike');
  for (const kept of ['https://example.com/plan', '"strong"', '"rule"', 'The bell rings for 5 seconds']) expect(fixed).toContain(kept);

  // Jira asks for the lozenge anew with the page; the way back is still there then.
  const again = await openCheck(here, page, key);
  await lozenge(page, 'Ready');
  await again.getByRole('button', { name: 'Undo' }).click();
  await again.waitForSelector('text=It does not say why it is wanted.');
  expect((await readIssue(key)).description).toEqual(before.description);
  await context.close();
});

test('a fix is refused over a text that somebody changed meanwhile', async () => {
  const key = await createStory(here, 'Bell with two writers', richDescription('whistle'));
  const { context, page } = await openAs(here.browser, here.people.owner);
  const check = await openCheck(here, page, key);
  await check.getByRole('button', { name: 'Add why' }).click();
  await check.getByRole('textbox', { name: 'Why' }).fill('I find my bike');
  const theirs = document('As a rider, I want to ring a loud bell from the app.');
  await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}`, { method: 'PUT', body: JSON.stringify({ fields: { description: theirs } }) });
  await check.getByRole('button', { name: 'Apply' }).click();
  await check.waitForSelector('text=Somebody else changed this meanwhile');
  expect((await readIssue(key)).description).toEqual(theirs);
  await context.close();
});

test('a dismissed finding stays away after a reload, and comes back when its text changes', async () => {
  const key = await createStory(here, 'Bell without a reason', richDescription('gong'));
  const { context, page } = await openAs(here.browser, here.people.owner);
  const check = await openCheck(here, page, key);
  await check.getByRole('button', { name: 'Dismiss' }).click();
  await check.getByRole('textbox', { name: 'Why it may stay as it is' }).fill('Everybody knows');
  await check.getByRole('button', { name: 'Dismiss it' }).click();
  await check.waitForSelector('h2:has-text("Ready")');
  await until(async () => (await searchAs(here.app, here.people.owner, 'refineryStory = ready')).includes(key), 30_000);

  const again = await openCheck(here, page, key);
  await again.waitForSelector('h2:has-text("Ready")');
  await lozenge(page, 'Ready');
  await again.getByText('Dismissed (1)').click();
  await again.waitForSelector('text=Everybody knows');

  const changed = document('As a rider, I want to beat a gong from the app.', 'Acceptance criteria:', '- The gong rings for 5 seconds');
  await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}`, { method: 'PUT', body: JSON.stringify({ fields: { description: changed } }) });
  const later = await openCheck(here, page, key);
  await later.waitForSelector('text=It does not say why it is wanted.');
  await context.close();
});

test('a story is written in fields, checked while typing, and undone', async () => {
  const key = await createStory(here, 'Bell, to be written', document('Rita asked for it in May.'));
  const before = await readIssue(key);
  const { context, page } = await openAs(here.browser, here.people.owner);
  const check = await openCheck(here, page, key);
  await check.getByRole('button', { name: 'Write it' }).click();
  const editor = await wideFrame(page);
  await editor.getByRole('textbox', { name: 'For whom' }).fill('rider');
  await editor.getByRole('textbox', { name: 'What they want to do' }).fill('ring a bell from the app');
  await editor.waitForSelector('text=It does not say why it is wanted.');
  await editor.getByRole('textbox', { name: 'Why' }).fill('I find my bike');
  await editor.getByRole('button', { name: 'Add a criterion' }).click();
  await editor.getByRole('textbox', { name: 'Criterion 1' }).press('b');
  await editor.getByRole('textbox', { name: 'Criterion 1' }).fill('The bell rings for 5 seconds');
  await editor.waitForSelector('h2:has-text("Ready")');
  expect(await seriousViolations(editor)).toEqual([]);
  await editor.getByRole('textbox', { name: 'Criterion 1' }).focus();
  // Pressed in the page: the frame that hears it is gone before it could answer.
  await page.keyboard.press('Control+Enter');

  await check.waitForSelector('h2:has-text("Ready")');
  expect((await readIssue(key)).description).toEqual({
    type: 'doc',
    version: 1,
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'As a rider, I want to ring a bell from the app, so that I find my bike.' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Rita asked for it in May.' }] },
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Acceptance criteria' }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The bell rings for 5 seconds' }] }] }] },
    ],
  });
  await check.getByRole('button', { name: 'Undo' }).click();
  await check.waitForSelector('text=/to fix/');
  expect((await readIssue(key)).description).toEqual(before.description);
  await context.close();
});

test('a split is created when it is confirmed, linked back, with the points shared out', async () => {
  const key = await createStory(
    here,
    'Reserve and cancel',
    document('As a rider, I want to reserve a bike and print a receipt, so that I am sure of it.', 'Acceptance criteria:', '- The receipt has a number', '- A bike is kept for 10 minutes'),
  );
  const { context, page } = await openAs(here.browser, here.people.owner);
  const check = await openCheck(here, page, key);
  await check.getByRole('button', { name: 'Split in 2' }).first().click();
  const split = await wideFrame(page);
  const second = split.getByRole('region', { name: 'Story 2' });
  await second.getByRole('textbox', { name: 'Summary' }).fill('Print a receipt for a reservation');
  expect(await searchAs(here.app, here.people.owner, `issue in linkedIssues(${key})`).catch(() => [])).toEqual([]);
  expect((await readIssue(key)).issuelinks).toEqual([]);
  expect(await seriousViolations(split)).toEqual([]);

  // The network fails after the first story, and the page is opened again.
  let asked = 0;
  await page.route('**/local/invoke', (route) => {
    const second = (route.request().postData() ?? '').includes('createSplitStory') && (asked += 1) === 2;
    return second ? route.abort() : route.continue();
  });
  await split.getByRole('button', { name: 'Create 2 stories' }).click();
  await split.waitForSelector('text=It stopped before all were created');
  const again = await openCheck(here, page, key);
  await again.getByRole('button', { name: 'Go on with it' }).click();
  const rest = await wideFrame(page);
  await rest.getByRole('button', { name: 'Go on' }).click();
  await rest.waitForSelector('text=2 stories created');
  await rest.getByRole('button', { name: 'Done' }).click();
  const made = (await readIssue(key)).issuelinks.map(({ outwardIssue }) => outwardIssue?.key ?? '');
  expect(made).toHaveLength(2);
  const stories = await Promise.all(made.map(readIssue));
  expect(stories.map(({ summary }) => summary).sort()).toEqual(['Print a receipt for a reservation', 'Reserve a bike']);
  expect(JSON.stringify(stories.find(({ summary }) => summary.startsWith('Print'))?.description)).toContain('The receipt has a number');
  await context.close();
});

test('a story that is there already is named, until it is gone', async () => {
  const twin = await createStory(here, 'Lamp', document('As a commuter, I want to switch on the lamp of my bike from the app, so that I see the road.'));
  const key = await createStory(here, 'Lamp again', document('As a commuter, I want to switch on the lamp of my bike from the app, so that I see the road.'));
  await until(async () => {
    const { context, page } = await openAs(here.browser, here.people.owner);
    const check = await openCheck(here, page, key);
    const found = await check.getByRole('button', { name: `Open ${twin}` }).count();
    await context.close();
    return found > 0;
  }, 60_000);
  const rules = async (): Promise<string> => (await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}/properties/refinery.story`)).text();
  await until(async () => (await rules()).includes('duplicate-story'), 30_000);
  await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${twin}`, { method: 'DELETE' });
  await until(async () => !(await rules()).includes('duplicate-story'), 30_000);
});
