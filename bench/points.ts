/**
 * What the app costs in Jira's points, counted by the local host: opening each surface, saving a score, and building the
 * index. A search costs 1 and 1 for each result, everything else 1. `npm run bench -- points`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, until, type RunningApp } from '../tests/e2e/harness';
import { actors, jiraAs, searchAs, type Actor } from '../tests/e2e/person';

interface Where {
  moduleKey: string;
  extension: object;
}

async function measure(app: RunningApp, work: () => Promise<unknown>): Promise<number> {
  await fetch(`${app.url}/local/points`, { method: 'DELETE' });
  await work();
  return ((await (await fetch(`${app.url}/local/points`)).json()) as { total: number }).total;
}

async function post(app: RunningApp, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { ok?: boolean; error?: unknown };
  if (!response.ok || answer?.ok === false) throw new Error(`${path} ${JSON.stringify(body)}: ${JSON.stringify(answer)}`);
  return answer;
}

const invoke = (app: RunningApp, actor: Actor, where: Where, functionKey: string, payload: object = {}) =>
  post(app, '/local/invoke', { accountId: actor.accountId, ...where, functionKey, payload });

const idle = (app: RunningApp) =>
  until(async () => ((await (await fetch(`${app.url}/local/jobs`)).json()) as { deliveries: unknown[] }).deliveries.length === 0, 60_000);

export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'refinery-bench-'));
  const app = await startApp([], folder);
  try {
    const { owner, guest } = await actors(app);
    const line = (name: string, points: number, per = '') => console.log(`${name.padEnd(44)} ${String(points).padStart(5)} points${per}`);
    const keys = await searchAs(app, owner, 'project = PEDAL AND issuetype = Story AND statusCategory != Done ORDER BY rank');
    const issue = (await (await jiraAs(app, owner, `/rest/api/3/issue/${keys[0] ?? ''}?fields=project`)).json()) as {
      id: string;
      key: string;
      fields: { project: { id: string; key: string } };
    };
    const { project } = issue.fields;
    const on = (moduleKey: string, type: string): Where => ({ moduleKey, extension: { type, issue: { id: issue.id, key: issue.key }, project } });
    const page: Where = { moduleKey: 'backlog', extension: { type: 'jira:projectPage', project } };

    const build = await measure(app, async () => {
      await invoke(app, owner, page, 'getBacklogReport');
      await idle(app);
    });
    const count = (await (
      await jiraAs(app, owner, '/rest/api/3/search/approximate-count', { method: 'POST', body: JSON.stringify({ jql: 'project = PEDAL' }) })
    ).json()) as { count: number };
    line('building the index', build, `, ${(build / count.count).toFixed(2)} for each of ${count.count} issues`);
    line('opening the report with a current index', await measure(app, () => invoke(app, owner, page, 'getBacklogReport')));
    line('the same, with issues hidden from the person', await measure(app, () => invoke(app, guest, page, 'getBacklogReport')));
    line('opening the value panel', await measure(app, () => invoke(app, owner, on('value', 'jira:issuePanel'), 'getValue')));
    line('opening the story check', await measure(app, () => invoke(app, owner, on('story', 'jira:issueContext'), 'getStory')));
    line(
      'the lozenge of the story check',
      await measure(app, () => post(app, '/local/dynamic-properties', { accountId: owner.accountId, ...on('story', 'jira:issueContext') })),
    );
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
