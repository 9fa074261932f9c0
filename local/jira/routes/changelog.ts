import { z } from 'zod';
import { bulkHistoryBean, historyBean, visibleHistories } from '../beans/changelog';
import { bodyAs, type Call, get, ok, page, post } from '../endpoint';
import { badRequest } from '../errors';
import type { History, IssueRecord } from '../model';

const MOST_ISSUES = 1_000;
const MOST_FIELDS = 10;
const LARGEST_PAGE = 10_000;

function list(call: Call): Response {
  const issue = call.access.issue(call.param('issueIdOrKey'));
  const { values, ...rest } = page(call, visibleHistories(call, issue), 100, 100);
  const self = `${call.world.baseUrl}/rest/api/3/issue/${issue.key}/changelog`;
  const next = `${self}?startAt=${rest.startAt + values.length}&maxResults=${rest.maxResults}`;
  return ok({
    self: `${self}?startAt=${rest.startAt}&maxResults=${rest.maxResults}`,
    ...(!rest.isLast && { nextPage: next }),
    ...rest,
    values: values.map((history) => historyBean(call, history)),
  });
}

const bulkRequest = z.strictObject({
  issueIdsOrKeys: z.array(z.coerce.string()).min(1).max(MOST_ISSUES),
  fieldIds: z.array(z.string()).max(MOST_FIELDS).optional(),
  maxResults: z.number().int().min(1).max(LARGEST_PAGE).optional(),
  nextPageToken: z.string().optional(),
});

/** The changelogs of many issues, by issue and oldest first, paged by histories. */
async function bulkFetch(call: Call): Promise<Response> {
  const { issueIdsOrKeys, fieldIds, maxResults = 1_000, nextPageToken } = await bodyAs(call, bulkRequest);
  const issues = new Set(
    issueIdsOrKeys.map((idOrKey) => call.world.store.issue(idOrKey)).filter((issue) => issue !== undefined),
  );
  const rows = [...issues]
    .filter(call.access.canSee)
    .sort((a, b) => Number(a.id) - Number(b.id))
    .flatMap((issue) => visibleHistories(call, issue).flatMap((history) => chosen(issue, history, fieldIds)));
  const start = nextPageToken ? readOffset(nextPageToken) : 0;
  const shown = rows.slice(start, start + maxResults);
  const groups = new Map<string, History[]>();
  for (const { issue, history } of shown) {
    groups.set(issue.id, [...(groups.get(issue.id) ?? []), history]);
  }
  const next = start + shown.length;
  return ok({
    issueChangeLogs: [...groups].map(([issueId, histories]) => ({
      issueId,
      changeHistories: histories.map((history) => bulkHistoryBean(call, history)),
    })),
    ...(next < rows.length && { nextPageToken: Buffer.from(`changelog:${next}`).toString('base64url') }),
  });
}

function chosen(issue: IssueRecord, history: History, fieldIds: string[] | undefined) {
  const items = fieldIds ? history.items.filter(({ fieldId }) => fieldIds.includes(fieldId)) : history.items;
  return items.length > 0 ? [{ issue, history: { ...history, items } }] : [];
}

function readOffset(token: string): number {
  const [, offset] = /^changelog:(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (offset === undefined) throw badRequest('The provided nextPageToken is invalid or has expired.');
  return Number(offset);
}

export const changelogEndpoints = [
  get('/rest/api/3/issue/{issueIdOrKey}/changelog', list),
  post('/rest/api/3/changelog/bulkfetch', bulkFetch),
];
