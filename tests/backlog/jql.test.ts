import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { demoSite } from '../../local/demo/demo-site';
import { readIssueFile } from '../../local/jira/import/read-issue-file';
import type { Site } from '../../local/jira/model';
import { guest, productOwner } from '../../local/people';
import type { BacklogView, FindingsView } from '../../src/contract/backlog';
import { keysJqlParts } from '../../src/domain/health/jql';
import { JiraClient } from '../../src/jira/client';
import { searchAll } from '../../src/jira/search';
import { appOnJira } from './app-on-jira';

// The whole app runs on the whole emulator here, perhaps beside other tests.
jest.setTimeout(120_000);

const NOW = new Date('2026-11-22T15:00:00.000Z');

/** What the screen does: the report, then the issues behind each reading. */
async function comparedWithJira(site: Site, projectKey: string, at: Date, accountId: string): Promise<number> {
  const app = appOnJira(site, projectKey, at);
  await app.call('getBacklogReport', accountId);
  await app.drain();
  const { report } = ((await app.call('getBacklogReport', accountId)) as { value: BacklogView }).value;
  const readings = [...(report?.indicators ?? []), ...(report?.delivery ?? [])];
  const jira = new JiraClient((path, init) => app.jira.handle(new Request(`http://localhost${path}`, init), { kind: 'user', accountId }), {
    sleep: async () => undefined,
    random: () => 0.5,
    now: () => app.now.at,
    patience: 0,
  });
  let listed = 0;
  for (const { id, jql, jqlCount, byKeys, count, value } of readings) {
    const found = ((await app.call('getBacklogFindings', accountId, { indicatorId: id })) as { value: FindingsView }).value;
    expect({ id, total: found.total, rows: found.rows.length }).toEqual({ id, total: count, rows: Math.min(1_000, count) });
    if (count === 0) continue;
    expect({ id, measurable: value !== null || id === 'on-time-release', hasJql: jql !== null }).toEqual({ id, measurable: true, hasJql: true });
    const keys = found.rows.map((row) => row.key);
    const searches = byKeys ? keysJqlParts(keys) : [{ jql: jql ?? '', from: 1, to: count }];
    expect(searches[0]).toMatchObject({ jql, to: jqlCount });
    const inJira: string[] = [];
    for (const search of searches) {
      expect(`https://example.atlassian.net/issues/?jql=${encodeURIComponent(search.jql)}`.length).toBeLessThan(4_000);
      const request = { jql: search.jql, fields: ['id'], maxResults: 5_000 };
      inJira.push(...(await searchAll(jira, request)).map((issue) => issue.id));
      // Jira allows a hundred requests a second.
      app.pass(1);
    }
    const ids = new Map(site.issues.map((issue) => [issue.key, issue.id]));
    const expected = new Set(keys.map((key) => ids.get(key)));
    expect({ id, more: inJira.filter((one) => keys.length === count && !expected.has(one)), size: inJira.length }).toEqual({ id, more: [], size: count });
    listed += 1;
  }
  return listed;
}

describe('Jira lists exactly the issues behind every indicator and measure', () => {
  test('for the product owner', async () => {
    expect(await comparedWithJira(demoSite(NOW), 'PEDAL', NOW, productOwner.accountId)).toBeGreaterThan(20);
  });

  test('for a guest who does not see all of them', async () => {
    expect(await comparedWithJira(demoSite(NOW), 'PEDAL', NOW, guest.accountId)).toBeGreaterThan(15);
  });

  for (const key of ['ALOY', 'DAEMON']) {
    const path = join(__dirname, `../../../shared/data/backlogs/tidev-${key}.jsonl.gz`);
    (existsSync(path) ? test : test.skip)(`of the real backlog ${key}, in as many searches as its lists take`, async () => {
      const site = await readIssueFile(path);
      expect(await comparedWithJira(site, key, new Date('2021-11-20T12:00:00.000Z'), productOwner.accountId)).toBeGreaterThan(3);
    });
  }
});
