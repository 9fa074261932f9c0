/** A project's settings in the key-value store. Unknown or broken parts fall back to their defaults, one by one. */
import { z } from 'zod';
import { SCORER_PERMISSIONS } from '../domain/scoring/scorers';
import { isFreeId, MAX_ID } from '../domain/scoring/project-models';
import { defaultSettings, type ProjectSettings } from '../domain/settings';
import { packs } from '../domain/story/packs';
import type { KeyValueStore } from './key-value-store';

const level = z.enum(['error', 'warning', 'suggestion', 'off']);

const ownCriterion = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/).max(MAX_ID).refine(isFreeId, 'this name cannot be used'),
  title: z.string().trim().min(1).max(60),
  direction: z.enum(['benefit', 'cost']),
  help: z.string().max(300),
  unit: z.string().max(60),
  min: z.number(),
  max: z.number(),
});
const hasRoom = ({ min, max }: { min: number; max: number }) => min < max;
const hasOwnIds = (criteria: readonly { id: string }[]) => new Set(criteria.map(({ id }) => id)).size === criteria.length;

const scaleMessage = 'a scale ends above where it begins';
const idMessage = 'two criteria have the same name';
const ownCriteria = z.array(ownCriterion.refine(hasRoom, scaleMessage)).max(20).refine(hasOwnIds, idMessage);
const weightedCriteria = z
  .array(ownCriterion.extend({ weight: z.number().min(0).max(1_000) }).refine(hasRoom, scaleMessage))
  .min(1)
  .max(20)
  .refine(hasOwnIds, idMessage);

const fieldMapping = z.strictObject({
  field: z.string().min(1).max(100),
  name: z.string().max(255),
  values: z.record(z.string().max(255), z.number()),
});

/** Strict: for what a person saves. */
export const settingsSchema = z.strictObject({
  v: z.literal(1),
  storyTypes: z.array(z.string().min(1).max(100)).max(50),
  // Left out by what was saved before there was a choice.
  language: z.enum(['auto', ...packs.map(({ id }) => id)]).default('auto'),
  model: z.string().min(1).max(50),
  modelByType: z.record(z.string(), z.string()),
  ownModels: z.strictObject({
    weighted: z.strictObject({ criteria: weightedCriteria }).nullable(),
    custom: z
      .strictObject({ title: z.string().max(100), criteria: ownCriteria, formula: z.string().max(1_000) })
      .nullable(),
  }),
  scorers: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('permission'), permission: z.enum(SCORER_PERMISSIONS) }),
    z.strictObject({ by: z.literal('role'), role: z.strictObject({ id: z.int(), name: z.string().min(1).max(255) }) }),
    z.strictObject({ by: z.literal('people'), accountIds: z.array(z.string().min(1).max(128)).min(1, 'name at least one person').max(50) }),
  ]),
  inputFields: z.record(z.string(), z.record(z.string(), fieldMapping)),
  decline: z.strictObject({
    label: z.string().regex(/^\S+$/, 'a label has no spaces').max(255).nullable(),
    status: z.strictObject({ id: z.string().min(1).max(50), name: z.string().max(255) }).nullable(),
  }),
  scoreExpiresAfter: z.int().min(1).max(3_650).nullable(),
  scoreField: z.string().max(100).nullable(),
  rules: z.record(
    z.string(),
    z.strictObject({
      level: level.optional(),
      params: z.record(z.string(), z.union([z.number(), z.array(z.string().max(100)).max(500)])).optional(),
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
