import type { KeyValueStore } from './key-value-store';

/** A store for tests: values go through JSON, as they do in Forge. */
export function memoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    get: async (key) => {
      const stored = values.get(key);
      return stored === undefined ? undefined : JSON.parse(stored);
    },
    set: async (key, value) => void values.set(key, JSON.stringify(value)),
    setIfNone: async (key, value) => {
      if (values.has(key)) return false;
      values.set(key, JSON.stringify(value));
      return true;
    },
    delete: async (key) => void values.delete(key),
    list: async (prefix) =>
      [...values].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => ({ key, value: JSON.parse(value) })),
    transact: async (operations) => {
      for (const operation of operations) {
        if (operation.type === 'set') values.set(operation.key, JSON.stringify(operation.value));
        else values.delete(operation.key);
      }
    },
  };
}
