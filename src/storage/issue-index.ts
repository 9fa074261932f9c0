/**
 * The index of a project's issues in the key-value store: one head, chunks of rows as the build wrote them, and each row
 * that changed since under a key of its own, so that a changed issue costs the writing of one row. A build writes under
 * its own id and takes over in one step, so readers never see half an index.
 */
import type { IndexState } from '../domain/backlog/index-state';
import type { Instant } from '../domain/backlog/issue';
import type { HealthBacklog } from '../domain/health/health-backlog';
import { withLedgers } from '../domain/health/sprint-ledger';
import { daysBefore } from '../domain/health/time';
import type { ScoreRecord } from '../domain/scoring/record';
import { pack, readChunk, toChunks } from './index-codec';
import { byRank, type IndexBuild, type IndexHead, type IndexRow, type IssueIndex } from './index-rows';
import { MAX_TRANSACTION_OPERATIONS, type KeyValueStore, type StoreOperation } from './key-value-store';
import { forgetScores, noteScore, recentScores, withRecentScores } from './recent-scores';

/** Days that finished issues stay in the index: what the delivery measures look back on. */
export const WINDOW_DAYS = 182;
/** A build without progress for so long has crashed. Longer than any one page can take. */
const STALLED_SECONDS = 120;
/** Changed rows that are folded into the chunks: three pages of a query. */
const MANY_CHANGED = 300;

const keys = {
  head: (projectId: string) => `index:${projectId}:head`,
  build: (projectId: string) => `index:${projectId}:build`,
  /** One for each project that has or will have an index. */
  project: (projectId: string) => `indexed:${projectId}`,
  chunk: (projectId: string, buildId: string, n: number) => `index:${projectId}:rows:${buildId}:${n}`,
  changed: (projectId: string, buildId: string, issueId = '') => `index:${projectId}:changed:${buildId}:${issueId}`,
};

export interface IndexStorage extends IssueIndex {
  /** The projects whose index is kept. */
  projects(): Promise<{ id: string; key: string }[]>;
  head(projectId: string): Promise<IndexHead | null>;
  build(projectId: string): Promise<IndexBuild | null>;
  /** Keeps a build's checkpoint together with the chunks that it now counts. */
  saveBuild(projectId: string, build: IndexBuild, newRows?: readonly IndexRow[]): Promise<IndexBuild>;
  /** Makes a complete build the index and clears what it replaces. */
  finishBuild(projectId: string, build: IndexBuild, head: Omit<IndexHead, 'chunks' | 'v'>): Promise<void>;
  /** All rows, in no order; the changed ones win. */
  rows(projectId: string, head: IndexHead): Promise<IndexRow[]>;
  /** Puts rows in, takes rows out, and moves the head on. Saving an older watermark again only repeats work. */
  applyChanges(projectId: string, head: IndexHead, changed: readonly IndexRow[], removed?: readonly string[]): Promise<IndexHead>;
  /** Writes the chunks anew when so many rows have changed that reading them one by one is slow. */
  fold(projectId: string, head: IndexHead): Promise<IndexHead>;
}

export interface IndexPorts {
  store: KeyValueStore;
  now(): Date;
  newId(): string;
  /** Asks for a build, or for a standing one to go on. */
  requestRun(project: { id: string; key: string }, buildId: string): Promise<void>;
}

