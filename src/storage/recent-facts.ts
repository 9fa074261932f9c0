/** What was read of a project that has no index yet, so that each change of an issue there does not read it anew. */
import { z } from 'zod';
import type { ProjectFacts } from './index-rows';
import type { KeyValueStore } from './key-value-store';

/** Boards, fields and sprints change seldom; what a story check needs of them is not lost by being an hour old. */
const GOOD_FOR = 3_600_000;

const schema = z.object({ at: z.string(), facts: z.custom<ProjectFacts>((value) => typeof value === 'object' && value !== null) });

const keyOf = (projectId: string) => `recent-facts:${projectId}`;

/** @returns null when they have to be read: never read, older than an hour, or read when the project had another key */
export async function recentFacts(store: KeyValueStore, projectId: string, projectKey: string, now: Date): Promise<ProjectFacts | null> {
  const known = schema.safeParse(await store.get(keyOf(projectId))).data;
  const holds = known !== undefined && known.facts.projectKey === projectKey && now.getTime() - Date.parse(known.at) <= GOOD_FOR;
  return holds ? known.facts : null;
}

export async function rememberFacts(store: KeyValueStore, projectId: string, facts: ProjectFacts, now: Date): Promise<void> {
  await store.set(keyOf(projectId), { at: now.toISOString(), facts });
}
