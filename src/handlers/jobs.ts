/** The work that the app does in the background. Each job is small, idempotent and names what it is about. */
import { z } from 'zod';

const project = { projectId: z.string(), projectKey: z.string() };

export const jobSchema = z.discriminatedUnion('type', [
  /** Builds or continues the project's index; `buildId` tells apart a build from one that replaced it. */
  z.object({ type: z.literal('build-index'), ...project, buildId: z.string() }),
  /** Lints one issue and refreshes its row in the index. */
  z.object({ type: z.literal('check-issue'), ...project, issueId: z.string() }),
  /** The project's daily round: refresh the index and keep a snapshot. */
  z.object({ type: z.literal('daily'), ...project }),
]);

export type Job = z.infer<typeof jobSchema>;

export interface JobQueue {
  push(job: Job, options?: { delaySeconds?: number; oneAtATime?: string }): Promise<void>;
}
