/** The issue that is being scored, read with one request. */
import { z } from 'zod';
import type { AdfDocument } from '../domain/adf';
import type { Grounds } from '../domain/scoring/changed-since';
import { VALUE_PROPERTY, type StatusRef } from '../domain/scoring/record';
import type { JiraClient } from './client';
import { getIssue } from './issues';
import { parseAnswer } from './parse';
import { toCategory } from './statuses';

const linkedSchema = z.looseObject({
  key: z.string(),
  fields: z
    .looseObject({ status: z.looseObject({ statusCategory: z.looseObject({ key: z.string() }).optional() }).optional() })
    .optional(),
});
const statusSchema = z.looseObject({ id: z.string(), name: z.string() });
const fieldsSchema = z.looseObject({
  summary: z.string().nullish(),
  description: z.custom<AdfDocument>((value) => typeof value === 'object').nullish(),
  issuetype: z.looseObject({ name: z.string() }),
  status: statusSchema,
  reporter: z.looseObject({ accountId: z.string(), displayName: z.string() }).nullish(),
  labels: z.array(z.string()).nullish(),
  issuelinks: z
    .array(
      z.looseObject({
        type: z.looseObject({ id: z.string() }),
        inwardIssue: linkedSchema.optional(),
        outwardIssue: linkedSchema.optional(),
      }),
    )
    .nullish(),
});

export interface ValueIssue {
  id: string;
  key: string;
  type: string;
  status: StatusRef;
  reporter: { accountId: string; displayName: string } | null;
  labels: string[];
  grounds: Grounds;
  /** The property as it is, to be read by the domain. */
  property: unknown;
  /** Keys of linked issues that the caller can see, open ones only. */
  openLinks: Set<string>;
  /** What was asked for besides, by field id, as Jira gives it. */
  fields: Record<string, unknown>;
}

/**
 * @param estimateField id of the field that holds the estimate, null when there is none
 * @param moreFields ids of other fields to read with it
 */
export async function getValueIssue(
  client: JiraClient,
  key: string,
  estimateField: string | null,
  moreFields: readonly string[] = [],
): Promise<ValueIssue> {
  const wanted = Object.keys(fieldsSchema.shape);
  const raw = await getIssue(client, key, {
    fields: [...wanted, ...(estimateField === null ? [] : [estimateField]), ...moreFields],
    properties: [VALUE_PROPERTY],
  });
  const fields = parseAnswer(fieldsSchema, raw.fields ?? {}, 'issue');
  const links = (fields.issuelinks ?? []).flatMap(({ type, inwardIssue, outwardIssue }) => {
    const other = outwardIssue ?? inwardIssue;
    return other ? [{ type: type.id, way: outwardIssue ? 'out' : 'in', other }] : [];
  });
  const estimate = estimateField === null ? null : fields[estimateField];
  const isOpen = (issue: z.infer<typeof linkedSchema>) => toCategory(issue.fields?.status?.statusCategory?.key) !== 'done';
  return {
    id: raw.id,
    key: raw.key,
    type: fields.issuetype.name,
    status: { id: fields.status.id, name: fields.status.name },
    reporter: fields.reporter ?? null,
    labels: fields.labels ?? [],
    grounds: {
      estimate: typeof estimate === 'number' ? estimate : null,
      summary: fields.summary ?? '',
      description: fields.description ?? null,
      links: links.map(({ type, way, other }) => `${type} ${way} ${other.key}`),
    },
    property: raw.properties?.[VALUE_PROPERTY] ?? null,
    openLinks: new Set(links.filter(({ other }) => isOpen(other)).map(({ other }) => other.key)),
    fields: Object.fromEntries(moreFields.map((id) => [id, fields[id]])),
  };
}

/** Where the issue is in its workflow. */
export async function getStatus(client: JiraClient, key: string): Promise<StatusRef> {
  const { fields = {} } = await getIssue(client, key, { fields: ['status'] });
  const { id, name } = parseAnswer(z.looseObject({ status: statusSchema }), fields, 'issue').status;
  return { id, name };
}
