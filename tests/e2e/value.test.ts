/** A product owner scores an issue; everybody who may sees it; nobody else may change it. */
import { until } from './harness';
import { jiraAs, searchAs } from './person';
import { refineryInBrowser } from './refinery';
import { callPanel, fillRows, newStory, openPanel, scoreOf, setSettings, stored } from './value-helpers';

const here = refineryInBrowser();
let key: string;

beforeEach(async () => {
  await setSettings(here);
  key = await newStory(here);
});

test('scored in the panel, ranked at once, found by JQL, read by every client', async () => {
  const { context, page, panel } = await openPanel(here, here.people.owner, key);
  await panel.waitForSelector('text=Not scored yet');
  await fillRows(panel);
  await panel.getByRole('textbox', { name: 'Reach', exact: true }).fill('90000');
  await panel.getByRole('textbox', { name: 'Reach, at most' }).fill('110000');

  // 100,000 x 2 x 0.8 / 4
  await panel.waitForSelector('text=/= 40,000/');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.waitForSelector('text="Saved"');
  await panel.waitForSelector('h2:has-text("1st of")');

  expect(await stored(here, key)).toMatchObject({ model: 'rice', score: 40_000, by: here.people.owner.accountId });
  expect((await searchAs(here.app, here.people.developer, 'refineryScore >= 1 ORDER BY refineryScore DESC')).slice(0, 3)).toContain(key);

  // After a reload the same rank stands there.
  await page.reload();
  const again = await openPanel(here, here.people.developer, key);
  await again.panel.waitForSelector('h2:has-text("1st of")');
  await again.context.close();
  await context.close();
});

test('a guest sees the score and cannot change it, not even by calling the resolver', async () => {
  expect((await callPanel(here, here.people.owner, key, 'saveValue', scoreOf({}))).ok).toBe(true);
  const { context, panel } = await openPanel(here, here.people.guest, key);
  await panel.waitForSelector('h2:has-text(" of ")');
  expect(await panel.getByRole('button', { name: 'Save' }).count()).toBe(0);
  await context.close();

  const before = await stored(here, key);
  const answer = await callPanel(here, here.people.guest, key, 'saveValue', scoreOf({ reach: 1 }));
  expect(answer).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(await stored(here, key)).toEqual(before);
});

test('two people at once: the second is told and shown both', async () => {
  await callPanel(here, here.people.owner, key, 'saveValue', scoreOf({}));
  const owner = await openPanel(here, here.people.owner, key);
  const developer = await openPanel(here, here.people.developer, key);
  await Promise.all([owner, developer].map(({ panel }) => panel.waitForSelector('h2:has-text(" of ")')));

  await owner.panel.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: '3', exact: true }).check();
  await owner.panel.getByRole('button', { name: 'Save' }).click();
  await owner.panel.waitForSelector('text="Saved"');

  await developer.panel.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: '1', exact: true }).check();
  await developer.panel.getByRole('button', { name: 'Save' }).click();
  await developer.panel.getByText(/meanwhile/i).first().waitFor();
  expect(await stored(here, key)).toMatchObject({ inputs: { impact: 3 } });

  await developer.panel.getByRole('button', { name: 'Save yours instead' }).click();
  await until(async () => (await stored(here, key))?.inputs['impact'] === 1);
  await owner.context.close();
  await developer.context.close();
});

test('two people at the very same instant: one saves, the other is told', async () => {
  const { owner, developer } = here.people;
  await callPanel(here, owner, key, 'saveValue', scoreOf({}));
  const { value } = await callPanel<{ reading: { stamp: string } }>(here, owner, key, 'getValue');
  const both = await Promise.all(
    ([[owner, 111], [developer, 222]] as const).map(([actor, reach]) =>
      callPanel<{ saved: boolean }>(here, actor, key, 'saveValue', scoreOf({ reach }, value.reading.stamp)),
    ),
  );
  expect(both.filter((answer) => answer.ok && answer.value.saved)).toHaveLength(1);
  const told = both.find((answer) => !(answer.ok && answer.value.saved));
  expect(told?.ok === true || told?.failure?.code === 'conflict').toBe(true);
});

test('what was typed is there again after a reload, until it is saved or discarded', async () => {
  const { context, page, panel } = await openPanel(here, here.people.owner, key);
  await panel.getByRole('textbox', { name: 'Reach', exact: true }).fill('4,321');
  await panel.getByText('Not saved').waitFor();
  await until(async () => JSON.stringify(await callPanel(here, here.people.owner, key, 'getValue')).includes('4,321'));
  await page.reload();
  const again = await openPanel(here, here.people.owner, key);
  await again.panel.getByText('What you typed here earlier is back').waitFor();
  expect(await again.panel.getByRole('textbox', { name: 'Reach', exact: true }).inputValue()).toBe('4,321');
  await again.panel.getByRole('button', { name: 'Discard changes' }).click();
  await until(async () => !JSON.stringify(await callPanel(here, here.people.owner, key, 'getValue')).includes('4,321'));
  await again.context.close();
  await context.close();
});

test('a save without a connection keeps what was typed, and is tried again with a click', async () => {
  const { context, panel } = await openPanel(here, here.people.owner, key);
  await fillRows(panel);
  await context.setOffline(true);
  await panel.getByRole('button', { name: 'Save' }).click();
  const retry = panel.getByRole('button', { name: 'Try again' });
  await retry.waitFor();
  expect(await panel.getByRole('textbox', { name: 'Reach', exact: true }).inputValue()).toBe('1,000');
  expect(await stored(here, key)).toBeNull();
  await context.setOffline(false);
  await retry.click();
  await until(async () => (await stored(here, key))?.score === 400);
  await context.close();
});

test('a declined issue is on the project page until it is taken up again, also when others on the list are gone', async () => {
  const [kept, deleted] = [key, await newStory(here)];
  const decision = { reason: 'Too few riders would use it', revisit: '2020-01-01', comment: null, label: false, move: false, expected: null };
  for (const one of [kept, deleted]) expect((await callPanel(here, here.people.owner, one, 'declineValue', decision)).ok).toBe(true);
  expect((await jiraAs(here.app, here.people.owner, `/rest/api/3/issue/${deleted}`, { method: 'DELETE' })).status).toBe(204);

  const listed = async () => {
    const { ok, value, failure } = await callPanel<{ key: string; due: boolean }[]>(here, here.people.guest, kept, 'getDeclined');
    if (!ok) throw new Error(failure?.detail);
    return value.filter((issue) => [kept, deleted].includes(issue.key)).map((issue) => [issue.key, issue.due]);
  };
  expect(await listed()).toEqual([[kept, true]]);
  const { value } = await callPanel<{ reading: { stamp: string } }>(here, here.people.owner, kept, 'getValue');
  await callPanel(here, here.people.owner, kept, 'reconsiderValue', { expected: value.reading.stamp });
  expect(await listed()).toEqual([]);
});