export function createIssueIndex({ store, now, newId, requestRun }: IndexPorts): IndexStorage {
  const head = async (projectId: string) => asHead(await store.get(keys.head(projectId)));
  const build = async (projectId: string) => asBuild(await store.get(keys.build(projectId)));
  const changedEntries = (projectId: string, { buildId }: IndexHead) => store.list(keys.changed(projectId, buildId));

  async function rows(projectId: string, current: IndexHead): Promise<IndexRow[]> {
    const base = await readAll(store, numbered(current.chunks, (n) => keys.chunk(projectId, current.buildId, n)));
    const [changed, recent] = await Promise.all([changedEntries(projectId, current), recentScores(store, projectId)]);
    const byId = new Map(base.map((row) => [row.id, row]));
    for (const row of readChunk(changed.map(({ value }) => value))) byId.set(row.id, row);
    for (const id of current.removed) byId.delete(id);
    return withRecentScores([...byId.values()], recent);
  }

  async function applyChanges(
    projectId: string,
    current: IndexHead,
    changed: readonly IndexRow[],
    removed: readonly string[] = [],
  ): Promise<IndexHead> {
    const standing = await head(projectId);
    // A build that took over meanwhile has read these changes itself.
    if (standing !== null && standing.buildId !== current.buildId) return standing;
    const back = new Set(changed.map((row) => row.id));
    const next: IndexHead = {
      ...current,
      removed: [...new Set([...current.removed, ...removed])].filter((id) => !back.has(id)),
    };
    const sets = changed.map((row): StoreOperation => ({ type: 'set', key: keys.changed(projectId, current.buildId, row.id), value: pack(row) }));
    const same = JSON.stringify(next) === JSON.stringify(standing);
    await transact(store, same ? sets : [...sets, { type: 'set', key: keys.head(projectId), value: next }]);
    return next;
  }

  async function clearIndex(projectId: string, old: IndexHead): Promise<void> {
    const changed = await changedEntries(projectId, old);
    await clear(store, [...numbered(old.chunks, (n) => keys.chunk(projectId, old.buildId, n)), ...changed.map(({ key }) => key)]);
  }

  return {
    head,
    build,
    rows,
    applyChanges,

    async projects() {
      const found = await store.list('indexed:');
      return found.flatMap(({ key, value }) => (typeof value === 'string' ? [{ id: key.slice('indexed:'.length), key: value }] : []));
    },

    async state(projectId) {
      return stateOf(await head(projectId), await build(projectId));
    },

    async backlog(projectId) {
      const current = await head(projectId);
      return current === null ? null : toBacklog(current, await rows(projectId, current), current.watermark);
    },

    async requestBuild(project, { anew } = { anew: false }) {
      const running = await build(project.id);
      const seconds = running === null ? Infinity : (now().getTime() - Date.parse(running.touchedAt)) / 1000;
      if (running !== null && running.failed === null && !anew) {
        if (seconds >= STALLED_SECONDS) await requestRun(project, running.buildId);
        return;
      }
      const startedAt = now().toISOString();
      const fresh: IndexBuild = {
        v: 3,
        buildId: newId(),
        projectKey: project.key,
        startedAt,
        touchedAt: startedAt,
        done: 0,
        of: null,
        chunks: 0,
        openIssues: 0,
        hasChangelog: false,
        nextPageToken: null,
        facts: null,
        failures: 0,
        failed: null,
      };
      if (running !== null) await clear(store, numbered(running.chunks, (n) => keys.chunk(project.id, running.buildId, n)));
      await transact(store, [
        { type: 'set', key: keys.project(project.id), value: project.key },
        { type: 'set', key: keys.build(project.id), value: fresh },
      ]);
      await requestRun(project, fresh.buildId);
    },

    async saveBuild(projectId, current, newRows = []) {
      const chunks = toChunks(newRows);
      const next = { ...current, chunks: current.chunks + chunks.length, touchedAt: now().toISOString() };
      const sets = chunks.map((value, n) => ({
        type: 'set' as const,
        key: keys.chunk(projectId, current.buildId, current.chunks + n),
        value,
      }));
      await transact(store, [...sets, { type: 'set', key: keys.build(projectId), value: next }]);
      return next;
    },

    async finishBuild(projectId, current, made) {
      const old = await head(projectId);
      const value: IndexHead = { ...made, v: 3, chunks: current.chunks };
      await store.transact([
        { type: 'set', key: keys.head(projectId), value },
        { type: 'delete', key: keys.build(projectId) },
      ]);
      if (old !== null && old.buildId !== current.buildId) await clearIndex(projectId, old);
      // What was saved well before the build began has been read by it.
      await forgetScores(store, projectId, made.watermark);
    },

    async fold(projectId, current) {
      const [changed, recent] = await Promise.all([changedEntries(projectId, current), recentScores(store, projectId)]);
      if (changed.length + recent.length < MANY_CHANGED) return current;
      const begun = now().toISOString();
      const chunks = toChunks(await rows(projectId, current));
      const folded: IndexHead = { ...current, buildId: newId(), chunks: chunks.length, removed: [] };
      const sets = chunks.map((value, n): StoreOperation => ({ type: 'set', key: keys.chunk(projectId, folded.buildId, n), value }));
      await transact(store, [...sets, { type: 'set', key: keys.head(projectId), value: folded }]);
      await clearIndex(projectId, current);
      await forgetScores(store, projectId, begun);
      return folded;
    },

    async setScore(projectId: string, issueId: string, record: ScoreRecord | null) {
      await noteScore(store, projectId, { issueId, at: now().toISOString(), record });
    },
  };
}

