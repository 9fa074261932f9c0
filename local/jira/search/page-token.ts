import { createHash } from 'node:crypto';
import { z } from 'zod';
import { badRequest } from '../errors';
import type { IssueRecord } from '../model';
import type { Scope } from '../world';

const LIFETIME_MS = 7 * 24 * 3_600_000;

const content = z.object({
  query: z.string(),
  offset: z.number().int().positive(),
  last: z.string(),
  issued: z.number(),
});

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16);

/** One page of a list, and the token for the next unless it is the last. */
export interface TokenPage {
  issues: IssueRecord[];
  nextPageToken?: string;
  isLast: boolean;
}

/**
 * Pages through issues by an opaque token that belongs to one caller's query and lasts seven days. When issues move
 * between requests a page may repeat some, but none is passed over.
 * Throws 400 for a token that is not of this query, too old, or not one at all.
 */
export function tokenPage(
  scope: Scope,
  issues: IssueRecord[],
  { query, token, maxResults }: { query: string; token: string | undefined; maxResults: number },
): TokenPage {
  const now = scope.world.now().getTime();
  const owner = digest(JSON.stringify([query, scope.access.principal]));
  const start = token === undefined ? 0 : startOf(issues, read(token, owner, now));
  const end = start + maxResults;
  const last = issues[end - 1];
  const pageIssues = issues.slice(start, end);
  if (end >= issues.length || !last) return { issues: pageIssues, isLast: true };
  const nextPageToken = write({ query: owner, offset: end, last: last.id, issued: now });
  return { issues: pageIssues, isLast: false, nextPageToken };
}

/** Where to go on: after the last issue seen, or earlier when issues before it left or it moved further down itself. */
function startOf(issues: IssueRecord[], { offset, last }: z.infer<typeof content>): number {
  const place = issues.findIndex(({ id }) => id === last);
  if (place === offset - 1) return offset;
  return place === -1 || place >= offset ? offset - 1 : place + 1;
}

function write(value: z.infer<typeof content>): string {
  const text = JSON.stringify(value);
  return Buffer.from(digest(text) + text).toString('base64url');
}

function read(token: string, owner: string, now: number): z.infer<typeof content> {
  const refusal = badRequest('The provided nextPageToken is invalid or has expired.');
  const decoded = Buffer.from(token, 'base64url').toString();
  const text = decoded.slice(16);
  if (decoded.slice(0, 16) !== digest(text)) throw refusal;
  const value = content.parse(JSON.parse(text));
  if (value.query !== owner || value.issued + LIFETIME_MS < now) throw refusal;
  return value;
}
