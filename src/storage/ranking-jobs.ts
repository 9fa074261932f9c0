/**
 * Orders on their way to Jira: a small head, and what it takes to go on and to go back. They are kept for as long as they
 * can be undone.
 */
import { z } from 'zod';
import type { RankCall } from '../domain/ranking/moves';
import type { KeyValueStore } from './key-value-store';

/** Days that an order can be undone. */
export const UNDO_DAYS = 30;

const headSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  kind: z.enum(['apply', 'undo']),
  /** The job that this one undoes. */
  undoes: z.string().nullable(),
  /** Account id. */
  by: z.string(),
  state: z.enum(['running', 'stopped', 'done', 'undone']),
  startedAt: z.string(),
  /** When a call was last made. */
  touchedAt: z.string(),
  calls: z.number(),
  made: z.number(),
  moves: z.number(),
  /** By issue id or key. */
  refused: z.array(z.object({ key: z.string(), reason: z.string() })),
  exact: z.boolean().nullable(),
  /** How often the way was planned anew because an issue was gone. */
  replanned: z.number(),
});
export type JobHead = z.infer<typeof headSchema>;

/** Issue ids throughout. */
export interface JobPlan {
  /** The whole order before the first call. */
  before: string[];
  /** The whole order as it is to be. */
  wanted: string[];
  /** What is to be moved, whatever way is taken. */
  moved: string[];
  calls: RankCall[];
}

const prefix = (projectId: string) => `order:${projectId}:`;
const headKey = (projectId: string, id: string) => `${prefix(projectId)}${id}`;
/** The parts of a plan are values of their own: each holds the ids of 25,000 issues. */
const partKey = (projectId: string, id: string, part: keyof JobPlan) => `order-plan:${projectId}:${id}:${part}`;
const PARTS = ['before', 'wanted', 'moved', 'calls'] as const;

/** All that are kept, the latest first. */
export async function loadJobs(store: KeyValueStore, projectId: string): Promise<JobHead[]> {
  const found = await store.list(prefix(projectId));
  return found
    .flatMap(({ value }) => headSchema.safeParse(value).data ?? [])
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt) || b.id.localeCompare(a.id));
}

export async function loadJob(store: KeyValueStore, projectId: string, id: string): Promise<JobHead | null> {
  return headSchema.safeParse(await store.get(headKey(projectId, id))).data ?? null;
}

export async function saveJob(store: KeyValueStore, projectId: string, job: JobHead): Promise<void> {
  await store.set(headKey(projectId, job.id), job);
}

/** Null when a part is missing: then there is no way on and none back. */
export async function loadPlan(store: KeyValueStore, projectId: string, id: string): Promise<JobPlan | null> {
  const [before, wanted, moved, calls] = await Promise.all(PARTS.map((part) => store.get(partKey(projectId, id, part))));
  if (typeof before !== 'string' || typeof wanted !== 'string' || typeof moved !== 'string' || typeof calls !== 'string') return null;
  return { before: ids(before), wanted: ids(wanted), moved: ids(moved), calls: calls === '' ? [] : calls.split('\n').map(readCall) };
}

export async function savePlan(store: KeyValueStore, projectId: string, id: string, plan: JobPlan): Promise<void> {
  const texts = {
    before: plan.before.join(' '),
    wanted: plan.wanted.join(' '),
    moved: plan.moved.join(' '),
    calls: plan.calls.map(writeCall).join('\n'),
  };
  await store.transact(PARTS.map((part) => ({ type: 'set', key: partKey(projectId, id, part), value: texts[part] })));
}

export async function dropJob(store: KeyValueStore, projectId: string, id: string): Promise<void> {
  const keys = [headKey(projectId, id), ...PARTS.map((part) => partKey(projectId, id, part))];
  await store.transact(keys.map((key) => ({ type: 'delete', key })));
}

const ids = (text: string) => (text === '' ? [] : text.split(' '));

/** `<10 11 12`: before 10. `>10 11 12`: after 10. */
function writeCall(call: RankCall): string {
  const side = 'before' in call ? `<${call.before}` : `>${call.after}`;
  return [side, ...call.issues].join(' ');
}

function readCall(text: string): RankCall {
  const [side = '', ...issues] = text.split(' ');
  const other = side.slice(1);
  return side.startsWith('<') ? { issues, before: other } : { issues, after: other };
}
