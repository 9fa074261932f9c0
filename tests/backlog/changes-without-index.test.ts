/** A site where nobody has opened the report yet: issues change all the same, and their stories are checked. */
import { demoSite } from '../../local/demo/demo-site';
import { appOnJira } from './app-on-jira';

jest.setTimeout(120_000);

const NOW = new Date('2026-11-22T15:00:00.000Z');

test('a change costs a reading of the project once an hour, and then what the issue itself costs', async () => {
  const app = appOnJira(demoSite(NOW), 'PEDAL', NOW);
  const stories = app.jira.site.issues.filter(({ key, resolutionId }) => key.startsWith('PEDAL-') && resolutionId === null).slice(0, 3);
  const pointsOf = async (issueId: string) => {
    app.jira.points.reset();
    await app.services.queue.push({ type: 'check-issue', projectId: app.project.id, projectKey: app.project.key, issueId });
    await app.drain();
    return app.jira.points.total;
  };
  const [first, second, third] = stories.map(({ id }) => id) as [string, string, string];
  const reading = await pointsOf(first);
  const afterwards = await pointsOf(second);
  // The issue, its note read and perhaps written.
  expect(afterwards).toBeLessThanOrEqual(4);
  expect(reading).toBeGreaterThan(afterwards);
  app.now.at = new Date(NOW.getTime() + 3_600_001);
  expect(await pointsOf(third)).toBeGreaterThan(afterwards);
});
