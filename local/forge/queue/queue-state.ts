import { z } from 'zod';

const retryContext = z.strictObject({
  retryCount: z.number(),
  retryReason: z.string(),
  retryData: z.unknown().optional(),
});

const deliverySchema = z.strictObject({
  id: z.string(),
  /** Whether the app pushed it or Jira sent it. */
  kind: z.enum(['async-event', 'product-event']),
  /** Key of the consumer or trigger in the manifest. */
  moduleKey: z.string(),
  functionKey: z.string(),
  /** What was pushed, or Jira's event. */
  body: z.record(z.string(), z.unknown()),
  jobId: z.string().optional(),
  queueName: z.string().optional(),
  delayInSeconds: z.number().optional(),
  concurrency: z.strictObject({ key: z.string(), limit: z.number() }).optional(),
  /** How many pushes lie between this and what began the chain. */
  depth: z.number(),
  /** Milliseconds since the epoch. */
  enqueuedAt: z.number(),
  dueAt: z.number(),
  /** Attempts that ended in an error the app did not ask to retry. */
  failures: z.number(),
  retry: retryContext.optional(),
});

const jobSchema = z.strictObject({
  queueName: z.string(),
  success: z.number(),
  inProgress: z.number(),
  failed: z.number(),
  pushedAt: z.number(),
  cancelled: z.boolean().optional(),
});

/** What waits to be delivered, and how the jobs stand. A delivery stays until it has succeeded or is given up. */
export const queueStateSchema = z.strictObject({
  deliveries: z.array(deliverySchema),
  jobs: z.record(z.string(), jobSchema),
});

export type Delivery = z.infer<typeof deliverySchema>;
export type QueueState = z.infer<typeof queueStateSchema>;

export const emptyQueueState = (): QueueState => ({ deliveries: [], jobs: {} });
