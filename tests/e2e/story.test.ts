/** The team writes a story; the check follows what is written. */
import { moduleFrame, until } from './harness';
import { jiraAs, openAs, searchAs } from './person';
import { refineryInBrowser } from './refinery';
import { createStory, document, openCheck, richDescription } from './story-helpers';

const here = refineryInBrowser();

test('a story without a benefit is marked where it lacks it, with the reason; mended, the finding is gone', async () => {
  const key = await createStory(here, 'Bell', document('As a rider, I want to ring a bell from the app.'));
  const { context, page } = await openAs(here.browser, here.people.owner);
  await page.goto(`${here.app.url}/browse/${key}`);
  const check = await moduleFrame(page, 'story');
  await check.waitForSelector('text=It does not say why it is wanted.');
  expect(await check.locator('[class*="role"]').first().textContent()).toBe('rider');
  await page.waitForSelector('section[aria-label="Story check"] >> text=/to fix/i');

  await check.getByText('Why', { exact: true }).first().click();
  await check.waitForSelector('text=/cheaper way|rank the story/');

  await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}`, {
    method: 'PUT',
    body: JSON.stringify({ fields: { description: document('As a rider, I want to ring a bell from the app, so that I find my bike.') } }),
  });
  await page.reload();
  const mended = await moduleFrame(page, 'story');
  await mended.waitForSelector('h2');
  await until(async () => (await mended.getByText('It does not say why it is wanted.').count()) === 0);
  expect(await mended.locator('[class*="benefit"]').first().textContent()).toContain('find my bike');
  await context.close();
});

test('a bug is not judged, and the screen says so', async () => {
  const [bug] = await searchAs(here.app, here.people.owner, 'project = PEDAL AND issuetype = Bug AND statusCategory != Done ORDER BY rank');
  const { context, page } = await openAs(here.browser, here.people.owner);
  await page.goto(`${here.app.url}/browse/${bug ?? ''}`);
  const check = await moduleFrame(page, 'story');
  await check.waitForSelector('text=Not a story');
  expect(await check.locator('ol li').count()).toBe(0);
  await context.close();
});

test('a changed issue is linted in the background, and JQL finds it', async () => {
  const key = await createStory(here, 'Horn', document('As a rider, I want to.'));
  await until(async () => (await searchAs(here.app, here.people.owner, 'refineryStory = fix ORDER BY created DESC')).includes(key), 30_000);
  const summary = async () =>
    ((await (await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}/properties/refinery.story`)).json()) as { value: { hash: string } }).value;
  const before = await summary();

  // What Refinery writes must not make it write again.
  await new Promise((done) => setTimeout(done, 2_000));
  expect(await summary()).toEqual(before);

  await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}`, {
    method: 'PUT',
    body: JSON.stringify({ fields: { summary: 'Horn, louder' } }),
  });
  await until(async () => (await summary()).hash !== before.hash, 30_000);
});

const points = async (): Promise<number> => ((await (await fetch(`${here.app.url}/local/points`)).json()) as { total: number }).total;

test('a guest sees what is wrong and nothing to change it with', async () => {
  const key = await createStory(here, 'Bell for guests', richDescription('hooter'));
  const { context, page } = await openAs(here.browser, here.people.guest);
  const check = await openCheck(here, page, key);
  await check.waitForSelector('text=It does not say why it is wanted.');
  for (const name of ['Write it', 'Add why', 'Dismiss']) expect(await check.getByRole('button', { name }).count()).toBe(0);
  await context.close();
});

test('opening the check costs at most three points and its lozenge at most two', async () => {
  const key = await createStory(here, 'Bell, priced', richDescription('drum'));
  const issue = (await (await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${key}?fields=project`)).json()) as {
    id: string;
    fields: { project: { id: string; key: string } };
  };
  const extension = { type: 'jira:issueContext', issue: { id: issue.id, key }, project: issue.fields.project };
  const invoke = (functionKey: string) =>
    fetch(`${here.app.url}/local/invoke`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ accountId: here.people.owner.accountId, moduleKey: 'story', extension, functionKey }),
    });
  // The check that follows the creation has its own price; it must be over.
  await until(async () => (await searchAs(here.app, here.people.owner, 'refineryStory = fix')).includes(key), 30_000);
  await new Promise((done) => setTimeout(done, 1_500));
  const before = await points();
  expect(((await (await invoke('getStory')).json()) as { ok?: boolean }).ok).not.toBe(false);
  expect((await points()) - before).toBeLessThanOrEqual(3);
  expect((await points()) - before).toBeGreaterThan(0);
  const opened = await points();
  await fetch(`${here.app.url}/local/dynamic-properties`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId: here.people.owner.accountId, moduleKey: 'story', extension }),
  });
  expect((await points()) - opened).toBeGreaterThan(0);
  expect((await points()) - opened).toBeLessThanOrEqual(2);
});
