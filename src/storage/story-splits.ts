/**
 * A split that is going on: what is to be created of an issue, and what has been. It outlasts the dialog, so that going
 * on after a fault or a reload creates nothing twice. Each story that was created has an entry of its own: two that are
 * saved at once cannot lose one another.
 */
import { z } from 'zod';
import { MAX_VALUE_BYTES, type KeyValueStore } from './key-value-store';

/** So long a split that nobody ended is remembered. */
const DAYS_KEPT = 7;
/** Longer than Jira can take to create one: a claim that is older was left behind by a crash. */
const LONGEST_CREATION_MS = 60_000;

const partSchema = z.object({
  summary: z.string(),
  fields: z.object({ role: z.string(), means: z.string(), benefit: z.string(), criteria: z.array(z.string()) }),
  estimate: z.number().nullable(),
});
const planSchema = z.object({ splitId: z.string(), at: z.string(), parts: z.array(partSchema) });
const madeSchema = z.object({ key: z.string(), linked: z.boolean(), leftOut: z.array(z.string()) });

export type SplitPlan = z.infer<typeof planSchema>;
export type MadeStory = z.infer<typeof madeSchema>;

const PLANS = 'story-split:';
const MADE = 'story-split-made:';
const planKey = (issueId: string) => PLANS + issueId;
const madePrefix = (issueId: string, splitId: string) => `${MADE}${issueId}:${splitId}:`;
const claimKey = (issueId: string, splitId: string, number: number) => `story-split-claim:${issueId}:${splitId}:${number}`;

const isOver = ({ at }: SplitPlan, now: Date): boolean => now.getTime() - Date.parse(at) > DAYS_KEPT * 86_400_000;

/** Null when none is going on, or when it was begun more than a week ago. */
export async function loadSplit(store: KeyValueStore, issueId: string, now: Date): Promise<SplitPlan | null> {
  const plan = planSchema.safeParse(await store.get(planKey(issueId))).data;
  return plan === undefined || isOver(plan, now) ? null : plan;
}

/** @returns false where it is more text than the store holds; then nothing was kept */
export async function saveSplit(store: KeyValueStore, issueId: string, plan: SplitPlan): Promise<boolean> {
  if (Buffer.byteLength(JSON.stringify(plan)) > MAX_VALUE_BYTES - 1_024) return false;
  await store.set(planKey(issueId), plan);
  return true;
}

/** What was created, by number. */
export async function loadMade(store: KeyValueStore, issueId: string, splitId: string): Promise<Map<number, MadeStory>> {
  const prefix = madePrefix(issueId, splitId);
  const entries = await store.list(prefix);
  return new Map(
    entries.flatMap(({ key, value }) => {
      const made = madeSchema.safeParse(value).data;
      return made === undefined ? [] : [[Number(key.slice(prefix.length)), made] as const];
    }),
  );
}

export async function saveMade(store: KeyValueStore, issueId: string, splitId: string, number: number, made: MadeStory): Promise<void> {
  await store.set(madePrefix(issueId, splitId) + number, made);
}

/** @returns whether this call is the one that may create that story */
export async function claimPart(store: KeyValueStore, issueId: string, splitId: string, number: number, now: Date): Promise<boolean> {
  const key = claimKey(issueId, splitId, number);
  const claim = { at: now.toISOString() };
  if (await store.setIfNone(key, claim)) return true;
  const standing = z.object({ at: z.string() }).safeParse(await store.get(key)).data;
  if (standing !== undefined && now.getTime() - Date.parse(standing.at) < LONGEST_CREATION_MS) return false;
  await store.set(key, claim);
  return true;
}

/** Lets the story be created by a later call. */
export async function releasePart(store: KeyValueStore, issueId: string, splitId: string, number: number): Promise<void> {
  await store.delete(claimKey(issueId, splitId, number));
}

/** Forgets a split; the issues that it created stay. */
export async function dropSplit(store: KeyValueStore, issueId: string, { splitId, parts }: SplitPlan): Promise<void> {
  await Promise.all([
    store.delete(planKey(issueId)),
    ...parts.flatMap((_, number) => [
      store.delete(madePrefix(issueId, splitId) + number),
      releasePart(store, issueId, splitId, number),
    ]),
  ]);
}

/** Forgets whatever split of an issue is going on. */
export async function forgetSplit(store: KeyValueStore, issueId: string): Promise<void> {
  const plan = planSchema.safeParse(await store.get(planKey(issueId))).data;
  if (plan !== undefined) await dropSplit(store, issueId, plan);
}

/** Forgets all splits that nobody went on with for a week. */
export async function sweepSplits(store: KeyValueStore, now: Date): Promise<void> {
  for (const { key, value } of await store.list(PLANS)) {
    const plan = planSchema.safeParse(value).data;
    if (plan === undefined) await store.delete(key);
    else if (isOver(plan, now)) await dropSplit(store, key.slice(PLANS.length), plan);
  }
}
