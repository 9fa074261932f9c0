import type { Endpoint } from './endpoint';
import { FaultPlan } from './faults';
import type { RateLimitReason } from './jira';
import { createPointsMeter } from './points-meter';
import { RateLimits, type Refusal } from './rate-limits';

/** What stands before every endpoint: planned faults, rate limits, and the meter of points. */
export class Gate {
  readonly faults = new FaultPlan();
  readonly points = createPointsMeter();
  private readonly limits: RateLimits;

  constructor(
    monotonicSeconds: () => number,
    private readonly now: () => Date,
  ) {
    this.limits = new RateLimits(monotonicSeconds);
  }

  /** The refusal of a request, or undefined when it may go on. */
  refuse({ method, path, free }: Endpoint, writtenIssueId: string | undefined): Response | undefined {
    if (free) return undefined;
    const fault = this.faults.next(`${method} ${path}`);
    if (fault && fault.status !== 429) {
      const wait = fault.retryAfterSeconds === undefined ? undefined : { 'Retry-After': String(fault.retryAfterSeconds) };
      return Response.json({ errorMessages: ['Internal server error'], errors: {} }, { status: fault.status, headers: wait });
    }
    const planned = fault && {
      reason: fault.reason ?? ('jira-burst-based' satisfies RateLimitReason),
      limit: 100,
      retryAfterSeconds: fault.retryAfterSeconds ?? 1,
    };
    const refusal = planned ?? this.limits.admit(method, `${method} ${path}`, writtenIssueId);
    return refusal && tooManyRequests(refusal, this.now());
  }

  /** Charges a request that was answered: one point and one for each result. */
  charge({ method, path, free }: Endpoint, results: number): void {
    if (free) return;
    this.points.charge(`${method} ${path}`, 1 + results);
    this.limits.charge(1 + results);
  }

  /** Puts the rate-limit headers on an answer. */
  stamp(response: Response): Response {
    for (const [name, value] of Object.entries(this.limits.headers())) response.headers.set(name, value);
    return response;
  }
}

function tooManyRequests({ reason, limit, retryAfterSeconds }: Refusal, now: Date): Response {
  const reset = new Date(now.getTime() + retryAfterSeconds * 1_000).toISOString();
  return Response.json(
    { errorMessages: ['Rate limit exceeded.'], errors: {} },
    {
      status: 429,
      headers: {
        'Retry-After': String(retryAfterSeconds),
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': reset,
        'RateLimit-Reason': reason,
      },
    },
  );
}
