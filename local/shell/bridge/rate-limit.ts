export interface RateLimitOptions {
  calls: number;
  milliseconds: number;
  now: () => number;
}

/** A fixed window that starts with its first call. The returned function takes one call and says whether it may go. */
export function createRateLimit({ calls, milliseconds, now }: RateLimitOptions): () => boolean {
  let start = now();
  let taken = 0;
  return () => {
    if (now() - start > milliseconds) {
      start = now();
      taken = 0;
    }
    if (taken >= calls) return false;
    taken += 1;
    return true;
  };
}
