import { MAX_TRANSACTION_OPERATIONS, MAX_VALUE_BYTES, type KeyValueStore, type StoreOperation } from '../../src/storage/key-value-store';

/** Forge's key-value store in memory, with the limits that matter here. */
export function memoryStore(): KeyValueStore & { size(): number; written(): number } {
  const values = new Map<string, string>();
  let written = 0;
  const write = (operation: StoreOperation) => {
    if (operation.type === 'delete') return void values.delete(operation.key);
    const text = JSON.stringify(operation.value);
    if (Buffer.byteLength(text) > MAX_VALUE_BYTES) throw new Error(`${operation.key} is larger than 240 KiB.`);
    if (!/^[a-zA-Z0-9:._\s#-]{1,500}$/.test(operation.key)) throw new Error(`${operation.key} is no key.`);
    values.set(operation.key, text);
    written += text.length;
  };
  const read = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));
  return {
    get: async (key) => read(values.get(key)),
    set: async (key, value) => write({ type: 'set', key, value }),
    setIfNone: async (key, value) => {
      if (values.has(key)) return false;
      write({ type: 'set', key, value });
      return true;
    },
    delete: async (key) => write({ type: 'delete', key }),
    list: async (prefix) => [...values].filter(([key]) => key.startsWith(prefix)).map(([key, text]) => ({ key, value: read(text) })),
    async transact(operations) {
      if (operations.length > MAX_TRANSACTION_OPERATIONS) throw new Error('A transaction holds 25 operations.');
      operations.forEach(write);
    },
    size: () => values.size,
    /** Characters of all values ever written. */
    written: () => written,
  };
}
