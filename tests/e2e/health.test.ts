/** The project page answers its five questions, goes down to the issue, gives its tables away, and tells nobody what is hidden from them. */
import { readFileSync } from 'node:fs';
import { moduleFrame } from './harness';
import { openAs, searchAs } from './person';
import { refineryInBrowser } from './refinery';

const here = refineryInBrowser();

test('five questions, and from an answer to its issues to one of them', async () => {
  const { context, page } = await openAs(here.browser, here.people.owner);
  await page.goto(`${here.app.url}/jira/projects/PEDAL/apps/backlog`);
  const report = await moduleFrame(page, 'backlog');
  for (const question of ['Old ideas', 'Unclear tasks', 'Out of order', 'What matters', 'Keeps changing']) {
    await report.getByText(question, { exact: true }).first().waitFor({ timeout: 60_000 });
  }
  await report.getByRole('button', { name: /Decline or revive/ }).first().click();
  const link = report.getByRole('link', { name: /^PEDAL-\d+$/ }).first();
  await link.waitFor();
  const key = await link.textContent();
  await link.click();
  await page.waitForURL(`**/browse/${key}`);
  await context.close();
});

test('the report and the agenda leave the frame as files and through the clipboard', async () => {
  const { context, page, faults } = await openAs(here.browser, here.people.owner);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: here.app.url });
  await page.goto(`${here.app.url}/jira/projects/PEDAL/apps/backlog`);
  const report = await moduleFrame(page, 'backlog');
  const saved = async (click: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const choose = async (item: RegExp) => {
    await report.getByRole('button', { name: 'Export' }).click({ timeout: 60_000 });
    await report.getByRole('menuitem', { name: item }).click();
  };
  const readings = await saved(() => choose(/CSV/));
  expect(readings.name).toMatch(/^PEDAL-backlog-health-.*\.csv$/);
  expect(readings.text).toMatch(/^\uFEFFReading,Verdict,Value,Of,Unit,In words,Limits,A week ago,Trend,Issues\r?\n/);
  expect((await saved(() => choose(/^Markdown page/))).text).toMatch(/^# PEDAL backlog health\n/);
  await choose(/Copy as Markdown/);
  await page.getByText('Report copied as Markdown').waitFor();
  expect(await clipboard()).toMatch(/^# PEDAL backlog health\n/);

  await report.getByRole('button', { name: 'Agenda' }).click();
  await report.getByRole('link', { name: /^PEDAL-\d+$/ }).first().waitFor();
  const agenda = await saved(() => report.getByRole('button', { name: 'CSV' }).click());
  expect(agenda).toMatchObject({ name: 'refinement-agenda.csv', text: expect.stringMatching(/^\uFEFFPlace,Key,Summary/) });
  await report.getByRole('button', { name: 'Copy for Jira' }).click();
  await report.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await clipboard()).toMatch(/^Refinement agenda, \d+ issues\n1\. PEDAL-\d+ /);
  expect(faults).toEqual([]);
  await context.close();
});

test('a guest reads a report of what a guest may see, and it says so', async () => {
  const open = 'project = PEDAL AND statusCategory != Done AND issuetype != Epic ORDER BY rank';
  const [forOwner, forGuest] = await Promise.all([searchAs(here.app, here.people.owner, open), searchAs(here.app, here.people.guest, open)]);
  const hidden = forOwner.filter((key) => !forGuest.includes(key));
  expect(hidden.length).toBeGreaterThan(0);

  const { context, page } = await openAs(here.browser, here.people.guest);
  const answers: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/local/invoke')) void response.text().then((text) => answers.push(text), () => undefined);
  });
  await page.goto(`${here.app.url}/jira/projects/PEDAL/apps/backlog`);
  const report = await moduleFrame(page, 'backlog');
  await report.getByText('Old ideas', { exact: true }).first().waitFor({ timeout: 60_000 });
  expect(await report.getByText(/you can see/).count()).toBeGreaterThan(0);
  expect(answers.length).toBeGreaterThan(0);
  for (const key of hidden) for (const answer of answers) expect(answer).not.toMatch(new RegExp(`"${key}"`));
  await context.close();
});

test('what cannot be measured is said, not shown as nought', async () => {
  const { context, page } = await openAs(here.browser, here.people.owner);
  await page.goto(`${here.app.url}/jira/projects/SHED/apps/backlog`);
  const report = await moduleFrame(page, 'backlog');
  await report.getByText('Old ideas', { exact: true }).first().waitFor({ timeout: 60_000 });
  expect(await report.getByText(/not measurable/i).count()).toBeGreaterThan(0);
  await context.close();
});
