import type { Clock } from '../clock';
import { KvsError } from './kvs-error';

/** Reads, and writes, of an installation in a minute; a request counts once for every 10 KB begun. */
const A_MINUTE = 4_000;
const UNIT_BYTES = 10 * 1024;

/** One allowance of Forge's key-value store, for reads or for writes. */
export class RateLimit {
  private windowStart = 0;
  private used = 0;

  constructor(
    private readonly clock: Clock,
    private readonly limit = A_MINUTE,
  ) {}

  /** @throws KvsError 429 when the minute's allowance is spent. */
  spend(bytes: number): void {
    const now = this.clock.now();
    if (now - this.windowStart >= 60_000) {
      this.windowStart = now;
      this.used = 0;
    }
    const units = Math.max(1, Math.ceil(bytes / UNIT_BYTES));
    if (this.used + units > this.limit) {
      throw new KvsError(429, 'RATE_LIMIT_EXCEEDED', `More than ${this.limit} requests of 10 KB in a minute.`);
    }
    this.used += units;
  }
}
