/** A product owner brings the proposed order into Jira, an independent client sees it there, and it is undone again. */
import type { Frame } from 'playwright-core';
import { moduleFrame, seriousViolations, until } from './harness';
import { jiraAs, openAs, searchAs, type Actor } from './person';
import { refineryInBrowser } from './refinery';

const here = refineryInBrowser();

const order = () => searchAs(here.app, here.people.developer, 'project = PEDAL AND statusCategory != Done AND issuetype != Epic ORDER BY rank');

async function openRanking(actor: Actor, path = '/ranking', theme: 'light' | 'dark' = 'light') {
  const opened = await openAs(here.browser, actor, theme);
  await opened.page.goto(`${here.app.url}/jira/projects/PEDAL/apps/backlog${path}`);
  const frame = await moduleFrame(opened.page, 'backlog');
  await frame.waitForSelector('h1:has-text("PEDAL ranking")', { timeout: 60_000 });
  return { ...opened, frame };
}

/** Keys in the list of moves, in the order in which they are shown. */
const movesOf = (frame: Frame) => frame.locator('table a').allInnerTexts();

test('preview, apply, verify in Jira, undo, verify', async () => {
  const before = await order();
  const { context, frame, faults } = await openRanking(here.people.owner);
  await frame.getByRole('button', { name: /^Preview \d+ moves$/ }).click();
  const moved = await movesOf(frame);
  expect(moved.length).toBeGreaterThan(3);
  expect(await order()).toEqual(before);

  await frame.getByRole('button', { name: /^Move \d+ issues in Jira$/ }).click();
  await frame.waitForSelector(`text=${moved.length} issues moved`, { timeout: 60_000 });
  const after = await order();
  expect(after).not.toEqual(before);
  expect(after.filter((key) => !moved.includes(key))).toEqual(before.filter((key) => !moved.includes(key)));
  await frame.waitForSelector('text=The backlog is in this order already');
  // What is scored and not in a running sprint now stands in the order of its scores, but for what lends its value.
  const response = await jiraAs(here.app, here.people.developer, '/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({
      jql: `key in (${moved.join()}) AND refineryScore > 0 ORDER BY rank`,
      fields: ['issuelinks'],
      properties: ['refinery.value'],
      maxResults: 100,
    }),
  });
  const { issues } = (await response.json()) as { issues: { fields: { issuelinks: unknown[] }; properties: { 'refinery.value': { score: number } } }[] };
  const scores = issues.filter(({ fields }) => fields.issuelinks.length === 0).map(({ properties }) => properties['refinery.value'].score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));

  await frame.getByRole('button', { name: 'Undo' }).click();
  await frame.waitForSelector('text=Every issue is back where it was', { timeout: 60_000 });
  expect(await order()).toEqual(before);
  expect(faults).toEqual([]);
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

test('fifty rows of a spreadsheet are pasted, scored and stored', async () => {
  const { context, page, frame, faults } = await openRanking(here.people.owner, '/ranking/grid');
  await frame.getByLabel('Scored', { exact: true }).selectOption('unscored');
  const grid = frame.getByRole('grid', { name: 'Scores' });
  const keys = (await frame.getByRole('grid').locator('[role=row] a').allInnerTexts()).slice(0, 3);
  const lines = Array.from({ length: 50 }, (_, n) => `${1_000 + n}\t2\t80 %\t4`).join('\r\n');
  await grid.focus();
  await page.keyboard.press('Home');
  await grid.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, lines);
  await frame.waitForSelector('text=/Saving \\d+ of 50/');
  await frame.waitForSelector('text=All saved', { timeout: 120_000 });
  for (const [n, key] of keys.entries()) {
    const answer = await jiraAs(here.app, here.people.developer, `/rest/api/3/issue/${key}/properties/refinery.value`);
    expect(await answer.json()).toMatchObject({ value: { score: ((1_000 + n) * 2 * 0.8) / 4, by: here.people.owner.accountId } });
  }
  expect((await searchAs(here.app, here.people.developer, 'refineryScore >= 400 AND refineryScore < 420')).length).toBeGreaterThanOrEqual(49);
  expect(faults).toEqual([]);
  await context.close();
});

test('a bubble is dragged, and both inputs are stored; the arrow keys do the same', async () => {
  const { context, page, frame, faults } = await openRanking(here.people.owner, '/ranking/matrix');
  const bubble = frame.locator('g[aria-roledescription="movable issue"]').first();
  const key = /^\S+/.exec((await bubble.getAttribute('aria-label')) ?? '')?.[0] ?? '';
  const stored = async () => {
    const answer = await jiraAs(here.app, here.people.developer, `/rest/api/3/issue/${key}/properties/refinery.value`);
    return ((await answer.json()) as { value: { inputs: { impact: number; effort: number } } }).value.inputs;
  };
  const before = await stored();
  const from = await bubble.locator('circle').boundingBox();
  const field = await frame.locator('svg[role=group]').boundingBox();
  if (from === null || field === null) throw new Error('Nothing is drawn.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(field.x + field.width * 0.5, field.y + field.height * 0.5, { steps: 5 });
  await page.mouse.move(field.x + field.width * 0.35, field.y + field.height * 0.8, { steps: 5 });
  await page.mouse.up();
  await until(async () => (await stored()).effort !== before.effort);
  await frame.waitForSelector('text=All saved');
  const dragged = await stored();
  expect(dragged.impact).not.toBe(before.impact);

  await frame.locator(`g[aria-label^="${key} "]`).focus();
  await page.keyboard.press('ArrowUp');
  await until(async () => (await stored()).impact !== dragged.impact);
  expect((await stored()).impact).toBeGreaterThan(dragged.impact);
  expect(faults).toEqual([]);
  await context.close();
});

test('scores come in from a file, after a look at what they change', async () => {
  const { context, frame, faults } = await openRanking(here.people.owner, '/ranking/grid');
  const scored = await searchAs(here.app, here.people.owner, 'project = PEDAL AND refineryScore > 0 AND statusCategory != Done ORDER BY rank DESC');
  const key = scored[0] ?? '';
  const stored = async () => {
    const answer = await jiraAs(here.app, here.people.developer, `/rest/api/3/issue/${key}/properties/refinery.value`);
    return ((await answer.json()) as { value: { inputs: { reach: number } } }).value.inputs.reach;
  };
  const before = await stored();
  await frame.getByLabel('CSV file with scores').setInputFiles({
    name: 'scores.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Key,Reach,Effort\n${key},77777,\nPEDAL-999999,5,5\n`),
  });
  await frame.waitForSelector('text=scores.csv changes 1 issue');
  await frame.waitForSelector('text=Line 3: PEDAL-999999 is not in this grid.');
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
