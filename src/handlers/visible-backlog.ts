import type { Instant } from '../domain/backlog/issue';
import type { HealthBacklog } from '../domain/health/health-backlog';
import { outsideBlockers, restrictTo } from '../domain/health/restrict';
import { withLedgers } from '../domain/health/sprint-ledger';
import { daysBefore } from '../domain/health/time';
import { visibleKeys } from '../jira/issues';
import { approximateCount, searchAll } from '../jira/search';
import type { IndexRow } from '../storage/index-rows';
import { toBacklog, WINDOW_DAYS, type IndexStorage } from '../storage/issue-index';
import { indexScope } from './index-reader';
import { dropMissing, refreshIndex, type Refreshed } from './index-refresh';
import type { Services } from './services';

export interface VisibleBacklog {
  backlog: HealthBacklog;
  /** False when issues of the project are hidden from this person: then nothing stored about all of them may be shown. */
  seesAll: boolean;
  /** When a refresh had to be left to a build, the backlog is of the last refresh. */
  current: boolean;
}

/**
 * The backlog of a project, brought up to date, as the calling person would see it in Jira. Null without an index.
 *
 * The index is read as the app. Two counts tell whether the person sees as much; when not, the ids that the person
 * can see decide. Issues under a security level are counted apart, so that two different sets of the same size are
 * not taken for one.
 */
export async function visibleBacklog(
  services: Services,
  index: IndexStorage,
  project: { id: string; key: string },
): Promise<VisibleBacklog | null> {
  const head = await index.head(project.id);
  if (head === null) return null;
  const asOf = services.now().toISOString();
  const scope = indexScope(project.id);
  const [refreshed, appCount, userCount] = await Promise.all([
    refreshIndex(services, index, project, head),
    approximateCount(services.jiraAsApp(), scope),
    approximateCount(services.jiraAsUser(), scope),
  ]);
  const present = await withoutMissing(services, index, project, refreshed, appCount, asOf);
  const backlog = toBacklog(present.head, present.rows, asOf);
  const ids = await visibleIds(services, scope, present.rows, appCount === userCount);
  const mayOpen = await visibleKeys(services.jiraAsUser(), outsideBlockers(backlog));
  const seen = restrictTo(backlog, (issue) => ids === null || ids.has(issue.id), mayOpen);
  return {
    backlog: ids === null ? seen : recounted(seen, asOf),
    seesAll: ids === null,
    current: present.current,
  };
}

/** A count that differs from the rows means that issues were deleted or moved; the same difference is looked into once. */
async function withoutMissing(
  services: Services,
  index: IndexStorage,
  project: { id: string },
  refreshed: Refreshed,
  appCount: number,
  asOf: Instant,
): Promise<Refreshed> {
  const since = daysBefore(asOf, WINDOW_DAYS);
  const known = refreshed.rows.filter(
    (row) => row.statusCategory !== 'done' || (row.resolved !== null && row.resolved >= since),
  ).length;
  const surplus = known - appCount;
  if (surplus <= 0 || surplus === refreshed.head.lookedInto) return refreshed;
  const head = { ...refreshed.head, lookedInto: surplus };
  return dropMissing(services, index, project, { ...refreshed, head });
}

/** Ids that the person sees, or null for all of them. */
async function visibleIds(
  services: Services,
  scope: string,
  rows: readonly IndexRow[],
  sameCount: boolean,
): Promise<Set<string> | null> {
  const jira = services.jiraAsUser();
  const secured = rows.filter((row) => row.secured);
  if (sameCount && secured.length > 0) {
    const seen = await searchAll(jira, { jql: `${scope} AND level IS NOT EMPTY`, fields: ['id'], maxResults: 5_000 });
    const ids = new Set(seen.map((issue) => issue.id));
    if (secured.every((row) => ids.has(row.id))) return null;
  } else if (sameCount) return null;
  const seen = await searchAll(jira, { jql: scope, fields: ['id'], maxResults: 5_000 });
  return new Set(seen.map((issue) => issue.id));
}

/** Sprint sizes without what this person may not see. */
function recounted(backlog: HealthBacklog, asOf: Instant): HealthBacklog {
  const issues = [...backlog.issues, ...backlog.done];
  const since = daysBefore(asOf, WINDOW_DAYS);
  return { ...backlog, sprints: withLedgers(backlog.sprints, issues, since, backlog.capabilities.hasChangelog) };
}
