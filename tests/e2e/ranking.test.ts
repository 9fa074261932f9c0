/** A product owner scores many, sees the field and brings the proposed order into Jira; an independent client looks on. */
import { createCloudClient } from 'jira.js';
import type { Frame } from 'playwright-core';
import { moduleFrame, seriousViolations, until } from './harness';
import { openAs, searchAs, type Actor } from './person';
import { refineryInBrowser } from './refinery';

const here = refineryInBrowser();

const client = () =>
  createCloudClient({ host: here.app.url, auth: { type: 'basic', email: here.people.developer.emailAddress, apiToken: 'any' }, onSchemaMismatch: 'throw' });

/** Keys of the open issues in the order of their rank, as another client is told. */
async function order(): Promise<string[]> {
  const keys: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = await client().issueSearch.searchAndReconsileIssuesUsingJqlPost({
      jql: 'project = PEDAL AND statusCategory != Done AND issuetype != Epic ORDER BY rank',
      fields: ['summary'],
      maxResults: 100,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    keys.push(...(page.issues ?? []).flatMap(({ key }) => (typeof key === 'string' ? [key] : [])));
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined);
  return keys;
}

interface Stored {
  score: number;
  by: string;
  inputs: Record<string, number>;
}

/** What stands on the issue itself. */
async function storedOn(key: string): Promise<Stored> {
  const { value } = await client().issueProperties.getIssueProperty({ issueIdOrKey: key, propertyKey: 'refinery.value' });
  return value as Stored;
}

/** Pasted as a spreadsheet's clipboard has it. */
async function paste(frame: Frame, text: string): Promise<void> {
  await frame.getByRole('grid', { name: 'Scores' }).evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function openRanking(actor: Actor, path = '/ranking', theme: 'light' | 'dark' = 'light') {
  const opened = await openAs(here.browser, actor, theme);
  await opened.page.goto(`${here.app.url}/jira/projects/PEDAL/apps/backlog${path}`);
  const frame = await moduleFrame(opened.page, 'backlog');
  await frame.waitForSelector('h1:has-text("PEDAL ranking")', { timeout: 60_000 });
  return { ...opened, frame };
}

const view = (frame: Frame, name: string) => frame.getByRole('navigation', { name: 'Views of the ranking' }).getByRole('button', { name });

test('paste fifty rows, drag on the matrix, preview, apply, verify with another client, undo, verify', async () => {
  const before = await order();
  const { context, page, frame, faults } = await openRanking(here.people.owner, '/ranking/grid');
  await frame.getByLabel('Scored', { exact: true }).selectOption('unscored');
  await frame.waitForSelector('text=/\\d+ of \\d+ issues/');
  const keys = (await frame.getByRole('grid').locator('[role=row] a').allInnerTexts()).slice(0, 3);
  const [first = ''] = keys;
  await frame.getByRole('grid', { name: 'Scores' }).focus();
  await page.keyboard.press('Control+Home');
  // The later in the backlog, the more worth: nearly all of them have to move.
  await paste(frame, Array.from({ length: 50 }, (_, n) => `${1_000 + n}\t2\t80 %\t4`).join('\r\n'));
  const isStored = async (): Promise<boolean> => (await searchAs(here.app, here.people.developer, 'refineryScore >= 400 AND refineryScore < 420')).length >= 50;
  await until(isStored, 120_000);
  await frame.waitForSelector('text=All saved');
  for (const [n, key] of keys.entries()) {
    const stored = await storedOn(key);
    expect(stored.score).toBeCloseTo(((1_000 + n) * 2 * 0.8) / 4, 1);
    expect(stored.by).toBe(here.people.owner.accountId);
  }

  await view(frame, 'Matrix').click();
  const bubble = frame.locator(`g[aria-label^="${first} "]`);
  const from = await bubble.locator('circle').boundingBox();
  const field = await frame.locator('svg[role=group]').boundingBox();
  if (from === null || field === null) throw new Error('Nothing is drawn.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(field.x + field.width * 0.4, field.y + field.height * 0.5, { steps: 5 });
  await page.mouse.move(field.x + field.width * 0.25, field.y + field.height * 0.8, { steps: 5 });
  await page.mouse.up();
  await until(async () => (await storedOn(first)).inputs['effort'] !== 4);
  const dragged = await storedOn(first);
  expect(dragged.inputs['impact']).toBeLessThan(2);
  await bubble.focus();
  await page.keyboard.press('ArrowUp');
  await until(async () => (await storedOn(first)).inputs['impact'] !== dragged.inputs['impact']);
  await frame.waitForSelector('text=All saved');

  await view(frame, 'Proposed order').click();
  await frame.getByRole('button', { name: /^Preview \d+ moves$/ }).click();
  const moved = await frame.locator('table a').allInnerTexts();
  expect(moved.length).toBeGreaterThan(30);
  expect(await order()).toEqual(before);
  await frame.getByRole('button', { name: /^Move \d+ issues in Jira$/ }).click();
  await frame.waitForSelector(`text=${moved.length} issues moved`, { timeout: 60_000 });
  const after = await order();
  expect(after.filter((key) => !moved.includes(key))).toEqual(before.filter((key) => !moved.includes(key)));
  await frame.waitForSelector('text=The backlog is in this order already');
  // What was pasted and is in no running sprint now stands the other way round.
  const pasted = new Set(await searchAs(here.app, here.people.developer, 'refineryScore >= 400 AND refineryScore < 420 AND sprint NOT IN openSprints() AND issueLinkType is EMPTY'));
  const scores = await Promise.all(after.filter((key) => pasted.has(key)).map(async (key) => (await storedOn(key)).score));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));

  await frame.getByRole('button', { name: 'Undo', exact: true }).click();
  await frame.waitForSelector('text=Every issue is back where it was', { timeout: 60_000 });
  expect(await order()).toEqual(before);
  expect(faults).toEqual([]);
  await context.close();
});

test('of two product owners the second is shown what the first did', async () => {
  const second = await openRanking(here.people.developer);
  await second.frame.getByRole('button', { name: /^Preview/ }).click();
  const first = await openRanking(here.people.owner);
  await first.frame.getByRole('button', { name: /^Preview/ }).click();
  await first.frame.getByRole('button', { name: /^Move \d+ issues in Jira$/ }).click();
  await first.frame.waitForSelector('text=/\\d+ issues moved/', { timeout: 60_000 });
  const after = await order();
  await second.frame.getByRole('button', { name: /^Move \d+ issues in Jira$/ }).click();
  await second.frame.waitForSelector('text=Nothing was moved');
  await second.frame.waitForSelector('text=The backlog is in this order already');
  expect(await order()).toEqual(after);
  await first.frame.getByRole('button', { name: 'Undo', exact: true }).click();
  await first.frame.waitForSelector('text=Undone', { timeout: 60_000 });
  await second.context.close();
  await first.context.close();
});

test('what is half typed is there after a reload, until it is discarded', async () => {
  const { context, page, frame } = await openRanking(here.people.owner, '/ranking/grid');
  page.on('dialog', (dialog) => void dialog.accept());
  // An earlier test has narrowed the grid, and that is kept.
  const showAll = frame.getByRole('button', { name: 'Show all' });
  if (await showAll.count()) await showAll.click();
  const key = (await frame.getByRole('grid').locator('[role=row] a').first().innerText()).trim();
  await frame.getByRole('grid', { name: 'Scores' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('no number');
  await page.keyboard.press('Enter');
  await frame.waitForSelector('text=1 row not complete');
  // Kept a little after it was typed.
  await page.waitForTimeout(1_500);
  await page.reload();
  const again = await moduleFrame(page, 'backlog');
  await again.waitForSelector('text=1 row that you had typed is back', { timeout: 60_000 });
  await again.getByRole('button', { name: 'Show it in the grid' }).click();
  await again.waitForSelector(`[role=row]:has-text("${key}"):has-text("no number")`);
  await again.getByRole('button', { name: 'Discard 1 row' }).click();
  await again.waitForSelector('text=All saved');
  await page.waitForTimeout(1_500);
  await page.reload();
  const empty = await moduleFrame(page, 'backlog');
  await empty.waitForSelector('text=All saved', { timeout: 60_000 });
  expect(await empty.locator('text=that you had typed').count()).toBe(0);
  await context.close();
});

test('an order left half-way waits after a reload, and can be finished', async () => {
  const { context, page, frame } = await openRanking(here.people.owner);
  await frame.getByRole('button', { name: /^Preview/ }).click();
  await frame.getByRole('button', { name: /^Move \d+ issues in Jira$/ }).click();
  await frame.waitForSelector('text=/[1-9]\\d* of \\d+ steps made/');
  await page.reload();
  const again = await moduleFrame(page, 'backlog');
  await again.waitForSelector('text=/only partly in Jira|issues moved/', { timeout: 60_000 });
  const rest = again.getByRole('button', { name: 'Continue' });
  if (await rest.count()) await rest.click();
  await again.waitForSelector('text=/\\d+ issues moved/', { timeout: 60_000 });
  await again.waitForSelector('text=The backlog is in this order already');
  await again.getByRole('button', { name: 'Undo' }).click();
  await again.waitForSelector('text=Undone', { timeout: 60_000 });
  await context.close();
});

test('who may not schedule issues is told so, and has nothing to press', async () => {
  const { context, frame } = await openRanking(here.people.guest);
  await frame.waitForSelector('text=you need the permission Schedule issues');
  expect(await frame.getByRole('button', { name: /^Preview/ }).count()).toBe(0);
  await context.close();
});

test('scores come in from a file, after a look at what they change', async () => {
  const { context, frame, faults } = await openRanking(here.people.owner, '/ranking/grid');
  const scored = await searchAs(here.app, here.people.owner, 'project = PEDAL AND refineryScore > 0 AND statusCategory != Done ORDER BY rank DESC');
  const key = scored[0] ?? '';
  const stored = async () => (await storedOn(key)).inputs['reach'];
  const before = await stored();
  await frame.getByLabel('CSV file with scores').setInputFiles({
    name: 'scores.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Key,Reach,Effort\n${key},77777,\nPEDAL-999999,5,5\n`),
  });
  await frame.waitForSelector('text=scores.csv changes 1 issue');
  await frame.waitForSelector('text=Line 3: PEDAL-999999 is none of the open issues that are scored here.');
  expect(await stored()).toEqual(before);
  await frame.getByRole('button', { name: 'Take 1 value over' }).click();
  await until(async () => (await stored()) === 77_777);
  expect(faults).toEqual([]);
  await context.close();
});

/** The other views, and what shows that each is there. */
const views: [string, string][] = [['Grid', '[role=grid]'], ['Matrix', 'svg[role=group]'],
  ['Compare', 'text=No earlier day has been kept yet'],
];

test.each(['light', 'dark'] as const)('axe finds nothing serious in the %s theme', async (theme) => {
  const { context, frame } = await openRanking(here.people.owner, '/ranking', theme);
  await frame.waitForSelector('button:has-text("Preview")');
  expect(await seriousViolations(frame)).toEqual([]);
  await frame.getByRole('button', { name: /^Preview/ }).click();
  expect(await seriousViolations(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'Cancel' }).click();
  for (const [view, sign] of views) {
    await frame.getByRole('navigation', { name: 'Views of the ranking' }).getByRole('button', { name: view }).click();
    await frame.waitForSelector(sign);
    expect([view, await seriousViolations(frame)]).toEqual([view, []]);
  }
  await context.close();
});
