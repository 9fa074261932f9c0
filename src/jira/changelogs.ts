/** Changelogs of many issues at once. */
import { z } from 'zod';
import type { ChangeItem } from '../domain/health/history';
import type { JiraClient } from './client';
import { parseAnswer } from './parse';

const itemSchema = z.looseObject({
  fieldId: z.string().optional(),
  field: z.string().optional(),
  from: z.string().nullish(),
  to: z.string().nullish(),
  fromString: z.string().nullish(),
});
const answerSchema = z.looseObject({
  issueChangeLogs: z.array(
    z.looseObject({
      issueId: z.string(),
      changeHistories: z.array(
        // The bulk endpoint gives an epoch number where the single one gives text.
        z.looseObject({
          created: z.union([z.number(), z.string()]),
          author: z.looseObject({ accountId: z.string().optional(), accountType: z.string().optional() }).nullish(),
          items: z.array(itemSchema),
        }),
      ),
    }),
  ),
  nextPageToken: z.string().nullish(),
});

/** Jira takes no more issues and no more fields in one request. */
const MAX_ISSUES = 1_000;
const MAX_RESULTS = 10_000;

/** The changes of the given fields (at most 10), by issue id. */
export async function bulkChangelogs(
  client: JiraClient,
  issueIds: readonly string[],
  fieldIds: readonly string[],
): Promise<Map<string, ChangeItem[]>> {
  const changes = new Map<string, ChangeItem[]>();
  for (let start = 0; start < issueIds.length; start += MAX_ISSUES) {
    const issueIdsOrKeys = issueIds.slice(start, start + MAX_ISSUES);
    let nextPageToken: string | null | undefined;
    do {
      const body = { issueIdsOrKeys, fieldIds, maxResults: MAX_RESULTS, ...(nextPageToken ? { nextPageToken } : {}) };
      const page = parseAnswer(answerSchema, await client.call('bulkChangelogs', { body }), 'changelog/bulkfetch');
      for (const { issueId, changeHistories } of page.issueChangeLogs) {
        const items = changeHistories.flatMap(({ created, author, items: list }) =>
          list.map((item) => toChange(created, author ?? null, item)),
        );
        changes.set(issueId, [...(changes.get(issueId) ?? []), ...items]);
      }
      nextPageToken = page.nextPageToken;
    } while (nextPageToken);
  }
  return changes;
}

function toChange(created: number | string, author: { accountId?: string; accountType?: string } | null, item: z.infer<typeof itemSchema>): ChangeItem {
  const own = (name: string) => (Object.hasOwn(item, name) ? (item as Record<string, unknown>)[name] : null);
  const text = own('toString');
  return {
    at: new Date(created).toISOString(),
    by: author?.accountId ?? null,
    fieldId: item.fieldId ?? item.field ?? '',
    from: item.from ?? null,
    to: item.to ?? null,
    fromText: item.fromString ?? null,
    toText: typeof text === 'string' ? text : null,
    ...(author?.accountType === 'app' ? { byApp: true } : {}),
  };
}
