/** One issue: read, edited, and its properties. */
import { z } from 'zod';
import type { JiraClient } from './client';
import { JiraNotFound } from './errors';
import { parseAnswer } from './parse';
import type { RawIssue } from './search';

const issueSchema = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  names: z.record(z.string(), z.string()).optional(),
});

export async function getIssue(
  client: JiraClient,
  key: string,
  wanted: { fields: string[]; properties?: string[]; expand?: 'names' },
): Promise<z.infer<typeof issueSchema>> {
  const answer = await client.call('getIssue', {
    path: { key },
    query: { fields: wanted.fields.join(','), properties: wanted.properties?.join(','), expand: wanted.expand },
  });
  return parseAnswer(issueSchema, answer, 'issue');
}

export async function editIssue(client: JiraClient, key: string, fields: Record<string, unknown>): Promise<void> {
  await client.call('editIssue', { path: { key }, body: { fields } });
}

export async function setIssueProperty(
  client: JiraClient,
  key: string,
  property: string,
  value: unknown,
): Promise<void> {
  await client.call('setIssueProperty', { path: { key, property }, body: value });
}

/** Jira takes no more issues in one request. */
export const MAX_BULK = 100;

/** Which of these issues the caller may see; the first 100 are asked for, the others count as hidden. */
export async function visibleKeys(client: JiraClient, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const body = { issueIdsOrKeys: keys.slice(0, MAX_BULK), fields: ['id'] };
  const answer = await client.call('bulkIssues', { body });
  const { issues } = parseAnswer(z.looseObject({ issues: z.array(issueSchema) }), answer, 'issue/bulkfetch');
  return new Set(issues.map((issue) => issue.key));
}

/**
 * Issues by id, as far as the caller may see them. Not a search: JQL refuses a whole list because of one id in it that is
 * deleted or hidden.
 */
export async function readIssues(
  client: JiraClient,
  ids: readonly string[],
  wanted: { fields: string[]; properties: string[] },
): Promise<(RawIssue & { key: string })[]> {
  const found: (RawIssue & { key: string })[] = [];
  for (let start = 0; start < ids.length; start += MAX_BULK) {
    const body = { issueIdsOrKeys: ids.slice(start, start + MAX_BULK), ...wanted };
    const answer = await client.call('bulkIssues', { body });
    found.push(...parseAnswer(z.looseObject({ issues: z.array(issueSchema) }), answer, 'issue/bulkfetch').issues);
  }
  return found;
}

/** Having none is as good as having removed it. */
export async function deleteIssueProperty(client: JiraClient, key: string, property: string): Promise<void> {
  try {
    await client.call('deleteIssueProperty', { path: { key, property } });
  } catch (error) {
    if (!(error instanceof JiraNotFound)) throw error;
  }
}

/** Adds or removes one label and leaves the others alone, whoever changes them meanwhile. */
export async function changeLabels(
  client: JiraClient,
  key: string,
  change: { add: string } | { remove: string },
): Promise<void> {
  await client.call('editIssue', { path: { key }, body: { update: { labels: [change] } } });
}
