/** What was created of a split that is going on, so that going on after a fault creates nothing twice. */
import { z } from 'zod';
import type { KeyValueStore } from './key-value-store';

const schema = z.object({ key: z.string(), linked: z.boolean(), leftOut: z.array(z.string()) });
export type SplitPart = z.infer<typeof schema>;

const keyOf = (issueId: string, splitId: string, number: number) => `story-split:${issueId}:${splitId}:${number}`;

export async function loadSplitPart(store: KeyValueStore, issueId: string, splitId: string, number: number): Promise<SplitPart | null> {
  return schema.safeParse(await store.get(keyOf(issueId, splitId, number))).data ?? null;
}

export async function saveSplitPart(
  store: KeyValueStore,
  issueId: string,
  splitId: string,
  number: number,
  part: SplitPart,
): Promise<void> {
  await store.set(keyOf(issueId, splitId, number), part);
}
