import { demoSite } from '../../local/demo/demo-site';
import { guest, productOwner } from '../../local/people';
import type { BacklogView, FindingsView } from '../../src/contract/backlog';
import { makeDaily } from '../../src/handlers/background/daily';
import { loadSnapshots } from '../../src/storage/snapshots';
import { appOnJira, type AppOnJira } from './app-on-jira';

// The whole app runs on the whole emulator here, perhaps beside other tests.
jest.setTimeout(120_000);

const NOW = new Date('2026-11-22T15:00:00.000Z');
const DAY = 86_400_000;

let app: AppOnJira;

beforeAll(async () => {
  app = appOnJira(demoSite(NOW), 'PEDAL', NOW);
  await app.call('getBacklogReport', productOwner.accountId);
  await app.drain();
  const daily = makeDaily(app.services, app.index);
  for (let day = 1; day <= 8; day += 1) {
    app.now.at = new Date(NOW.getTime() + day * DAY);
    // Scheduled triggers sometimes come twice.
    await daily();
    await daily();
    await app.drain();
  }
}, 60_000);

test('keeps one snapshot a day, of less than 2 KB', async () => {
  const kept = await loadSnapshots(app.store, app.project.id);
  expect(kept.map((one) => one.day)).toEqual(Array.from({ length: 9 }, (_, day) => new Date(NOW.getTime() + day * DAY).toISOString().slice(0, 10)));
  for (const one of kept) expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThan(2_048);
});

test('says what the week brought, but not to who may not see all of it', async () => {
  const reportFor = async (accountId: string) => ((await app.call('getBacklogReport', accountId, { since: '2026-11-25' })) as { value: BacklogView }).value.report;
  const owner = await reportFor(productOwner.accountId);
  expect(owner?.trends).toMatchObject({ since: '2026-11-23', byId: { stale: { direction: expect.stringMatching(/worse|same/) } } });
  expect(owner?.sinceVisit?.since).toBe('2026-11-25');
  expect(owner?.readyByDay).toHaveLength(9);
  expect(await reportFor(guest.accountId)).toMatchObject({ trends: null, sinceVisit: null, readyByDay: [] });
});

test('draws each reading from day to day, but not for who may not see all of it', async () => {
  const historyFor = async (accountId: string) => ((await app.call('getBacklogFindings', accountId, { indicatorId: 'stale' })) as { value: FindingsView }).value.history;
  const owner = await historyFor(productOwner.accountId);
  expect(owner.map(({ day }) => day)).toEqual([...owner.map(({ day }) => day)].sort());
  expect(owner).toHaveLength(9);
  expect(owner.every(({ value, of }) => value > 0 && (of ?? 0) >= value)).toBe(true);
  expect(await historyFor(guest.accountId)).toEqual([]);
});
