/** The team writes a story; the check follows what is written. */
import { moduleFrame, until } from './harness';
import { jiraAs, openAs, searchAs } from './person';
import { refineryInBrowser } from './refinery';

const here = refineryInBrowser();

const document = (...paragraphs: string[]) => ({
  type: 'doc',
  version: 1,
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

async function createStory(summary: string, description: object | null): Promise<string> {
  const response = await jiraAs(here.app, here.people.owner, '/rest/api/3/issue', {
    method: 'POST',
    body: JSON.stringify({ fields: { project: { key: 'PEDAL' }, issuetype: { name: 'Story' }, summary, description } }),
  });
  const { key } = (await response.json()) as { key: string };
  return key;
}

test('a story without a benefit is marked where it lacks it, with the reason; mended, the finding is gone', async () => {
  const key = await createStory('Bell', document('As a rider, I want to ring a bell from the app.'));
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
  const key = await createStory('Horn', document('As a rider, I want to.'));
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
