/** Jira's issue resource, read with tolerance: what is required is checked, what is optional and odd is left out. */
import { z } from 'zod';
import type { Instant } from '../model';
import { ImportError } from './import-error';
import type { RawIssue } from './split-issues';

const optionalText = z.string().optional().catch(undefined);
const optionalFlag = z.boolean().optional().catch(undefined);
const id = z.union([z.string().min(1), z.number()]).transform(String);

// What the addresses of pages and of the REST API can carry.
const issueKey = z.string().regex(/^[A-Za-z]\w*-\d+$/);

/** A trimmed export may name things without their ids; then the name tells them apart. */
const named = <T extends z.ZodRawShape>(more: T) =>
  z.preprocess(
    (value) => ((record(value)?.id ?? undefined) === undefined ? { ...record(value), id: record(value)?.name } : value),
    z.object({ id, name: z.string().min(1), description: optionalText, ...more }),
  );

const day = z.iso.date().optional().catch(undefined);

export const projectSchema = z.object({
  id,
  key: z.string().min(1),
  name: optionalText,
  description: optionalText,
  style: optionalText,
});
export const issueTypeSchema = named({
  subtask: optionalFlag,
  hierarchyLevel: z.number().optional().catch(undefined),
});
export const statusSchema = named({
  statusCategory: z.object({ key: z.string() }).optional().catch(undefined),
});
export const prioritySchema = named({ statusColor: optionalText });
export const resolutionSchema = named({});
export const componentSchema = named({});
export const securitySchema = named({});
export const versionSchema = named({
  released: optionalFlag,
  archived: optionalFlag,
  startDate: day,
  releaseDate: day,
});
export const personSchema = z.object({
  accountId: optionalText,
  key: optionalText,
  name: optionalText,
  displayName: optionalText,
  emailAddress: optionalText,
  timeZone: optionalText,
  active: optionalFlag,
});
export const sprintSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  state: z.string(),
  goal: optionalText,
  startDate: optionalText,
  endDate: optionalText,
  completeDate: optionalText,
  createdDate: optionalText,
});
const keyed = z.object({ key: z.string() });
export const linkSchema = z.object({
  id: id.optional().catch(undefined),
  type: z.object({ id, name: z.string(), inward: z.string(), outward: z.string() }),
  inwardIssue: keyed.optional().catch(undefined),
  outwardIssue: keyed.optional().catch(undefined),
});
export const fieldSchemaSchema = z.object({
  type: z.string(),
  items: optionalText,
  custom: optionalText,
});

export interface IssueResource {
  file: string;
  line: number;
  id: string;
  key: string;
  created: Instant;
  updated: Instant;
  project: z.output<typeof projectSchema>;
  issueType: z.output<typeof issueTypeSchema>;
  status: z.output<typeof statusSchema>;
  /** Everything else, still unread. */
  fields: Record<string, unknown>;
  root: Record<string, unknown>;
  /** Names and schemas of the fields by id; empty unless the export was asked for them. */
  names: Record<string, unknown>;
  schema: Record<string, unknown>;
}

/** @throws ImportError when the value is no issue or lacks what every issue has. */
export function readResource(file: string, raw: RawIssue): IssueResource {
  const { line, value } = raw;
  const refuse = (reason: string): never => {
    throw new ImportError(file, line, reason);
  };
  const root = record(value) ?? refuse('the line is not a JSON object');
  const fields = record(root.fields) ?? refuse('"fields" is missing; is this an issue?');
  const required = <T>(schema: z.ZodType<T>, found: unknown, path: string): T => {
    if (found === undefined || found === null) return refuse(`"${path}" is missing`);
    const parsed = schema.safeParse(found);
    if (parsed.success) return parsed.data;
    const at = [path, ...(parsed.error.issues[0]?.path ?? [])].join('.');
    return refuse(`"${at}" is missing or not as Jira gives it`);
  };
  const created =
    instant(required(z.string(), fields.created, 'fields.created')) ??
    refuse('"fields.created" is not a date');
  return {
    file,
    line,
    root,
    fields,
    names: record(root.names ?? raw.names) ?? {},
    schema: record(root.schema ?? raw.schema) ?? {},
    created,
    id: required(id, root.id, 'id'),
    key: required(issueKey, root.key, 'key'),
    updated: instant(fields.updated) ?? created,
    project: required(projectSchema, fields.project, 'fields.project'),
    issueType: required(issueTypeSchema, fields.issuetype, 'fields.issuetype'),
    status: required(statusSchema, fields.status, 'fields.status'),
  };
}

export function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** The value if it has the form, else undefined. */
export function optional<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The elements of a list that have the form; none when it is no list. */
export function each<T>(schema: z.ZodType<T>, value: unknown): T[] {
  return Array.isArray(value) ? value.flatMap((item) => optional(schema, item) ?? []) : [];
}

/** A day of the calendar as Jira writes it; null for anything else. */
export const dayOf = (value: unknown): string | null => optional(day, value) ?? null;

/** Jira writes `2012-05-16T07:56:13.000+0000`; the site holds UTC with milliseconds. */
export function instant(value: unknown): Instant | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const date = new Date(typeof value === 'string' ? value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2') : value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
