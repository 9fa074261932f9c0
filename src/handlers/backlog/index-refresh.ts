import { isItem } from '../../domain/backlog/item';
import type { JiraClient } from '../../jira/client';
import { getSprints } from '../../jira/boards';
import { searchAll } from '../../jira/search';
import { pack } from '../../storage/index-codec';
import type { IndexHead, IndexRow, ProjectFacts } from '../../storage/index-rows';
import type { IndexStorage } from '../../storage/issue-index';
import { loadSettings } from '../../storage/settings';
import { loadStoryNotes } from '../story/check-texts';
import { indexScope, readRows } from './index-reader';
import { toSprint } from '../call/project-facts';
import type { Services } from '../call/services';

/** How far a refresh looks back beyond the last one: Jira's search index lags behind what was written. */
const OVERLAP_MINUTES = 2;
/** How far the clocks of Jira's own servers may differ. */
const AHEAD_MINUTES = 5;
/** A build so young has read what a refresh finds too much: another one at once could go on for ever. */
const YOUNG_SECONDS = 600;
/** For so long the watermark may stand still while nothing changes. */
const QUIET_MINUTES = 30;
/** A change of more issues than this is left to a build: a page view should not wait for it. */
const MAX_PAGES = 5;

export interface Refreshed {
  head: IndexHead;
  rows: IndexRow[];
  /** False when more changed than a page view should wait for; a build has been asked for, or the next refresh reads on. */
  current: boolean;
}

/**
 * Brings a finished index up to date with what changed since its watermark: one search, one changelog request when
 * something changed, and the sprints. The date is relative, because JQL reads bare dates in the caller's time zone.
 */
export async function refreshIndex(
  services: Services,
  index: IndexStorage,
  project: { id: string; key: string },
  head: IndexHead,
): Promise<Refreshed> {
  const jira = services.jiraAsApp();
  const settings = await loadSettings(services.store, project.id);
  const notes = await loadStoryNotes(services.store, project.id);
  const startedAt = services.now();
  const behind = Math.max(0, startedAt.getTime() - Date.parse(head.watermark)) / 60_000;
  // What a wrong clock dated into the future would come back with every refresh, and would be read by a build anyway.
  const jql = `project = ${project.id} AND updated >= "-${Math.ceil(behind) + OVERLAP_MINUTES}m" AND updated <= "${AHEAD_MINUTES}m" ORDER BY updated ASC`;
  const facts: ProjectFacts = { ...head.facts, sprints: await sprintsNow(jira, head.facts) };
  const rows = await index.rows(project.id, head);
  const known = new Map(rows.map((row) => [row.id, JSON.stringify(pack(row))]));
  const changed: IndexRow[] = [];
  /** How far a refresh came that left the rest to the next one. */
  let readUpTo: string | null = null;
  let nextPageToken: string | null = null;
  for (let page = 1; ; page += 1) {
    const read = await readRows(jira, jql, facts, settings, notes, nextPageToken);
    changed.push(...read.rows.filter((row) => known.get(row.id) !== JSON.stringify(pack(row))));
    nextPageToken = read.nextPageToken;
    if (nextPageToken === null) break;
    if (page < MAX_PAGES) continue;
    if (startedAt.getTime() - Date.parse(head.builtAt) >= YOUNG_SECONDS * 1_000) {
      await index.requestBuild(project);
      return { head, rows, current: false };
    }
    readUpTo = read.rows.at(-1)?.updated ?? head.watermark;
    break;
  }
  const merged = new Map([...rows, ...changed].map((row) => [row.id, row]));
  const quiet = readUpTo === null && changed.length === 0 && behind < QUIET_MINUTES && JSON.stringify(facts) === JSON.stringify(head.facts);
  // Nothing happened: the head is left as it is, since written bytes are what storage costs.
  if (quiet) return { head, rows, current: true };
  const next: IndexHead = {
    ...head,
    facts,
    watermark: readUpTo ?? startedAt.toISOString(),
    hasChangelog: head.hasChangelog || changed.some((row) => row.history !== null),
    openIssues: openItems([...merged.values()]),
  };
  const saved = await index.applyChanges(project.id, next, changed);
  return { head: saved, rows: [...merged.values()], current: readUpTo === null };
}

/** Drops rows of issues that were deleted or moved away; neither shows in a search for what changed. */
export async function dropMissing(
  services: Services,
  index: IndexStorage,
  project: { id: string },
  refreshed: Refreshed,
): Promise<Refreshed> {
  const found = await searchAll(services.jiraAsApp(), { jql: indexScope(project.id), fields: ['id'], maxResults: 5_000 });
  const present = new Set(found.map((issue) => issue.id));
  const gone = refreshed.rows.filter((row) => !present.has(row.id)).map((row) => row.id);
  const rows = refreshed.rows.filter((row) => present.has(row.id));
  const head = await index.applyChanges(project.id, { ...refreshed.head, openIssues: openItems(rows) }, [], gone);
  return { ...refreshed, head, rows };
}

/** Open items that everybody in the project sees: a count that is told to all must not tell of what is hidden. */
export function openItems(rows: readonly IndexRow[]): number {
  return rows.filter((row) => row.statusCategory !== 'done' && isItem(row) && !row.secured).length;
}

async function sprintsNow(jira: JiraClient, facts: ProjectFacts): Promise<ProjectFacts['sprints']> {
  return facts.boardId === null ? [] : (await getSprints(jira, facts.boardId)).map(toSprint);
}
