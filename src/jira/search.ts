/** Search by JQL, page by page. A search costs 1 point and 1 for each result. */
import { z } from 'zod';
import type { JiraClient } from './client';
import { parseAnswer } from './parse';

const issueSchema = z.looseObject({
  id: z.string(),
  key: z.string().optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});
const pageSchema = z.object({
  issues: z.array(issueSchema),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});

export type RawIssue = z.infer<typeof issueSchema>;

export interface SearchRequest {
  jql: string;
  fields: string[];
  /** Issue property keys, at most 5. */
  properties?: string[];
  /** 1 to 5,000; Jira gives at most 100 with any field but id and key. */
  maxResults: number;
  nextPageToken?: string;
}

export interface SearchPage {
  issues: RawIssue[];
  /** Null on the last page. */
  nextPageToken: string | null;
}

export async function searchPage(client: JiraClient, request: SearchRequest): Promise<SearchPage> {
  const answer = parseAnswer(pageSchema, await client.call('searchJql', { body: request }), 'search/jql');
  const next = answer.isLast === true ? null : (answer.nextPageToken ?? null);
  return { issues: answer.issues, nextPageToken: next };
}

/** All pages one after the other; for bounded results only. */
export async function searchAll(client: JiraClient, request: SearchRequest): Promise<RawIssue[]> {
  const issues: RawIssue[] = [];
  let nextPageToken: string | undefined = request.nextPageToken;
  do {
    const page: SearchPage = await searchPage(client, { ...request, ...(nextPageToken === undefined ? {} : { nextPageToken }) });
    issues.push(...page.issues);
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined);
  return issues;
}

/** How many issues match, as far as the caller may see them; Jira calls the count approximate. */
export async function approximateCount(client: JiraClient, jql: string): Promise<number> {
  const answer = await client.call('approximateCount', { body: { jql } });
  return parseAnswer(z.object({ count: z.number() }), answer, 'search/approximate-count').count;
}
