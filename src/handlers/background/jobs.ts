/** The work that the app does in the background. Each job is small, idempotent and names what it is about. */
import { z } from 'zod';
import type { StorySummary } from '../../domain/story/summary';

/** What the app itself queued a moment ago. */
const summarySchema = z.custom<StorySummary>((value) => typeof value === 'object' && value !== null);

const project = { projectId: z.string(), projectKey: z.string() };

export const jobSchema = z.discriminatedUnion('type', [
  /** Builds or continues the project's index; `buildId` tells apart a build from one that replaced it. */
  z.object({ type: z.literal('build-index'), ...project, buildId: z.string() }),
  /** Lints one issue and refreshes its row in the index; `leftStatus` is the id of the status that it has just left. */
  z.object({ type: z.literal('check-issue'), ...project, issueId: z.string(), leftStatus: z.string().optional() }),
  /** Forgets what is kept of an issue that was deleted. */
  z.object({ type: z.literal('forget-issue'), ...project, issueId: z.string() }),
  /** Writes the story check's notes on issues, a page of the index at a time. */
  z.object({ type: z.literal('note-stories'), ...project, notes: z.array(z.object({ key: z.string(), story: summarySchema })) }),
  /** Reads all issues again because stories are checked in another way; `way` tells which. */
  z.object({ type: z.literal('recheck-stories'), ...project, way: z.string() }),
  /** The project's daily round: refresh the index and keep a snapshot. */
  z.object({ type: z.literal('daily'), ...project }),
]);

export type Job = z.infer<typeof jobSchema>;

export interface JobQueue {
  push(job: Job, options?: { delaySeconds?: number; oneAtATime?: string }): Promise<void>;
}
