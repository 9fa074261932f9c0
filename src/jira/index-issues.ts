/** Raw issues as the index needs them: which fields to ask for, and what they mean. */
import { z } from 'zod';
import type { AdfDocument } from '../domain/adf';
import type { IssueLink } from '../domain/backlog/issue';
import type { HealthIssue } from '../domain/health/health-backlog';
import { rescore } from '../domain/scoring/find-model';
import { answerOf } from '../domain/scoring/sources';
import { readRecord } from '../domain/scoring/read-record';
import { VALUE_PROPERTY, withoutTexts, type ScoreRecord } from '../domain/scoring/record';
import type { LintInput } from '../domain/story/input';
import { flatten } from '../domain/text/blocks';
import type { FieldMap } from './fields';
import type { RawIssue } from './search';
import { sprintsOfField } from './sprint-field';
import { toCategory } from './statuses';

const named = z.looseObject({ name: z.string() });
const identified = z.looseObject({ id: z.string() });
const status = z.looseObject({ name: z.string().catch(''), statusCategory: z.looseObject({ key: z.string() }).optional().catch(undefined) });
const linked = z.looseObject({ key: z.string(), fields: z.looseObject({ status: status.optional().catch(undefined) }).optional().catch(undefined) });
const link = z.looseObject({
  type: z.looseObject({ inward: z.string().catch(''), outward: z.string().catch(''), name: z.string().catch('') }),
  inwardIssue: linked.optional().catch(undefined),
  outwardIssue: linked.optional().catch(undefined),
});
const issueType = z.looseObject({
  name: z.string().catch(''),
  hierarchyLevel: z.number().optional().catch(undefined),
  subtask: z.boolean().optional().catch(undefined),
});

/** What of a value reads as this; else nothing. One odd field must not cost the issue, nor one odd entry the list. */
const maybe = <T>(schema: z.ZodType<T>) => schema.nullable().catch(null).default(null);
const listOf = <T>(schema: z.ZodType<T>) =>
  z.unknown().optional().transform((value): T[] =>
    (Array.isArray(value) ? value : []).flatMap((one: unknown) => {
      const parsed = schema.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    }),
  );

const fieldsSchema = z.looseObject({
  summary: maybe(z.string()),
  issuetype: maybe(issueType),
  status,
  priority: maybe(named),
  labels: listOf(z.string()),
  created: maybe(z.string()),
  updated: maybe(z.string()),
  resolutiondate: maybe(z.string()),
  duedate: maybe(z.string()),
  parent: maybe(z.looseObject({ key: z.string() })),
  fixVersions: listOf(identified),
  /** What the issue affects, as Jira calls it: where a bug was found. */
  versions: listOf(identified),
  issuelinks: listOf(link),
  security: maybe(identified),
});
type Fields = z.infer<typeof fieldsSchema>;

export const INDEX_PROPERTIES = [VALUE_PROPERTY];

/** Every field that a row is made of. */
export function indexFields(map: FieldMap, criteriaFields: readonly string[], answerFields: readonly string[]): string[] {
  const custom = [map.estimate?.id, map.sprint, map.rank, map.flagged, ...criteriaFields, ...answerFields];
  return [...Object.keys(fieldsSchema.shape), 'description', ...custom.filter((id) => typeof id === 'string')];
}

/** An issue of the index: what the domain knows of it, its place in the backlog and who may see it. */
export interface IndexedIssue extends HealthIssue {
  /** LexoRank: compares as text. Empty where the site has no rank field. */
  rank: string;
  /** Whether an issue-security level hides it from some people. */
  secured: boolean;
  /** Which level that is; null without one. */
  securityLevelId: string | null;
}

