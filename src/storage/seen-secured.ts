/** Which issues under security levels a person was found to see, so that finding out is not paid for at every visit. */
import { z } from 'zod';
import { seedOf } from '../domain/random';
import type { IndexRow } from './index-rows';
import type { KeyValueStore } from './key-value-store';

const GOOD_FOR = 3_600_000;

const schema = z.object({ at: z.string(), of: z.string(), count: z.number(), ids: z.array(z.string()) });

export interface Viewer {
  store: KeyValueStore;
  projectId: string;
  accountId: string;
  now: Date;
}

const keyOf = ({ projectId, accountId }: Viewer) => `seen-secured:${projectId}:${accountId}`;

/** Changes with every issue that comes under a level, leaves it or changes it. */
const printOf = (secured: readonly IndexRow[]) => seedOf(secured.map(({ id, securityLevelId }) => `${id} ${securityLevelId ?? ''}`).sort().join()).toString(36);

/**
 * @param count how many of them Jira shows the person now: another number than then means that something has changed
 * @returns null when it has to be found out
 */
export async function seenBefore(viewer: Viewer, secured: readonly IndexRow[], count: number): Promise<ReadonlySet<string> | null> {
  const known = schema.safeParse(await viewer.store.get(keyOf(viewer))).data;
  const holds = known !== undefined && known.count === count && known.of === printOf(secured) && viewer.now.getTime() - Date.parse(known.at) <= GOOD_FOR;
  return holds ? new Set(known.ids) : null;
}

export async function rememberSeen(viewer: Viewer, secured: readonly IndexRow[], count: number, ids: ReadonlySet<string>): Promise<void> {
  await viewer.store.set(keyOf(viewer), { at: viewer.now.toISOString(), of: printOf(secured), count, ids: [...ids] });
}
