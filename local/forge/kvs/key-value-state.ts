import { z } from 'zod';

const entrySchema = z.strictObject({
  /** The value as JSON text, as it is measured and billed. */
  json: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
  expiresAt: z.number().optional(),
});

/** All that the app has stored, by key. */
export const keyValueStateSchema = z.record(z.string(), entrySchema);

export type KeyValueEntry = z.infer<typeof entrySchema>;
export type KeyValueState = z.infer<typeof keyValueStateSchema>;