/** @returns null when Jira left out what every issue has, as it does for one that vanished meanwhile */
export function toIndexed(raw: RawIssue, map: FieldMap, answerFields: readonly string[] = []): IndexedIssue | null {
  const parsed = fieldsSchema.safeParse(raw.fields);
  if (!parsed.success || raw.key === undefined) return null;
  const fields = parsed.data;
  // Without any moment it counts as old as can be: left out, it would move the place of every other.
  const created = instant(fields.created) ?? instant(fields.updated) ?? new Date(0).toISOString();
  const custom = (id: string | null | undefined) => (id == null ? undefined : raw.fields?.[id]);
  const rank = custom(map.rank);
  const flags = custom(map.flagged);
  return {
    id: raw.id,
    key: raw.key,
    summary: fields.summary ?? '',
    type: fields.issuetype?.name ?? '',
    hierarchyLevel: fields.issuetype?.hierarchyLevel ?? (fields.issuetype?.subtask === true ? -1 : 0),
    status: fields.status.name,
    statusCategory: toCategory(fields.status.statusCategory?.key),
    priority: fields.priority?.name ?? null,
    labels: fields.labels,
    created,
    updated: instant(fields.updated) ?? created,
    resolved: instant(fields.resolutiondate),
    due: fields.duedate,
    estimate: finite(custom(map.estimate?.id)),
    parentKey: fields.parent?.key ?? null,
    sprintIds: sprintsOfField(custom(map.sprint)).map(({ id }) => id),
    fixVersionIds: fields.fixVersions.map(({ id }) => id),
    affectedVersionIds: fields.versions.map(({ id }) => id),
    flagged: Array.isArray(flags) && flags.length > 0,
    links: blockingLinks(fields),
    descriptionWords: countWords(raw.fields?.description),
    story: null,
    score: scoreOf(raw),
    history: null,
    rank: typeof rank === 'string' ? rank : '',
    secured: fields.security !== null,
    securityLevelId: fields.security?.id ?? null,
    ...answersOf(raw, answerFields),
  };
}

/** The texts that the story check reads. */
export function textsOf(raw: RawIssue, criteriaFields: readonly string[]): LintInput {
  const fields = raw.fields ?? {};
  const asDocument = (value: unknown) => (typeof value === 'object' && value !== null ? (value as AdfDocument) : null);
  const type = fields.issuetype as { name?: unknown } | undefined;
  return {
    summary: typeof fields.summary === 'string' ? fields.summary : '',
    issueType: typeof type?.name === 'string' ? type.name : '',
    description: asDocument(fields.description),
    extraFields: criteriaFields.map((id) => {
      const value = fields[id];
      return { id, value: typeof value === 'string' ? value : asDocument(value) };
    }),
  };
}

/** Null for what is no moment. */
function instant(text: string | null): string | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function finite(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Only what orders work: links of other types cost room in every row and no indicator asks for them. */
function blockingLinks(fields: Fields): IssueLink[] {
  return fields.issuelinks.flatMap(({ type, inwardIssue, outwardIssue }): IssueLink[] => {
    if (!/block|depend/i.test(`${type.name} ${type.inward} ${type.outward}`)) return [];
    const other = inwardIssue ?? outwardIssue;
    if (other === undefined) return [];
    const words = inwardIssue === undefined ? type.outward : type.inward;
    const waits = /blocked by|depends on/i.test(words);
    return [
      {
        kind: waits ? 'isBlockedBy' : 'blocks',
        key: other.key,
        statusCategory: toCategory(other.fields?.status?.statusCategory?.key),
      },
    ];
  });
}

function countWords(description: unknown): number | null {
  if (typeof description !== 'object' || description === null) return null;
  const words = flatten(description, 'description').flatMap((block) => block.text.split(/\s+/u).filter((word) => word !== ''));
  return words.length;
}

function answersOf(raw: RawIssue, answerFields: readonly string[]): Pick<HealthIssue, 'answers'> {
  const found = answerFields.flatMap((id) => {
    const answer = answerOf(raw.fields?.[id]);
    return answer === null ? [] : [[id, answer] as const];
  });
  return answerFields.length === 0 ? {} : { answers: Object.fromEntries(found) };
}

/** As far as it can be read: a record that somebody edited by hand must not break a ranking. */
function scoreOf(raw: RawIssue): ScoreRecord | null {
  const { record } = readRecord(raw.properties?.[VALUE_PROPERTY], rescore);
  return record && withoutTexts(record);
}
