/** The order of the backlog: read as LexoRanks, changed by moving issues next to others. */
import { z } from 'zod';
import type { RankCall } from '../domain/ranking/moves';
import type { JiraClient } from './client';
import { parseAnswer } from './parse';

/** Jira takes no more issues in one bulk read. */
const MAX_BULK = 100;
/** Requests at a time; Jira allows 100 a second. */
const AT_ONCE = 10;

const issuesSchema = z.looseObject({
  issues: z.array(z.looseObject({ id: z.string(), fields: z.record(z.string(), z.unknown()).optional() })),
});

/**
 * LexoRanks by issue id, straight from Jira's database and not from its search index, which lags. Issues that are gone
 * or hidden from the caller are left out. A point an issue.
 */
export async function readRanks(client: JiraClient, ids: readonly string[], rankField: string): Promise<Map<string, string>> {
  const chunks = Array.from({ length: Math.ceil(ids.length / MAX_BULK) }, (_, n) => ids.slice(n * MAX_BULK, (n + 1) * MAX_BULK));
  const ranks = new Map<string, string>();
  for (let start = 0; start < chunks.length; start += AT_ONCE) {
    await Promise.all(
      chunks.slice(start, start + AT_ONCE).map(async (issueIdsOrKeys) => {
        const answer = await client.call('bulkIssues', { body: { issueIdsOrKeys, fields: [rankField] } });
        for (const { id, fields } of parseAnswer(issuesSchema, answer, 'issue/bulkfetch').issues) {
          const rank = fields?.[rankField];
          if (typeof rank === 'string') ranks.set(id, rank);
        }
      }),
    );
  }
  return ranks;
}

const partlySchema = z.looseObject({
  entries: z.array(
    z.looseObject({
      issueId: z.number().optional(),
      issueKey: z.string().optional(),
      status: z.number(),
      errors: z.array(z.string()).nullish(),
    }),
  ),
});

/** An issue, by id or by key as Jira names it, that was not moved. */
export interface NotRanked {
  issue: string;
  reason: string;
}

/**
 * Moves issues, by id.
 *
 * @returns what Jira did not move while it moved the others (207); empty when all went well
 */
export async function rankIssues(client: JiraClient, call: RankCall): Promise<NotRanked[]> {
  const target = 'before' in call ? { rankBeforeIssue: call.before } : { rankAfterIssue: call.after };
  const answer = await client.call('rankIssues', { body: { issues: call.issues, ...target } });
  if (answer === undefined) return [];
  return parseAnswer(partlySchema, answer, 'issue/rank')
    .entries.filter(({ status }) => status >= 300)
    .map(({ issueId, issueKey, status, errors }) => ({
      issue: issueId === undefined ? (issueKey ?? '') : String(issueId),
      reason: errors?.join(' ') || `Jira answered ${status}.`,
    }));
}
