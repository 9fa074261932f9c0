/**
 * The port over Forge's key-value store. Values are JSON of at most 240 KiB, keys at most 500 characters.
 * Every key of a customer lives in that customer's installation; nothing here is shared between sites.
 */
export interface KeyValueStore {
  /** Undefined when there is none. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** Sets a value that the store may drop after a day, unless the key has one. @returns whether it was set */
  setIfNone(key: string, value: unknown): Promise<boolean>;
  delete(key: string): Promise<void>;
  /** All keys that begin with a prefix, with their values; pages are walked here, cursors never kept. */
  list(prefix: string): Promise<{ key: string; value: unknown }[]>;
  /** All or nothing, at most 25 operations. */
  transact(operations: StoreOperation[]): Promise<void>;
}

/** The store's allowance of this minute is spent. */
export class StoreBusy extends Error {
  /** Seconds after which there is a new one. */
  readonly retryAfter = 30;

  constructor() {
    super('The store of the app takes no more for the moment.');
  }
}

export type StoreOperation = { type: 'set'; key: string; value: unknown } | { type: 'delete'; key: string };

export const MAX_VALUE_BYTES = 240 * 1024;
export const MAX_TRANSACTION_OPERATIONS = 25;
