import { z } from 'zod';
import type { JiraClient } from './client';
import { JiraForbidden, JiraNotFound, JiraRejected } from './errors';
import { parseAnswer } from './parse';

const usersSchema = z.looseObject({
  values: z.array(z.looseObject({ accountId: z.string(), displayName: z.string() })),
});

/**
 * Display names by account id, at most 50. Who may not browse people gets none, and nobody is missed for it.
 */
export async function displayNames(client: JiraClient, accountIds: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(accountIds)].filter((id) => id !== '').slice(0, 50);
  if (wanted.length === 0) return new Map();
  try {
    const answer = await client.call('users', { query: { accountId: wanted, maxResults: 50 } });
    return new Map(parseAnswer(usersSchema, answer, 'user/bulk').values.map((user) => [user.accountId, user.displayName]));
  } catch (error) {
    // Ids can come from a property that anybody may write: one that is none costs the names, not the screen.
    if (error instanceof JiraForbidden || error instanceof JiraNotFound || error instanceof JiraRejected) return new Map();
    throw error;
  }
}
