import { JiraRateLimited, JiraRejected, JiraUnavailable } from '../../jira/errors';
import type { IndexBuild, IndexRow } from '../../storage/index-rows';
import { sizeOf, pack } from '../../storage/index-codec';
import type { IndexStorage } from '../../storage/issue-index';
import { loadSettings } from '../../storage/settings';
import { loadStoryNotes } from '../story/check-texts';
import { countForAll, indexScope, readRows } from './index-reader';
import { openItems } from './index-refresh';
import { readFacts } from '../call/project-facts';
import type { Services } from '../call/services';
import { dueNotes, queueNotes } from '../story/story-note';

/** Pages that one run reads before it hands over to the next: well within the time a consumer has. */
const PAGES_A_RUN = 20;
/** Rows are kept when they fill so much of a stored value, so that a crash costs little. */
const FLUSH_BYTES = 150 * 1024;
const MAX_FAILURES = 6;
/** Jira's search index may lag behind what was written; the first refresh looks back so far before the build. */
const INDEX_LAG_SECONDS = 120;

export interface BuildJob {
  projectId: string;
  projectKey: string;
  buildId: string;
}

/**
 * One run of a build: goes on from the last checkpoint, reads some pages, and queues the next run. It may be delivered
 * twice or die at any point; what it repeats has the same outcome, and a build that was replaced or is complete is
 * left alone.
 */
export async function runIndexBuild(services: Services, index: IndexStorage, job: BuildJob): Promise<void> {
  const build = await index.build(job.projectId);
  if (build === null || build.buildId !== job.buildId || build.failed !== null) return;
  try {
    await readOn(services, index, job, build);
  } catch (error) {
    await handleFailure(services, index, job, error);
  }
}

async function readOn(services: Services, index: IndexStorage, job: BuildJob, start: IndexBuild): Promise<void> {
  const jira = services.jiraAsApp();
  const settings = await loadSettings(services.store, job.projectId);
  const notes = await loadStoryNotes(services.store, job.projectId);
  const facts = start.facts ?? (await readFacts(jira, job.projectKey));
  let build: IndexBuild = { ...start, facts };
  if (build.of === null) {
    build = await index.saveBuild(job.projectId, { ...build, of: await countForAll(jira, job.projectId) });
  }
  const jql = `${indexScope(job.projectId)} ORDER BY created ASC, key ASC`;
  let pending: IndexRow[] = [];
  let bytes = 0;
  for (let page = 1; page <= PAGES_A_RUN; page += 1) {
    const { rows, notes: noted, nextPageToken } = await readRows(jira, jql, facts, settings, notes, build.nextPageToken);
    await queueNotes(services, { projectId: job.projectId, projectKey: job.projectKey }, dueNotes(rows, noted));
    pending = [...pending, ...rows];
    bytes += rows.reduce((sum, row) => sum + sizeOf(pack(row)), 0);
    build = counted(build, rows, nextPageToken);
    const last = nextPageToken === null;
    if (last || page === PAGES_A_RUN || bytes >= FLUSH_BYTES) {
      build = await index.saveBuild(job.projectId, build, pending);
      pending = [];
      bytes = 0;
    }
    if (last) return finish(services, index, job, build);
  }
  await services.queue.push({ type: 'build-index', ...job }, { oneAtATime: `index-${job.projectId}` });
}

function counted(build: IndexBuild, rows: readonly IndexRow[], nextPageToken: string | null): IndexBuild {
  return {
    ...build,
    nextPageToken,
    failures: 0,
    done: build.done + rows.filter(({ secured }) => !secured).length,
    openIssues: build.openIssues + openItems(rows),
    hasChangelog: build.hasChangelog || rows.some((row) => row.history !== null),
  };
}

async function finish(services: Services, index: IndexStorage, job: BuildJob, build: IndexBuild): Promise<void> {
  if (build.facts === null) return;
  await index.finishBuild(job.projectId, build, {
    buildId: build.buildId,
    builtAt: build.touchedAt,
    removed: [],
    watermark: new Date(Date.parse(build.startedAt) - INDEX_LAG_SECONDS * 1000).toISOString(),
    openIssues: build.openIssues,
    hasChangelog: build.hasChangelog,
    facts: build.facts,
  });
  // The first snapshot does not wait for the night.
  const { projectId, projectKey } = job;
  await services.queue.push({ type: 'daily', projectId, projectKey }, { oneAtATime: `index-${projectId}` });
}

/** Waits as long as Jira asks, tries again when Jira is down, and gives up with the reason when it will not help. */
async function handleFailure(services: Services, index: IndexStorage, job: BuildJob, error: unknown): Promise<void> {
  const build = await index.build(job.projectId);
  if (build === null || build.buildId !== job.buildId) return;
  const failures = build.failures + 1;
  const limited = error instanceof JiraRateLimited;
  if (limited || (error instanceof JiraUnavailable && failures < MAX_FAILURES)) {
    await index.saveBuild(job.projectId, { ...build, failures: limited ? build.failures : failures });
    const delaySeconds = limited ? Math.ceil(error.retryAfter) : 10 * 2 ** failures;
    await services.queue.push(
      { type: 'build-index', ...job },
      { oneAtATime: `index-${job.projectId}`, delaySeconds: Math.min(900, delaySeconds) },
    );
    return;
  }
  // A page token lives seven days: a build that stood still for longer begins again.
  if (error instanceof JiraRejected && build.nextPageToken !== null && build.failures === 0) {
    const again = { ...build, nextPageToken: null, done: 0, chunks: 0, openIssues: 0, failures };
    await index.saveBuild(job.projectId, again);
    await services.queue.push({ type: 'build-index', ...job }, { oneAtATime: `index-${job.projectId}` });
    return;
  }
  const reason = error instanceof Error ? error.message : String(error);
  await index.saveBuild(job.projectId, { ...build, failed: { reason, at: services.now().toISOString() } });
}
