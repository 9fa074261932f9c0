import { demoSite } from '../../local/demo/demo-site';
import { productOwner } from '../../local/people';
import type { BacklogView } from '../../src/contract';
import { approximateCount } from '../../src/jira/search';
import { appOnJira } from './app-on-jira';

// The whole app runs on the whole emulator here, perhaps beside other tests.
jest.setTimeout(120_000);

const NOW = new Date('2026-11-22T15:00:00.000Z');

test('Jira accepts the JQL of every indicator and measure and lists as many issues as it says', async () => {
  const app = appOnJira(demoSite(NOW), 'PEDAL', NOW);
  await app.call('getBacklogReport', productOwner.accountId);
  await app.drain();
  const { report } = ((await app.call('getBacklogReport', productOwner.accountId)) as { value: BacklogView }).value;
  const listed = [...(report?.indicators ?? []), ...(report?.delivery ?? [])].filter((reading) => reading.jql !== null);
  expect(listed.length).toBeGreaterThan(10);
  for (const { id, jql, jqlCount, params } of listed) {
    // An epic without open children is no open issue of the standard level; JQL cannot ask for it.
    const childless = id === 'orphans' ? Number(params?.childless ?? 0) : 0;
    expect({ id, count: await approximateCount(app.services.jiraAsApp(), jql ?? '') }).toEqual({ id, count: jqlCount - childless });
  }
});
