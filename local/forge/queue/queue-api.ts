/** The HTTP interface of Forge's async events, as `@forge/events` calls it. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock';
import { UnsupportedByLocalForge } from '../errors';
import type { Invocation } from '../invocation';
import type { Manifest } from '../manifest';
import type { Deliveries } from './deliveries';
import type { Delivery } from './queue-state';

const MAX_EVENTS = 50;
const MAX_BYTES = 200 * 1024;
const MAX_DEPTH = 1_000;
const JOB_KEPT_MS = 96 * 3600 * 1000;

const jobRequest = z.object({ queueName: z.string(), jobId: z.string() });

const pushRequest = jobRequest.extend({
  payload: z.array(
    z.strictObject({
      body: z.record(z.string(), z.unknown()),
      delayInSeconds: z.number().min(0).max(900).optional(),
      concurrency: z.strictObject({ key: z.string(), limit: z.number().int().min(1) }).optional(),
    }),
  ),
});

export class QueueApi {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly consumers: Manifest['modules']['consumer'],
    private readonly clock: Clock,
  ) {}

  async answer(invocation: Invocation, path: string, init: RequestInit): Promise<Response> {
    const body: unknown = JSON.parse(typeof init.body === 'string' ? init.body : 'null');
    if (path.startsWith('/webhook/queue/publish/')) return this.push(invocation, body);
    if (path.startsWith('/webhook/queue/stats/')) return this.stats(body);
    if (path.startsWith('/webhook/queue/cancel/')) return this.cancel(body);
    throw new UnsupportedByLocalForge(`async events ${path}`);
  }

  private push(invocation: Invocation, body: unknown): Response {
    const request = pushRequest.safeParse(body);
    if (!request.success) return refusal(400, 'INVALID_PAYLOAD', z.prettifyError(request.error));
    const { queueName, jobId, payload } = request.data;
    const consumer = this.consumers.find(({ queue }) => queue === queueName);
    if (!consumer) return refusal(400, 'INVALID_QUEUE', `No consumer in the manifest has the queue "${queueName}".`);
    if (payload.length === 0 || payload.length > MAX_EVENTS) {
      return refusal(400, 'INVALID_PAYLOAD', `A push holds 1 to ${MAX_EVENTS} events.`);
    }
    if (Buffer.byteLength(JSON.stringify(payload)) > MAX_BYTES) {
      return Response.json({ errorMessage: 'The maximum payload size is 200KB.' }, { status: 413 });
    }
    if (invocation.depth >= MAX_DEPTH) return refusal(405, 'CYCLE', 'The limit on cyclic invocation has been reached.');

    const now = this.clock.now();
    this.forgetOldJobs(now);
    this.deliveries.state.jobs[jobId] = { queueName, success: 0, inProgress: payload.length, failed: 0, pushedAt: now };
    this.deliveries.add(
      payload.map(
        (event): Delivery => ({
          ...event,
          id: randomUUID(),
          kind: 'async-event',
          moduleKey: consumer.key,
          functionKey: consumer.function,
          jobId,
          queueName,
          depth: invocation.depth + 1,
          enqueuedAt: now,
          dueAt: now + (event.delayInSeconds ?? 0) * 1000,
          failures: 0,
        }),
      ),
    );
    return new Response(null, { status: 201 });
  }

  private stats(body: unknown): Response {
    const { queueName, jobId } = jobRequest.parse(body);
    const job = this.deliveries.state.jobs[jobId];
    if (job?.queueName !== queueName) return refusal(404, 'NOT_FOUND', `No job ${jobId}.`);
    const { success, inProgress, failed } = job;
    return Response.json({ success, inProgress, failed });
  }

  private cancel(body: unknown): Response {
    const { queueName, jobId } = jobRequest.parse(body);
    const job = this.deliveries.state.jobs[jobId];
    if (job?.queueName !== queueName) return refusal(404, 'NOT_FOUND', `No job ${jobId}.`);
    job.cancelled = true;
    job.inProgress -= this.deliveries.cancel((delivery) => delivery.jobId === jobId).length;
    return new Response(null, { status: 204 });
  }

  private forgetOldJobs(now: number): void {
    const { jobs } = this.deliveries.state;
    for (const [id, job] of Object.entries(jobs)) {
      if (job.inProgress === 0 && now - job.pushedAt > JOB_KEPT_MS) delete jobs[id];
    }
  }
}

function refusal(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status });
}