/** The rows as the domain's backlog: open issues by rank, finished ones of the window, sprints with their sizes. */
export function toBacklog(head: IndexHead, rows: readonly IndexRow[], asOf: Instant): HealthBacklog {
  const since = daysBefore(asOf, WINDOW_DAYS);
  const issues = rows.filter((row) => row.statusCategory !== 'done' && row.hierarchyLevel >= 0).sort(byRank);
  // A clock that goes wrong resolves issues in the future; they are not done yet.
  const done = rows.filter((row) => row.statusCategory === 'done' && row.resolved !== null && row.resolved >= since && row.resolved <= asOf);
  return {
    projectKey: head.facts.projectKey,
    asOf,
    issues,
    done,
    sprints: withLedgers(head.facts.sprints, [...issues, ...done], since, head.hasChangelog),
    versions: head.facts.versions,
    capabilities: {
      estimateField: head.facts.estimate?.name ?? null,
      hasSprints: head.facts.sprints.length > 0,
      hasChangelog: head.hasChangelog,
    },
  };
}

function stateOf(head: IndexHead | null, build: IndexBuild | null): IndexState {
  if (build !== null && build.failed !== null) return { state: 'failed', ...build.failed };
  if (build !== null) return { state: 'building', done: build.done, of: build.of, startedAt: build.startedAt };
  if (head === null) return { state: 'none' };
  return { state: 'ready', builtAt: head.builtAt, issues: head.openIssues };
}

const numbered = (count: number, key: (n: number) => string) => Array.from({ length: count }, (_, n) => key(n));

/** Values of another version are as good as none: the index is built anew. */
const asHead = (stored: unknown) => (isOfThisVersion(stored) ? (stored as unknown as IndexHead) : null);
const asBuild = (stored: unknown) => (isOfThisVersion(stored) ? (stored as unknown as IndexBuild) : null);

function isOfThisVersion(stored: unknown): stored is { v: 3 } {
  return typeof stored === 'object' && stored !== null && (stored as { v?: unknown }).v === 3;
}

async function readAll(store: KeyValueStore, chunkKeys: readonly string[]): Promise<IndexRow[]> {
  const chunks = await Promise.all(chunkKeys.map((key) => store.get(key)));
  return chunks.flatMap(readChunk);
}

/** The last operation is the one that makes the others count, so it goes last when one transaction cannot hold all. */
async function transact(store: KeyValueStore, operations: readonly StoreOperation[]): Promise<void> {
  for (let start = 0; start < operations.length; start += MAX_TRANSACTION_OPERATIONS) {
    await store.transact(operations.slice(start, start + MAX_TRANSACTION_OPERATIONS));
  }
}

async function clear(store: KeyValueStore, chunkKeys: readonly string[]): Promise<void> {
  await transact(store, chunkKeys.map((key) => ({ type: 'delete', key })));
}
