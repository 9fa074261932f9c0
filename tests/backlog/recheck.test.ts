/** Settings of the story check reach what the index and JQL say of stories. */
import { demoSite } from '../../local/demo/demo-site';
import { productOwner } from '../../local/people';
import { requestRecheck } from '../../src/handlers/story/recheck-stories';
import { defaultSettings, type ProjectSettings } from '../../src/domain/settings';
import { saveSettings } from '../../src/storage/settings';
import { appOnJira, type AppOnJira } from './app-on-jira';

jest.setTimeout(120_000);

const NOW = new Date('2026-11-22T15:00:00.000Z');

async function built(): Promise<AppOnJira> {
  const app = appOnJira(demoSite(NOW), 'PEDAL', NOW);
  await app.call('getBacklogReport', productOwner.accountId);
  await app.drain();
  return app;
}

/** As saving does. */
async function change(app: AppOnJira, before: ProjectSettings, after: ProjectSettings): Promise<void> {
  await saveSettings(app.store, app.project.id, after);
  await requestRecheck(app.services, app.index, app.project, before, after);
}

async function withRule({ index, project }: AppOnJira, ruleId: string): Promise<string[]> {
  const backlog = await index.backlog(project.id);
  return (backlog?.issues ?? []).filter(({ story }) => story?.ruleIds.includes(ruleId)).map(({ key }) => key);
}

const silent: ProjectSettings = { ...defaultSettings, rules: { 'no-criteria': { level: 'off' } } };

test('a rule turned off is gone from the backlog and from the notes on issues, and comes back', async () => {
  const app = await built();
  const found = await withRule(app, 'no-criteria');
  expect(found.length).toBeGreaterThan(0);
  const noted = () =>
    found.filter((key) => {
      const issue = app.jira.site.issues.find((one) => one.key === key);
      return JSON.stringify(issue?.properties ?? {}).includes('no-criteria');
    });
  expect(noted()).toEqual(found);
  await change(app, defaultSettings, silent);
  await app.drain();
  expect(await withRule(app, 'no-criteria')).toEqual([]);
  expect(noted()).toEqual([]);
  await change(app, silent, defaultSettings);
  await app.drain();
  expect(await withRule(app, 'no-criteria')).toEqual(found);
});

test('settings of other things cost nothing, and changing one twice reads the issues once', async () => {
  const app = await built();
  await change(app, defaultSettings, { ...defaultSettings, scoreExpiresAfter: 90 });
  expect(app.queued).toEqual([]);
  await change(app, defaultSettings, silent);
  await change(app, silent, { ...silent, language: 'de' });
  await app.runNext();
  expect(app.queued.map(({ job }) => job.type)).toEqual(['recheck-stories']);
  await app.runNext();
  expect(app.queued.map(({ job }) => job.type)).toEqual(['build-index']);
});

test('a build on its way with the old settings gives way to one with the new', async () => {
  const app = appOnJira(demoSite(NOW), 'PEDAL', NOW);
  await app.call('getBacklogReport', productOwner.accountId);
  await change(app, defaultSettings, silent);
  // The old build's run is still queued when the new one is asked for.
  const [old, recheck] = app.queued.splice(0);
  if (old === undefined || recheck === undefined) throw new Error('Two jobs were expected.');
  app.queued.push(recheck, old);
  await app.drain();
  expect(await withRule(app, 'no-criteria')).toEqual([]);
});
