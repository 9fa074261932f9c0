import type { Instant } from '../../domain/backlog/issue';
import type { HealthBacklog } from '../../domain/health/health-backlog';
import { outsideBlockers, restrictTo } from '../../domain/health/restrict';
import { withLedgers } from '../../domain/health/sprint-ledger';
import { daysBefore } from '../../domain/health/time';
import { visibleKeys } from '../../jira/issues';
import { approximateCount } from '../../jira/search';
import { toBacklog, WINDOW_DAYS, type IndexStorage } from '../../storage/issue-index';
import { indexScope } from './index-reader';
import { dropMissing, refreshIndex, type Refreshed } from './index-refresh';
import { seenRows } from './seen-rows';
import type { Services } from '../call/services';

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
 * The index is read as the app. Two counts tell whether the person sees as much; issues under a security level are
 * counted on their own, so that two different sets of the same size are not taken for one (see seen-rows.ts).
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
  const sees = await seenRows(services.jiraAsUser(), scope, present.rows, { app: appCount, user: userCount });
  const mayOpen = await visibleKeys(services.jiraAsUser(), outsideBlockers(backlog));
  const seen = restrictTo(backlog, (issue) => sees === null || sees(issue.id), mayOpen);
  return {
    backlog: sees === null ? seen : recounted(seen, asOf),
    seesAll: sees === null,
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

/** Sprint sizes without what this person may not see. */
function recounted(backlog: HealthBacklog, asOf: Instant): HealthBacklog {
  const issues = [...backlog.issues, ...backlog.done];
  const since = daysBefore(asOf, WINDOW_DAYS);
  return { ...backlog, sprints: withLedgers(backlog.sprints, issues, since, backlog.capabilities.hasChangelog) };
}
