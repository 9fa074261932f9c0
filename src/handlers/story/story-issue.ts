/** Reads of an issue what the story check looks at. One request, one point. */
import { z } from 'zod';
import type { AdfDocument } from '../../domain/adf';
import type { ProjectSettings } from '../../domain/settings';
import type { LintInput } from '../../domain/story/input';
import { hashOf } from '../../domain/story/text-hash';
import type { JiraClient } from '../../jira/client';
import { getIssue } from '../../jira/issues';

const documentSchema = z.custom<AdfDocument>((value) => typeof value === 'object' && value !== null);

const fieldsSchema = z.looseObject({
  summary: z.string().nullish(),
  description: documentSchema.nullish(),
  issuetype: z.looseObject({ id: z.string(), name: z.string() }),
  parent: z.looseObject({ key: z.string() }).nullish(),
  labels: z.array(z.string()).nullish(),
});

const extraSchema = z.union([z.string(), documentSchema]);

export interface StoryIssue {
  id: string;
  key: string;
  typeId: string;
  parentKey: string | null;
  labels: string[];
  estimate: number | null;
  input: LintInput;
  /** Names of the fields of criteria, by id. */
  fieldNames: Record<string, string>;
  /** Tells one state of the texts from any other, marks and media included. */
  stamp: string;
}

/**
 * @param estimateField id of the field that holds the estimate, null when there is none or it is not asked for
 * @throws JiraNotFound when the issue is not there or the caller may not see it
 */
export async function readStoryIssue(
  jira: JiraClient,
  key: string,
  settings: ProjectSettings,
  estimateField: string | null = null,
): Promise<StoryIssue> {
  const wanted = [...Object.keys(fieldsSchema.shape), ...settings.criteriaFields];
  const names = settings.criteriaFields.length === 0 ? {} : { expand: 'names' as const };
  const raw = await getIssue(jira, key, { fields: estimateField === null ? wanted : [...wanted, estimateField], ...names });
  const fields = fieldsSchema.parse(raw.fields ?? {});
  const estimate = estimateField === null ? null : fields[estimateField];
  const input: LintInput = {
    summary: fields.summary ?? '',
    description: fields.description ?? null,
    issueType: fields.issuetype.name,
    extraFields: settings.criteriaFields.flatMap((id) => {
      const value = extraSchema.safeParse(fields[id]);
      return value.success ? [{ id, value: value.data }] : [];
    }),
  };
  return {
    id: raw.id,
    key: raw.key,
    typeId: fields.issuetype.id,
    parentKey: fields.parent?.key ?? null,
    labels: fields.labels ?? [],
    estimate: typeof estimate === 'number' ? estimate : null,
    input,
    fieldNames: Object.fromEntries(settings.criteriaFields.map((id) => [id, raw.names?.[id] ?? id])),
    stamp: stampOf(input),
  };
}

function stampOf({ summary, description, extraFields }: LintInput): string {
  return hashOf(JSON.stringify([summary, description, extraFields]));
}
