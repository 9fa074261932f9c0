/** What the story check's calls must look like; lengths keep a text within what a field of Jira holds. */
import { z } from 'zod';

const words = z.string().trim().max(5_000);
const fields = z.strictObject({ role: words, means: words, benefit: words, criteria: z.array(words).max(200) });
const expected = z.string();
const where = z.strictObject({
  field: z.string(),
  path: z.array(z.int().min(0)).max(1_000),
  start: z.int().min(0),
  end: z.int().min(0),
});
const place = { ruleId: z.string(), where, expected };

export const fix = z.strictObject({ ...place, fixId: z.string(), words: z.record(z.string(), words) });
export const scenario = z.strictObject({ where, expected });
export const write = z.strictObject({ fields, expected });
export const undo = z.strictObject({ expected });
export const dismissal = z.strictObject({ ...place, reason: z.string().trim().min(1, 'say why').max(500) });
export const restoration = z.strictObject({ ruleId: z.string(), textHash: z.string() });
const splitId = z.string().regex(/^[\w-]{8,64}$/u);
export const splitBegin = z.strictObject({
  splitId,
  parts: z
    .array(z.strictObject({ summary: z.string().trim().min(1, 'give it a summary').max(255), fields, estimate: z.number().min(0).nullable() }))
    .min(2)
    .max(50),
});
export const splitStory = z.strictObject({ splitId, number: z.int().min(0).max(49) });
export const splitEnd = z.strictObject({ splitId });
