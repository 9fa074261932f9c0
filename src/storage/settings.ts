/** A project's settings in the key-value store. Unknown or broken parts fall back to their defaults, one by one. */
import { z } from 'zod';
import { defaultSettings, type ProjectSettings } from '../domain/settings';
import type { KeyValueStore } from './key-value-store';

const level = z.enum(['error', 'warning', 'suggestion', 'off']);

/** Strict: for what a person saves. */
export const settingsSchema = z.strictObject({
  v: z.literal(1),
  storyTypes: z.array(z.string().min(1).max(100)).max(50),
  model: z.string().min(1).max(50),
  modelByType: z.record(z.string(), z.string()),
  rules: z.record(
    z.string(),
    z.strictObject({
      level: level.optional(),
      params: z.record(z.string(), z.union([z.number(), z.array(z.string())])).optional(),
    }),
  ),
  criteriaFields: z.array(z.string()).max(5),
  thresholds: z.record(z.string(), z.record(z.string(), z.number())),
});

/** Tolerant: for what is stored, perhaps by another version. */
function readSettings(stored: unknown): ProjectSettings {
  if (stored === null || typeof stored !== 'object') return defaultSettings;
  const shape = settingsSchema.shape;
  const read = Object.fromEntries(
    Object.entries(stored).filter(([key, value]) => {
      const part = (shape as Record<string, z.ZodType | undefined>)[key];
      return part !== undefined && part.safeParse(value).success;
    }),
  );
  return { ...defaultSettings, ...read };
}

const keyOf = (projectId: string) => `settings:${projectId}`;

export async function loadSettings(store: KeyValueStore, projectId: string): Promise<ProjectSettings> {
  return readSettings(await store.get(keyOf(projectId)));
}

export async function saveSettings(store: KeyValueStore, projectId: string, settings: ProjectSettings): Promise<void> {
  await store.set(keyOf(projectId), settings);
}
