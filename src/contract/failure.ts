/** How every call answers: with a value, or with what went wrong. */
/** What went wrong, for the screen to word. `detail` is technical and shown small. */
export interface Failure {
  code:
    | 'invalid'
    | 'forbidden'
    | 'not-found'
    | 'conflict'
    | 'rate-limited'
    | 'jira-unavailable'
    | 'unexpected';
  detail: string;
  /** Seconds to wait before a retry can succeed, when Jira said so. */
  retryAfter?: number;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };
