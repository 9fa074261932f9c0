/**
 * Limits of Forge's key-value store: developer.atlassian.com/platform/forge/limits-kvs-ce.
 */
import { KvsError } from './kvs-error';

const KEY_LENGTH = 500;
const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;
const VALUE_BYTES = 240 * 1024;
const VALUE_DEPTH = 31;
const YEAR_IN_MS = 365 * 24 * 3600 * 1000;

export const MAX_OPERATIONS = 25;
export const MAX_PAYLOAD_BYTES = 4 * 1024 * 1024;
export const DEFAULT_PAGE = 10;
export const MAX_PAGE = 100;

/** @throws KvsError when Forge would not take the key. */
export function checkKey(key: unknown): string {
  if (typeof key !== 'string') throw new KvsError(400, 'INVALID_KEY', 'The key must be a string.');
  if (key.length < 1) throw new KvsError(400, 'KEY_TOO_SHORT', 'The provided key needs to be at least one character.');
  if (key.length > KEY_LENGTH) {
    throw new KvsError(400, 'KEY_TOO_LONG', `The provided key has exceeded the maximum ${KEY_LENGTH} characters.`);
  }
  if (!KEY_PATTERN.test(key)) {
    throw new KvsError(400, 'INVALID_KEY', `The provided key does not match the regex: ${String(KEY_PATTERN)}`);
  }
  return key;
}

/**
 * @returns the value as the JSON text that is stored.
 * @throws KvsError when Forge would not take the value.
 */
export function checkValue(value: unknown): string {
  if (value === undefined || value === null) {
    throw new KvsError(400, 'INVALID_VALUE', 'The value must be an array, boolean, number, object or string.');
  }
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) > VALUE_BYTES) {
    throw new KvsError(400, 'MAX_SIZE', `The provided value has exceeded the maximum size of ${VALUE_BYTES} bytes.`);
  }
  if (depthOf(value) > VALUE_DEPTH) {
    throw new KvsError(400, 'MAX_DEPTH', `The provided value has exceeded the maximum object depth of ${VALUE_DEPTH}.`);
  }
  return text;
}

const UNITS: Record<string, number> = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };

/**
 * @returns when a value written now expires, in milliseconds since the epoch.
 * @throws KvsError when the time to live is malformed or longer than a year.
 */
export function expiry(ttl: { value: number; unit: string }, now: number): number {
  const unit = UNITS[ttl.unit];
  if (!unit || !(ttl.value > 0)) throw new KvsError(400, 'INVALID_TTL', 'The time-to-live is not valid.');
  if (ttl.value * unit > YEAR_IN_MS) {
    throw new KvsError(400, 'INVALID_TTL', 'The maximum supported time-to-live is 1 year.');
  }
  return now + ttl.value * unit;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce((deepest: number, child) => Math.max(deepest, depthOf(child)), 0);
}
