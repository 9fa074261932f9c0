import type { Method } from './endpoint';
import type { RateLimitReason } from './jira';

/** Points an hour for an app over all its customers. */
export const QUOTA = 65_000;
const HOUR = 3_600;
/** `RateLimit` is only sent when less than this part of the quota is left. */
const NEARLY_SPENT = 0.2;

const BURSTS: Record<Method, number> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };
const ISSUE_WRITES = [
  { limit: 20, seconds: 2 },
  { limit: 100, seconds: 30 },
];

/** Why a request is refused and when to come back. */
export interface Refusal {
  reason: RateLimitReason;
  limit: number;
  retryAfterSeconds: number;
}

/**
 * The limits in force since March 2026: points an hour, bursts by endpoint and method, and writes to one issue.
 * `seconds` is a clock that only goes forward.
 */
export class RateLimits {
  private readonly hits = new Map<string, number[]>();
  private windowStart: number;
  private spent = 0;

  constructor(private readonly seconds: () => number) {
    this.windowStart = seconds();
  }

  /** Takes one request to an endpoint into account, or says why it must wait. */
  admit(method: Method, endpoint: string, writtenIssueId: string | undefined): Refusal | undefined {
    const now = this.seconds();
    this.turnHour(now);
    if (this.spent >= QUOTA) {
      const retryAfterSeconds = Math.ceil(this.windowStart + HOUR - now);
      return { reason: 'jira-quota-global-based', limit: QUOTA, retryAfterSeconds };
    }
    const windows = [{ key: endpoint, limit: BURSTS[method], seconds: 1, reason: 'jira-burst-based' as const }];
    const writes = writtenIssueId === undefined ? [] : ISSUE_WRITES;
    const all = [
      ...windows,
      ...writes.map((window) => ({ ...window, key: `issue ${writtenIssueId} ${window.seconds}`, reason: 'jira-per-issue-on-write' as const })),
    ];
    for (const { key, limit, seconds, reason } of all) {
      const recent = (this.hits.get(key) ?? []).filter((at) => at > now - seconds);
      this.hits.set(key, recent);
      const oldest = recent[0];
      if (recent.length >= limit && oldest !== undefined) {
        return { reason, limit, retryAfterSeconds: Math.max(1, Math.ceil(oldest + seconds - now)) };
      }
    }
    all.forEach(({ key }) => this.hits.get(key)?.push(now));
    return undefined;
  }

  charge(points: number): void {
    this.spent += points;
  }

  /** The headers that every answer carries. */
  headers(): Record<string, string> {
    const now = this.seconds();
    this.turnHour(now);
    const left = Math.max(0, QUOTA - this.spent);
    return {
      'RateLimit-Policy': `"global-app-quota";q=${QUOTA};w=${HOUR}`,
      ...(left < QUOTA * NEARLY_SPENT && {
        RateLimit: `"global-app-quota";r=${left};t=${Math.ceil(this.windowStart + HOUR - now)}`,
      }),
    };
  }

  private turnHour(now: number): void {
    if (now < this.windowStart + HOUR) return;
    this.windowStart = now - ((now - this.windowStart) % HOUR);
    this.spent = 0;
    this.hits.clear();
  }
}
