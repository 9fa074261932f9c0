/** The order of the open issues at this moment, read from Jira itself. */
import type { HealthIssue } from '../domain/health/health-backlog';
import { readRanks } from '../jira/ranks';
import type { IndexHead, IndexRow } from '../storage/index-rows';
import type { IndexStorage } from '../storage/issue-index';
import { Refusal } from './outcome';
import type { Services } from './services';
import { visibleBacklog, type VisibleBacklog } from './visible-backlog';

export interface FreshOrder {
  visible: VisibleBacklog;
  /** Open issues that the person can see, in rank order. */
  issues: HealthIssue[];
}

/**
 * Somebody may have ranked a moment ago, and neither Jira's search nor the index need know: the ranks of all open issues
 * are read anew, as the app so that the index can be put right with them. A point for every hundred issues.
 *
 * @throws Refusal where there is no index or no rank field
 */
export async function freshOrder(services: Services, index: IndexStorage, project: { id: string; key: string }): Promise<FreshOrder> {
  const visible = await visibleBacklog(services, index, project);
  const head = await index.head(project.id);
  if (visible === null || head === null) throw new Refusal({ code: 'not-found', detail: 'The backlog has not been read yet.' });
  const { rankField } = head.facts;
  if (rankField === null) throw new Refusal({ code: 'invalid', detail: 'This site has no rank field, so there is no order to change.' });
  const rows = await index.rows(project.id, head);
  const open = rows.filter((row) => row.statusCategory !== 'done' && row.hierarchyLevel >= 0);
  const ranks = await readRanks(services.jiraAsApp(), open.map(({ id }) => id), rankField);
  await remember(index, project.id, head, open, ranks);
  const rankOf = ({ id }: HealthIssue): string => ranks.get(id) ?? '';
  const issues = visible.backlog.issues
    .filter(({ id }) => ranks.has(id))
    .sort((a, b) => (rankOf(a) === rankOf(b) ? Number(a.id) - Number(b.id) : rankOf(a) < rankOf(b) ? -1 : 1));
  return { visible: { ...visible, backlog: { ...visible.backlog, issues } }, issues };
}

async function remember(
  index: IndexStorage,
  projectId: string,
  head: IndexHead,
  rows: readonly IndexRow[],
  ranks: ReadonlyMap<string, string>,
): Promise<void> {
  const changed = rows.flatMap((row) => {
    const rank = ranks.get(row.id);
    return rank === undefined || rank === row.rank ? [] : [{ ...row, rank }];
  });
  if (changed.length > 0) await index.applyChanges(projectId, head, changed);
}
