import { ForgeKvsAPIError, kvs, WhereConditions } from '@forge/kvs';
import { StoreBusy, type KeyValueStore } from '../storage/key-value-store';

const PAGE = 100;

/** Forge's key-value store behind the app's port. */
export const forgeStore: KeyValueStore = {
  get: (key) => kvs.get(key).catch(refused),
  set: (key, value) => kvs.set(key, value).catch(refused),
  delete: (key) => kvs.delete(key).catch(refused),

  async setIfNone(key, value) {
    try {
      await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS', ttl: { unit: 'DAYS', value: 1 } });
      return true;
    } catch (error) {
      if (error instanceof ForgeKvsAPIError && error.code === 'KEY_ALREADY_EXISTS') return false;
      return refused(error);
    }
  },

  async list(prefix) {
    const found: { key: string; value: unknown }[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(PAGE);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>().catch(refused);
      found.push(...page.results.map(({ key, value }) => ({ key, value })));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return found;
  },

  async transact(operations) {
    const transaction = kvs.transact();
    for (const operation of operations) {
      if (operation.type === 'set') transaction.set(operation.key, operation.value);
      else transaction.delete(operation.key);
    }
    await transaction.execute().catch(refused);
  },
};

/** @throws StoreBusy where Forge asks to wait, else what it was */
function refused(error: unknown): never {
  throw error instanceof ForgeKvsAPIError && error.responseDetails.status === 429 ? new StoreBusy() : error;
}
