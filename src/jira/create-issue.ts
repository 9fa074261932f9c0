import { z } from 'zod';
import type { JiraClient } from './client';
import { parseAnswer } from './parse';

/** @throws JiraRejected when a field is not on the create screen or misses what the project requires */
export async function createIssue(client: JiraClient, fields: Record<string, unknown>): Promise<{ id: string; key: string }> {
  const answer = await client.call('createIssue', { body: { fields } });
  const { id, key } = parseAnswer(z.looseObject({ id: z.string(), key: z.string() }), answer, 'issue');
  return { id, key };
}
