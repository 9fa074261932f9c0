/** Jira's cost-based rate limit, metered: a request costs 1 point, a search 1 and one for each result, a write 1. */
export interface PointsMeter {
  readonly total: number;
  /** Points by `METHOD /path/template`. */
  readonly byEndpoint: Record<string, number>;
  charge(endpoint: string, points: number): void;
  reset(): void;
}
