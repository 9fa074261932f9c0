/**
 * When and how long to wait before the same request is sent again.
 * Jira asks for at least Retry-After, at most four retries, and jitter (facts: Jira Cloud rate limiting, 2026).
 */
export const MAX_RETRIES = 4;
const BASE_SECONDS = 1;
const MAX_SECONDS = 30;

/** Seconds to wait before retry number `attempt` (from 0). `random` is in [0, 1); the jitter factor 0.7 to 1.3. */
export function retryDelay(attempt: number, retryAfter: number | null, random: number): number {
  const backoff = Math.min(MAX_SECONDS, BASE_SECONDS * 2 ** attempt) * (0.7 + 0.6 * random);
  return retryAfter === null ? backoff : Math.max(retryAfter, retryAfter * (0.7 + 0.6 * random), backoff);
}

/** Seconds from a Retry-After header in either of its forms; null when there is none that can be read. */
export function parseRetryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (header.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, (date - now.getTime()) / 1000);
}
