import type { z } from 'zod';
import { JiraUnavailable } from './errors';

/** Checks an answer of Jira at run time: a changed API is named, not met later as `undefined`. */
export function parseAnswer<T>(schema: z.ZodType<T>, answer: unknown, endpoint: string): T {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  const first = result.error.issues[0];
  const where = first === undefined ? '' : `${first.path.join('.')}: ${first.message}`;
  throw new JiraUnavailable(200, [`Unexpected answer: ${where}`], endpoint);
}
