/** What is kept between starts: the Jira site, and what Forge keeps for the app. */
import { z } from 'zod';
import { keyValueStateSchema } from '../forge/kvs/key-value-state';
import type { ForgeState } from '../forge/forge-state';
import { queueStateSchema } from '../forge/queue/queue-state';
import type { Site } from '../jira/model';
import { StateError, type StateFolder } from './state-folder';

export interface SiteState extends ForgeState {
  jira: Site;
}

export type StatePart = keyof SiteState;

// The emulator wrote the site itself and the digest has been checked; what must be checked here is the version.
const siteSchema = z.custom<Site>((value) => z.looseObject({ formatVersion: z.literal(1) }).safeParse(value).success);

const stateSchema = z.strictObject({ jira: siteSchema, keyValues: keyValueStateSchema, queue: queueStateSchema });

/**
 * @returns the saved state, or undefined when nothing was saved yet.
 * @throws StateError when it cannot be trusted.
 */
export function loadSiteState(folder: StateFolder): SiteState | undefined {
  const parts = folder.load();
  if (!parts) return undefined;
  const state = stateSchema.safeParse(parts);
  if (state.success) return state.data;
  const [issue] = state.error.issues;
  throw new StateError(folder.path, `it is of another version (${issue?.path.join('.')}: ${issue?.message})`);
}
