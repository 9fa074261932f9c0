/** Reads of an issue what the story check looks at. One request, one point. */
import { z } from 'zod';
import type { AdfDocument } from '../domain/adf';
import type { ProjectSettings } from '../domain/settings';
import type { LintInput } from '../domain/story/input';
import type { JiraClient } from '../jira/client';
import { getIssue } from '../jira/issues';

const documentSchema = z.custom<AdfDocument>((value) => typeof value === 'object' && value !== null);

const fieldsSchema = z.looseObject({
  summary: z.string().nullish(),
  description: documentSchema.nullish(),
  issuetype: z.looseObject({ name: z.string() }),
});

const extraSchema = z.union([z.string(), documentSchema]);

/** @throws JiraNotFound when the issue is not there or the caller may not see it */
export async function readStoryIssue(jira: JiraClient, key: string, settings: ProjectSettings): Promise<LintInput> {
  const raw = await getIssue(jira, key, { fields: ['summary', 'description', 'issuetype', ...settings.criteriaFields] });
  const fields = fieldsSchema.parse(raw.fields ?? {});
  return {
    summary: fields.summary ?? '',
    description: fields.description ?? null,
    issueType: fields.issuetype.name,
    extraFields: settings.criteriaFields.flatMap((id) => {
      const value = extraSchema.safeParse(fields[id]);
      return value.success ? [{ id, value: value.data }] : [];
    }),
  };
}
