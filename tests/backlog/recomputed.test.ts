import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { demoSite } from '../../local/demo/demo-site';
import { readIssueFile } from '../../local/jira/import/read-issue-file';
import type { Site } from '../../local/jira/model';
import { productOwner } from '../../local/people';
import type { BacklogView } from '../../src/contract/backlog';
import { appOnJira } from './app-on-jira';
import { recomputed, type StoryFacts } from './recomputed';

// The whole app runs on the whole emulator here, perhaps beside other tests.
jest.setTimeout(120_000);

const real = (key: string) => join(__dirname, `../../../shared/data/backlogs/tidev-${key}.jsonl.gz`);

async function readingsOf(site: Site, projectKey: string, at: Date) {
  const app = appOnJira(site, projectKey, at);
  await app.call('getBacklogReport', productOwner.accountId);
  await app.drain();
  const backlog = await app.index.backlog(app.project.id);
  const stories = new Map<string, StoryFacts>(
    (backlog?.issues ?? []).map(({ key, story, storyText }) => [
      key,
      { errors: story?.errors ?? 0, criteria: story?.criteria ?? 0, isStory: story?.verdict === 'ready' || story?.verdict === 'fix', text: storyText ?? null },
    ]),
  );
  const outcome = (await app.call('getBacklogReport', productOwner.accountId)) as { value: BacklogView };
  const { report } = outcome.value;
  const readings = [...(report?.indicators ?? []), ...(report?.delivery ?? [])];
  return { values: Object.fromEntries(readings.map(({ id, value }) => [id, value])), stories };
}

async function compare(site: Site, projectKey: string, at: Date): Promise<void> {
  const { values, stories } = await readingsOf(site, projectKey, at);
  const again = recomputed(site, projectKey, at, stories);
  const rounded = (value: number | null | undefined) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);
  const { 'forecast-next': drawn, ...comparable } = values;
  const { 'forecast-next': exact, ...comparableAgain } = again;
  expect(Object.fromEntries(Object.entries(comparable).map(([id, value]) => [id, rounded(value)]).sort())).toEqual(
    Object.fromEntries(Object.entries(comparableAgain).map(([id, value]) => [id, rounded(value)]).sort()),
  );
  // The app draws lots, and its date is a whole day: it may be off by two.
  if (typeof drawn !== 'number' || typeof exact !== 'number') expect(drawn).toBe(exact);
  else expect(Math.abs(drawn - exact)).toBeLessThanOrEqual(2);
}

describe('a second, independent computation agrees', () => {
  test('on the demonstration backlog', async () => {
    const now = new Date('2026-11-22T15:00:00.000Z');
    const site = demoSite(now);
    await compare(site, 'PEDAL', now);
  });

  for (const key of ['ALOY', 'DAEMON']) {
    // Once when work stood still, and once in its midst.
    for (const day of ['2021-11-20', '2016-05-10']) {
      (existsSync(real(key)) ? test : test.skip)(`on the real backlog ${key}, as of ${day}`, async () => {
        await compare(await readIssueFile(real(key)), key, new Date(`${day}T12:00:00.000Z`));
      });
    }
  }
});
