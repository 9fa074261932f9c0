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
  v: z.literal(2),
  id: z.string(),
  kind: z.enum(['apply', 'undo']),
  /** The job that this one undoes. */
  undoes: z.string().nullable(),
  /** Account id. */
  by: z.string(),
  state: z.enum(['running', 'stopped', 'done', 'undone']),
  /** Why it stopped of itself. */
  halt: z.enum(['overtaken', 'forbidden', 'refused']).nullable(),
  startedAt: z.string(),
  /** When a call was last made. */
  touchedAt: z.string(),
  /** Which of its plans it follows: one is written whole before the head points to it. */
  plan: z.object({ id: z.string(), /** How many there were before. */ nth: z.number(), /** Calls made before it. */ from: z.number() }),
  /** Calls in all and made. */
  calls: z.number(),
  made: z.number(),
  moves: z.number(),
  /** By issue id or key. */
  refused: z.array(z.object({ key: z.string(), reason: z.string() })),
  exact: z.boolean().nullable(),
  /** How often in a row Jira refused a call and the way was planned anew. */
  refusals: z.number(),
});
export type JobHead = z.infer<typeof headSchema>;

/** Issue ids throughout. */
export interface JobPlan {
  /** The whole order before the first call, what is finished included, so that an undo puts issues back exactly. */
  before: string[];
  /** What the calls start from. */
  base: string[];
  /** The order that is to come about. */
  wanted: string[];
  /** What is to be moved, whatever way is taken. */
  moved: string[];
  calls: RankCall[];
}

const prefix = (projectId: string) => `order:${projectId}:`;
const headKey = (projectId: string, id: string) => `${prefix(projectId)}${id}`;
const planPrefix = (projectId: string, id: string, planId?: string) => `order-plan:${projectId}:${id}:${planId === undefined ? '' : `${planId}:`}`;
const turnKey = (projectId: string) => `order-turn:${projectId}`;
const PARTS = ['before', 'base', 'wanted', 'moved', 'calls'] as const;
/** Characters of a part that one value holds; ids are digits, so a character is a byte. */
const PIECE = 200_000;

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
export async function loadPlan(store: KeyValueStore, projectId: string, { id, plan }: JobHead): Promise<JobPlan | null> {
  const start = planPrefix(projectId, id, plan.id);
  const pieces = new Map((await store.list(start)).map(({ key, value }) => [key.slice(start.length), value]));
  const texts = PARTS.map((part) => {
    const found: string[] = [];
    for (let n = 0, piece = pieces.get(`${part}:0`); typeof piece === 'string'; n += 1, piece = pieces.get(`${part}:${n}`)) found[n] = piece;
    return found.length === 0 ? null : found.join('');
  });
  const [before, base, wanted, moved, calls] = texts;
  if (before == null || base == null || wanted == null || moved == null || calls == null) return null;
  return { before: ids(before), base: ids(base), wanted: ids(wanted), moved: ids(moved), calls: calls === '' ? [] : calls.split('\n').map(readCall) };
}

/** Keeps a plan; it is followed once the head that names it is saved. */
export async function savePlan(store: KeyValueStore, projectId: string, { id, plan }: JobHead, what: JobPlan): Promise<void> {
  const texts = {
    before: what.before.join(' '),
    base: what.base.join(' '),
    wanted: what.wanted.join(' '),
    moved: what.moved.join(' '),
    calls: what.calls.map(writeCall).join('\n'),
  };
  for (const part of PARTS) {
    const text = texts[part];
    for (let n = 0; n === 0 || n * PIECE < text.length; n += 1) {
      await store.set(`${planPrefix(projectId, id, plan.id)}${part}:${n}`, text.slice(n * PIECE, (n + 1) * PIECE));
    }
  }
}

export async function dropJob(store: KeyValueStore, projectId: string, id: string): Promise<void> {
  await store.delete(headKey(projectId, id));
  for (const { key } of await store.list(planPrefix(projectId, id))) await store.delete(key);
}

/** Id of the job whose turn it is to rank in the project; null for none. */
export async function turnOf(store: KeyValueStore, projectId: string): Promise<string | null> {
  const stored = await store.get(turnKey(projectId));
  return typeof stored === 'string' ? stored : null;
}

export async function takeTurn(store: KeyValueStore, projectId: string, jobId: string): Promise<void> {
  await store.set(turnKey(projectId), jobId);
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
