/** What becomes of a delivery after an attempt. */
import { z } from 'zod';
import type { Delivery } from './queue-state';

const RETENTION_MS = 24 * 3600 * 1000;
const LONGEST_DELAY_S = 900;
const MAX_RETRY_DATA_BYTES = 4 * 1024;
const PRODUCT_EVENT_RETRIES = 4;

const invocationError = z.object({
  _retry: z.literal(true),
  retryOptions: z.object({
    retryAfter: z.number().optional(),
    retryReason: z.string().optional(),
    retryData: z.unknown().optional(),
  }),
});

export type Attempt = { ok: true; result: unknown } | { ok: false; timedOut: boolean; message: string };

export type Outcome =
  | { type: 'delivered' }
  | { type: 'again'; delivery: Delivery; reason: string }
  | { type: 'dropped'; reason: string };

/**
 * Judges an attempt as Forge does: an `InvocationError` is retried when it says; of other errors those of async
 * events are retried with growing pauses within 24 hours, and those of product events are not.
 *
 * @param now milliseconds since the epoch
 */
export function outcomeOf(delivery: Delivery, attempt: Attempt, now: number): Outcome {
  if (attempt.ok) {
    const request = invocationError.safeParse(attempt.result);
    if (!request.success) return { type: 'delivered' };
    return requestedRetry(delivery, request.data.retryOptions, now);
  }
  if (delivery.kind === 'product-event' && !attempt.timedOut) return { type: 'dropped', reason: attempt.message };
  const pause = Math.min(LONGEST_DELAY_S, 5 * 2 ** delivery.failures);
  return retry(delivery, now, pause, attempt.message, {
    failures: delivery.failures + 1,
    retryReason: attempt.timedOut ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    retryData: undefined,
  });
}

function requestedRetry(
  delivery: Delivery,
  options: { retryAfter?: number | undefined; retryReason?: string | undefined; retryData?: unknown },
  now: number,
): Outcome {
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = options;
  if (Buffer.byteLength(JSON.stringify(retryData ?? null)) > MAX_RETRY_DATA_BYTES) {
    return { type: 'dropped', reason: 'retryData is larger than 4 KB' };
  }
  return retry(delivery, now, Math.min(LONGEST_DELAY_S, retryAfter), retryReason, {
    failures: delivery.failures,
    retryReason,
    retryData,
  });
}

function retry(
  delivery: Delivery,
  now: number,
  pauseInSeconds: number,
  reason: string,
  next: { failures: number; retryReason: string; retryData: unknown },
): Outcome {
  const retryCount = (delivery.retry?.retryCount ?? 0) + 1;
  if (delivery.kind === 'product-event' && retryCount > PRODUCT_EVENT_RETRIES) {
    return { type: 'dropped', reason: `${reason}, after ${PRODUCT_EVENT_RETRIES} retries` };
  }
  const dueAt = now + pauseInSeconds * 1000;
  if (dueAt > delivery.enqueuedAt + RETENTION_MS) {
    return { type: 'dropped', reason: `${reason}, and its 24 hours are over` };
  }
  const { failures, retryReason, retryData } = next;
  return {
    type: 'again',
    reason,
    delivery: { ...delivery, dueAt, failures, retry: { retryCount, retryReason, retryData } },
  };
}

/** The retry context that the function sees, or none at the first attempt. */
export function retryContextOf(delivery: Delivery, now: number): object | undefined {
  if (!delivery.retry) return undefined;
  return {
    ...delivery.retry,
    retentionWindow: {
      startTime: new Date(delivery.enqueuedAt).toISOString(),
      remainingTimeMs: delivery.enqueuedAt + RETENTION_MS - now,
    },
  };
}
