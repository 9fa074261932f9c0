/**
 * Rows of the index as compact arrays, and their packing into values that the key-value store accepts.
 * Written bytes are the dear part of Forge's bill, so nothing is stored by name.
 */
import type { Issue, IssueLink, StatusCategory } from '../domain/backlog/issue';
import type { IssueHistory } from '../domain/health/health-backlog';
import type { ScoreRecord } from '../domain/scoring/record';
import type { StorySummary } from '../domain/story/summary';
import { MAX_VALUE_BYTES } from './key-value-store';
import type { IndexRow } from './index-rows';

const CATEGORIES: readonly StatusCategory[] = ['new', 'indeterminate', 'done'];
const KINDS: readonly IssueLink['kind'][] = ['blocks', 'isBlockedBy', 'relates'];
/** Room for the brackets and commas of the list, and for what the store adds. */
const CHUNK_BYTES = MAX_VALUE_BYTES - 16 * 1024;

type Packed = [
  id: string,
  key: string,
  summary: string,
  type: string,
  level: number,
  status: string,
  category: number,
  priority: string | null,
  labels: string[],
  created: number,
  updated: number,
  resolved: number | null,
  due: string | null,
  estimate: number | null,
  parent: string | null,
  sprints: number[],
  versions: string[],
  flags: number,
  links: [number, string, number][],
  words: number | null,
  story: StorySummary | null,
  score: ScoreRecord | null,
  history: IssueHistory | null,
  rank: string,
  storyText: string | null,
  securityLevelId: string | null,
  affectedVersions: string[],
  answers?: Readonly<Record<string, number | string>>,
];

export function pack(row: IndexRow): Packed {
  return [
    row.id,
    row.key,
    row.summary,
    row.type,
    row.hierarchyLevel,
    row.status,
    CATEGORIES.indexOf(row.statusCategory),
    row.priority,
    row.labels,
    Date.parse(row.created),
    Date.parse(row.updated),
    row.resolved === null ? null : Date.parse(row.resolved),
    row.due,
    row.estimate,
    row.parentKey,
    row.sprintIds,
    row.fixVersionIds,
    (row.flagged ? 1 : 0) + (row.secured ? 2 : 0),
    row.links.map((link) => [KINDS.indexOf(link.kind), link.key, CATEGORIES.indexOf(link.statusCategory)]),
    row.descriptionWords,
    row.story,
    row.score,
    row.history,
    row.rank,
    row.storyText,
    row.securityLevelId,
    row.affectedVersionIds,
    ...(row.answers === undefined ? ([] as const) : ([row.answers] as const)),
  ];
}

export function unpack(packed: Packed): IndexRow {
  const [id, key, summary, type, hierarchyLevel, status, category, priority, labels, created, updated, resolved, ...rest] = packed;
  const [due, estimate, parentKey, sprintIds, fixVersionIds, flags, links, descriptionWords, story, score, history, rank, ...last] = rest;
  const [storyText, securityLevelId, affectedVersionIds, answers] = last;
  return {
    id,
    key,
    summary,
    type,
    hierarchyLevel,
    status,
    statusCategory: CATEGORIES[category] ?? 'new',
    priority,
    labels,
    created: new Date(created).toISOString(),
    updated: new Date(updated).toISOString(),
    resolved: resolved === null ? null : new Date(resolved).toISOString(),
    due,
    estimate,
    parentKey,
    sprintIds,
    fixVersionIds,
    flagged: (flags & 1) === 1,
    secured: (flags & 2) === 2,
    links: links.map(([kind, other, itsCategory]): Issue['links'][number] => ({
      kind: KINDS[kind] ?? 'relates',
      key: other,
      statusCategory: CATEGORIES[itsCategory] ?? 'new',
    })),
    descriptionWords,
    story,
    score,
    history,
    rank,
    storyText,
    securityLevelId,
    affectedVersionIds,
    ...(answers === undefined ? {} : { answers }),
  };
}

/** Cuts rows into chunks that each fit one stored value; at least one chunk only when there are rows. */
export function toChunks(rows: readonly IndexRow[]): Packed[][] {
  const chunks: Packed[][] = [];
  let room = 0;
  for (const row of rows) {
    const packed = pack(row);
    const bytes = sizeOf(packed);
    if (bytes > room || chunks.length === 0) {
      chunks.push([]);
      room = CHUNK_BYTES;
    }
    chunks.at(-1)?.push(packed);
    room -= bytes;
  }
  return chunks;
}

export function sizeOf(packed: unknown): number {
  return Buffer.byteLength(JSON.stringify(packed)) + 1;
}

export function readChunk(stored: unknown): IndexRow[] {
  return Array.isArray(stored) ? (stored as Packed[]).map(unpack) : [];
}
