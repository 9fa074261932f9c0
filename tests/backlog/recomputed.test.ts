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

const ALOY = join(__dirname, '../../../shared/data/backlogs/tidev-ALOY.jsonl.gz');

async function readingsOf(site: Site, projectKey: string, at: Date) {
  const app = appOnJira(site, projectKey, at);
  await app.call('getBacklogReport', productOwner.accountId);
  await app.drain();
  const backlog = await app.index.backlog(app.project.id);
  const stories = new Map<string, StoryFacts>(
    (backlog?.issues ?? []).map(({ key, story }) => [
      key,
      { errors: story?.errors ?? 0, criteria: story?.criteria ?? 0, isStory: story?.verdict === 'ready' || story?.verdict === 'fix' },
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

  (existsSync(ALOY) ? test : test.skip)('on a real backlog of 1,499 issues without history', async () => {
    await compare(await readIssueFile(ALOY), 'ALOY', new Date('2021-11-20T12:00:00.000Z'));
  });
});
