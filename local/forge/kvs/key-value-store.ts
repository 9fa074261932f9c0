/** Forge's key-value store: what it holds and how it changes. The HTTP side is in keyValueApi. */
import type { Clock } from '../clock';
import { checkKey, checkValue, expiry } from './limits';
import { KvsError } from './kvs-error';
import type { KeyValueEntry, KeyValueState } from './key-value-state';

// Forge deletes expired values up to 48 hours late and may return them until then.
const EXPIRED_KEPT_MS = 48 * 3600 * 1000;

export interface SetOptions {
  ttl?: { value: number; unit: string };
  keyPolicy?: 'OVERRIDE' | 'FAIL_IF_EXISTS';
  returnValue?: 'PREVIOUS' | 'LATEST';
}

/** A change that has been checked and cannot fail any more. */
export type PreparedChange = () => void;

export interface KeyValueResult {
  key: string;
  value: unknown;
  createdAt: number;
  updatedAt: number;
  expireTime?: string;
}

export class KeyValueStore {
  constructor(
    private readonly state: KeyValueState,
    private readonly clock: Clock,
    private readonly onChange: () => void,
  ) {}

  /** @throws KvsError 404 when there is none. */
  get(key: unknown): KeyValueResult {
    const found = this.find(checkKey(key));
    if (!found) throw new KvsError(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
    return found;
  }

  find(key: string): KeyValueResult | undefined {
    const entry = this.live(key);
    return entry && resultOf(key, entry);
  }

  /** The first entries after a key, in key order. */
  list(prefix: string, after: string | undefined, limit: number): KeyValueResult[] {
    return Object.keys(this.state)
      .filter((key) => key.startsWith(prefix) && (after === undefined || key > after))
      .sort((a, b) => (a < b ? -1 : 1))
      .flatMap((key) => this.find(key) ?? [])
      .slice(0, limit);
  }

  prepareSet(key: unknown, value: unknown, options: SetOptions = {}): PreparedChange {
    const checkedKey = checkKey(key);
    const json = checkValue(value);
    const now = this.clock.now();
    const expiresAt = options.ttl && expiry(options.ttl, now);
    const previous = this.live(checkedKey);
    if (previous && options.keyPolicy === 'FAIL_IF_EXISTS') {
      throw new KvsError(409, 'KEY_ALREADY_EXISTS', 'The specified key already exists.');
    }
    return () => {
      this.state[checkedKey] = {
        json,
        createdAt: previous?.createdAt ?? now,
        updatedAt: now,
        ...(expiresAt === undefined ? {} : { expiresAt }),
      };
    };
  }

  prepareDelete(key: unknown): PreparedChange {
    const checkedKey = checkKey(key);
    return () => {
      delete this.state[checkedKey];
    };
  }

  commit(changes: PreparedChange[]): void {
    for (const change of changes) change();
    this.onChange();
  }

  private live(key: string): KeyValueEntry | undefined {
    // Own properties only: "constructor" is a valid key.
    const entry = Object.hasOwn(this.state, key) ? this.state[key] : undefined;
    if (entry?.expiresAt !== undefined && entry.expiresAt + EXPIRED_KEPT_MS <= this.clock.now()) return undefined;
    return entry;
  }
}

function resultOf(key: string, entry: KeyValueEntry): KeyValueResult {
  return {
    key,
    value: JSON.parse(entry.json) as unknown,
    createdAt: entry.createdAt,
    updatedAt: entry.updatedAt,
    ...(entry.expiresAt === undefined ? {} : { expireTime: new Date(entry.expiresAt).toISOString() }),
  };
}
