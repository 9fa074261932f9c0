import type { JiraClient } from '../../jira/client';
import { JiraRejected } from '../../jira/errors';
import { approximateCount, searchAll } from '../../jira/search';
import type { IndexRow } from '../../storage/index-rows';

/** With more levels than this, counting each of them would cost more than a page view may. */
const MOST_LEVELS = 4;

/**
 * What a person sees of the rows; null for all of them.
 *
 * Jira hides issues of a project by security levels only, and a level shows all of its issues to some people and none
 * to the others. So levels are counted, at a point each, and no issue is listed. Only a level that also lets in
 * reporters, assignees or people named in a field shows a part of its issues; then the ids of that part are read, a
 * point for each, and the part is what that person works on. When all that does not explain what the person sees of
 * the whole project, every id is read.
 *
 * @param jira as the person
 * @param counts of the same scope, as the app and as the person
 */
export async function seenRows(
  jira: JiraClient,
  scope: string,
  rows: readonly IndexRow[],
  counts: { app: number; user: number },
): Promise<((id: string) => boolean) | null> {
  const secured = rows.filter((row) => row.secured);
  if (secured.length === 0 && counts.app === counts.user) return null;
  const seen = await seenOf(jira, scope, secured);
  const hidden = secured.filter((row) => !seen.has(row.id));
  if (counts.app - counts.user === hidden.length) {
    const hiddenIds = new Set(hidden.map((row) => row.id));
    return hidden.length === 0 ? null : (id) => !hiddenIds.has(id);
  }
  const all = await idsOf(jira, scope);
  return (id) => all.has(id);
}

/**
 * Ids of the secured rows that the person sees: no request when there are none, one as a rule.
 *
 * @param jira as the person
 * @param secured all rows of the scope that are under a security level
 * @param known what was found out before of a person who sees some of them, by how many those were
 */
export async function seenOf(
  jira: JiraClient,
  scope: string,
  secured: readonly IndexRow[],
  known: { load(count: number): Promise<ReadonlySet<string> | null>; save(count: number, ids: ReadonlySet<string>): Promise<void> } | null = null,
): Promise<ReadonlySet<string>> {
  if (secured.length === 0) return new Set();
  const underAny = `${scope} AND level IS NOT EMPTY`;
  const count = await approximateCount(jira, underAny);
  if (count === 0) return new Set();
  if (count === secured.length) return idsIn(secured);
  const before = await known?.load(count);
  if (before) return before;
  const found = await findSeen(jira, scope, underAny, secured, count);
  await known?.save(count, found);
  return found;
}

/** Of a person who sees some of the secured rows and not others. */
async function findSeen(
  jira: JiraClient,
  scope: string,
  underAny: string,
  secured: readonly IndexRow[],
  count: number,
): Promise<ReadonlySet<string>> {
  const levels = new Set(secured.map((row) => row.securityLevelId));
  if (levels.size === 1 || levels.size > MOST_LEVELS) return idsOf(jira, underAny);
  const parts = await Promise.all(
    [...levels].map(async (level) => {
      const within = secured.filter((row) => row.securityLevelId === level);
      const jql = `${scope} AND level = ${level}`;
      const shown = await countOf(jira, jql);
      if (shown === 0) return [];
      return [...(shown === within.length ? idsIn(within) : await idsOf(jira, jql))];
    }),
  );
  const seen = new Set(parts.flat());
  return seen.size === count ? seen : idsOf(jira, underAny);
}

async function idsOf(jira: JiraClient, jql: string): Promise<ReadonlySet<string>> {
  const found = await searchAll(jira, { jql, fields: ['id'], maxResults: 5_000 });
  return new Set(found.map((issue) => issue.id));
}

/** To a person who is in no way part of a level, Jira says that there is no such level. */
async function countOf(jira: JiraClient, jql: string): Promise<number> {
  try {
    return await approximateCount(jira, jql);
  } catch (error) {
    if (error instanceof JiraRejected) return 0;
    throw error;
  }
}

function idsIn(rows: readonly IndexRow[]): ReadonlySet<string> {
  return new Set(rows.map((row) => row.id));
}
