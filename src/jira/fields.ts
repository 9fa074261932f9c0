/** Which custom fields hold estimate, sprint, rank and flag on this site. */
import { z } from 'zod';
import type { JiraClient } from './client';
import { parseAnswer } from './parse';

const fieldSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  schema: z.looseObject({ type: z.string().optional(), custom: z.string().optional() }).optional(),
  /** Absent for a field of the whole site. */
  scope: z.looseObject({ project: z.looseObject({ id: z.string() }).optional() }).optional(),
});
export type JiraField = z.infer<typeof fieldSchema>;

export interface FieldMap {
  estimate: { id: string; name: string } | null;
  sprint: string | null;
  rank: string | null;
  flagged: string | null;
}

export async function getFields(client: JiraClient): Promise<JiraField[]> {
  return parseAnswer(z.array(fieldSchema), await client.call('fields'), 'field');
}

/**
 * Finds the fields: the estimate by the board's configuration, else by Jira's own story-point field type, else a
 * number field named "Story Points"; the others by their type.
 * @param boardEstimateId field id from the board's configuration, null when there is no board or it estimates nothing
 */
export function mapFields(fields: JiraField[], boardEstimateId: string | null): FieldMap {
  const byCustom = (suffix: string) => fields.find((f) => f.schema?.custom?.endsWith(suffix));
  const estimate =
    fields.find((f) => f.id === boardEstimateId) ??
    byCustom(':jsw-story-points') ??
    fields.find((f) => f.name.toLowerCase() === 'story points' && f.schema?.type === 'number');
  return {
    estimate: estimate === undefined ? null : { id: estimate.id, name: estimate.name },
    sprint: byCustom(':gh-sprint')?.id ?? null,
    rank: byCustom(':gh-lexo-rank')?.id ?? null,
    flagged: fields.find((f) => f.name === 'Flagged' && f.schema?.custom !== undefined)?.id ?? null,
  };
}
