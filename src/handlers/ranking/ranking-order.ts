/** The order of the issues at this moment, read from Jira itself. */
import type { HealthIssue } from '../../domain/health/health-backlog';
import { readRanks } from '../../jira/ranks';
import type { IndexHead, IndexRow } from '../../storage/index-rows';
import type { IndexStorage } from '../../storage/issue-index';
import { Refusal } from '../call/outcome';
import type { Services } from '../call/services';
import { visibleBacklog, type VisibleBacklog } from '../backlog/visible-backlog';

/** More finished issues than this are not read: an undo is then exact among the open ones only. */
const MOST_FINISHED = 1_000;

/** Once in a while Jira gives every issue a new rank: the index is built anew then, and not row by row while somebody waits. */
const MOST_REMEMBERED = 1_000;

export interface FreshOrder {
  visible: VisibleBacklog;
  /** Open issues that the person can see, in rank order. */
  issues: HealthIssue[];
  /** Ids of those, and of what was finished lately where that was asked for, in rank order. */
  whole: string[];
}

/**
 * Somebody may have ranked a moment ago, and neither Jira's search nor the index need know: the ranks of all open issues
 * are read anew, as the app so that the index can be put right with them. A point an issue: for those who are about to
 * change the order, and not for a look at it.
 *
 * @throws Refusal where there is no index or no rank field
 */
export async function freshOrder(
  services: Services,
  index: IndexStorage,
  project: { id: string; key: string },
  { finished: alsoFinished }: { finished: boolean },
): Promise<FreshOrder> {
  const visible = await visibleBacklog(services, index, project);
  const head = await index.head(project.id);
  if (visible === null || head === null) throw new Refusal({ code: 'not-found', detail: 'The backlog has not been read yet.' });
  const rankField = rankFieldOf(head);
  const rows = await index.rows(project.id, head);
  const open = rows.filter((row) => row.statusCategory !== 'done' && row.hierarchyLevel >= 0);
  const finished = alsoFinished ? visible.backlog.done.filter((issue) => issue.hierarchyLevel >= 0) : [];
  const context = finished.length > MOST_FINISHED ? [] : finished.map(({ id }) => id);
  const ranks = await readRanks(services.jiraAsApp(), [...open.map(({ id }) => id), ...context], rankField);
  await remember(index, project, head, rows, ranks);
  const issues = sortedBy(ranks, visible.backlog.issues, ({ id }) => id);
  const whole = sortedBy(ranks, [...issues.map(({ id }) => id), ...context], (id) => id);
  return { visible: { ...visible, backlog: { ...visible.backlog, issues } }, issues, whole };
}

/** The given issues as they are ranked now, without those that are gone. A point an issue. */
export async function orderAmong(
  services: Services,
  index: IndexStorage,
  project: { id: string },
  ids: readonly string[],
): Promise<string[]> {
  const head = await index.head(project.id);
  if (head === null) throw new Refusal({ code: 'not-found', detail: 'The backlog has not been read yet.' });
  return sortedBy(await readRanks(services.jiraAsApp(), ids, rankFieldOf(head)), ids, (id) => id);
}

function rankFieldOf({ facts }: IndexHead): string {
  if (facts.rankField === null) throw new Refusal({ code: 'invalid', detail: 'This site has no rank field, so there is no order to change.' });
  return facts.rankField;
}

/** What has no rank any more is gone, and left out. */
function sortedBy<T>(ranks: ReadonlyMap<string, string>, all: readonly T[], idOf: (one: T) => string): T[] {
  const rankOf = (one: T): string => ranks.get(idOf(one)) ?? '';
  return all
    .filter((one) => ranks.has(idOf(one)))
    .sort((a, b) => (rankOf(a) === rankOf(b) ? Number(idOf(a)) - Number(idOf(b)) : rankOf(a) < rankOf(b) ? -1 : 1));
}

async function remember(
  index: IndexStorage,
  project: { id: string; key: string },
  head: IndexHead,
  rows: readonly IndexRow[],
  ranks: ReadonlyMap<string, string>,
): Promise<void> {
  const changed = rows.flatMap((row) => {
    const rank = ranks.get(row.id);
    return rank === undefined || rank === row.rank ? [] : [{ ...row, rank }];
  });
  if (changed.length > MOST_REMEMBERED) await index.requestBuild(project);
  else if (changed.length > 0) await index.applyChanges(project.id, head, changed);
}
