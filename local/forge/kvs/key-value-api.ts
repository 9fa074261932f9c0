/** The HTTP interface of Forge's key-value store, as `@forge/kvs` calls it. */
import type { Clock } from '../clock';
import { UnsupportedByLocalForge } from '../errors';
import { KvsError } from './kvs-error';
import { checkKey, DEFAULT_PAGE, MAX_OPERATIONS, MAX_PAGE, MAX_PAYLOAD_BYTES } from './limits';
import type { KeyValueStore, PreparedChange } from './key-value-store';
import { RateLimit } from './rate-limit';
import { parseBody, requests } from './requests';

type Operation = (body: unknown) => unknown;

export class KeyValueApi {
  private readonly reads: RateLimit;
  private readonly writes: RateLimit;
  private readonly operations: Record<string, { kind: 'read' | 'write'; run: Operation }>;

  constructor(
    private readonly store: KeyValueStore,
    clock: Clock,
    /** Whether the manifest has `storage:app`. */
    private readonly permitted: boolean,
  ) {
    this.reads = new RateLimit(clock);
    this.writes = new RateLimit(clock);
    this.operations = {
      '/api/v1/get': { kind: 'read', run: (body) => this.store.get(parseBody(requests.get, body).key) },
      '/api/v1/query': { kind: 'read', run: (body) => this.query(body) },
      '/api/v1/batch/get': { kind: 'read', run: (body) => this.batchGet(body) },
      '/api/v1/set': { kind: 'write', run: (body) => this.set(body) },
      '/api/v1/delete': { kind: 'write', run: (body) => this.delete(body) },
      '/api/v1/batch/set': { kind: 'write', run: (body) => this.batchSet(body) },
      '/api/v1/batch/delete': { kind: 'write', run: (body) => this.batchDelete(body) },
      '/api/v1/transaction': { kind: 'write', run: (body) => this.transact(body) },
    };
  }

  /** @throws UnsupportedByLocalForge for secrets and custom entities, which the app does not use. */
  async answer(path: string, init: RequestInit): Promise<Response> {
    const operation = this.operations[path];
    if (!operation) throw new UnsupportedByLocalForge(`key-value storage ${path}`);
    const text = typeof init.body === 'string' ? init.body : '';
    try {
      if (!this.permitted) throw new KvsError(403, 'FORBIDDEN', 'The manifest lacks the scope storage:app.');
      if (operation.kind === 'write') this.writes.spend(Buffer.byteLength(text));
      const result = operation.run(text === '' ? undefined : JSON.parse(text));
      const answer = result === undefined ? '' : JSON.stringify(result);
      if (operation.kind === 'read') this.reads.spend(Buffer.byteLength(answer));
      return new Response(answer === '' ? null : answer, {
        status: answer === '' ? 204 : 200,
        headers: { 'content-type': 'application/json' },
      });
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      return Response.json({ code: error.code, message: error.message }, { status: error.status });
    }
  }

  private set(body: unknown): unknown {
    const { key, value, options } = parseBody(requests.set, body);
    const change = this.store.prepareSet(key, value, options);
    const previous = this.store.find(checkKey(key));
    this.store.commit([change]);
    if (options?.returnValue === 'LATEST') return this.store.get(key);
    return options?.returnValue === 'PREVIOUS' ? previous : undefined;
  }

  private delete(body: unknown): undefined {
    this.store.commit([this.store.prepareDelete(parseBody(requests.delete, body).key)]);
  }

  private query(body: unknown): unknown {
    const { limit = DEFAULT_PAGE, after, where = [] } = parseBody(requests.query, body);
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE) {
      throw new KvsError(400, 'LIST_QUERY_LIMIT_EXCEEDED', `The limit must be between 1 and ${MAX_PAGE}.`);
    }
    const data = this.store.list(prefixOf(where), after === undefined ? undefined : readCursor(after), limit);
    const last = data.at(-1);
    // A full page has a cursor even when nothing follows it: the store does not look ahead.
    return { data, ...(last && data.length === limit ? { cursor: writeCursor(last.key) } : {}) };
  }

  private batchGet(body: unknown): unknown {
    const items = checkBatch(parseBody(requests.batchGet, body));
    return sorted(items.map(({ key }) => attempt(key, () => this.store.get(key))));
  }

  private batchSet(body: unknown): unknown {
    const items = checkBatch(parseBody(requests.batchSet, body));
    checkPayload(body);
    return this.eachAlone(items, (item) => this.store.prepareSet(item.key, item.value, item.options));
  }

  private batchDelete(body: unknown): unknown {
    const items = checkBatch(parseBody(requests.batchDelete, body));
    return this.eachAlone(items, (item) => this.store.prepareDelete(item.key));
  }

  private eachAlone<T extends { key?: unknown }>(items: T[], prepare: (item: T) => PreparedChange): unknown {
    return sorted(
      items.map((item) =>
        attempt(item.key, () => {
          this.store.commit([prepare(item)]);
          return { key: item.key };
        }),
      ),
    );
  }

  /** All or nothing: every change is checked before the first one is made. */
  private transact(body: unknown): undefined {
    const { set = [], delete: removed = [] } = parseBody(requests.transaction, body);
    checkBatch([...set, ...removed]);
    checkPayload(body);
    this.store.commit([
      ...set.map(({ key, value, options }) => this.store.prepareSet(key, value, options)),
      ...removed.map(({ key }) => this.store.prepareDelete(key)),
    ]);
  }
}

function checkBatch<T extends { key?: unknown }>(items: T[]): T[] {
  if (items.length === 0) throw new KvsError(400, 'BAD_REQUEST', 'At least one operation is needed.');
  if (items.length > MAX_OPERATIONS) {
    throw new KvsError(400, 'TOO_MANY_OPERATIONS', `At most ${MAX_OPERATIONS} operations are allowed.`);
  }
  if (new Set(items.map((item) => item.key)).size < items.length) {
    throw new KvsError(400, 'DUPLICATE_KEY', 'Each key can only be used once.');
  }
  return items;
}

function checkPayload(body: unknown): void {
  if (Buffer.byteLength(JSON.stringify(body)) > MAX_PAYLOAD_BYTES) {
    throw new KvsError(413, 'PAYLOAD_TOO_LARGE', 'The payload is limited to 4 MB.');
  }
}

function prefixOf(where: { property: string; condition: string; values: unknown[] }[]): string {
  const [clause, another] = where;
  if (another) throw new KvsError(400, 'QUERY_WHERE_INVALID', 'Queries should contain only a single "where" clause.');
  if (!clause) return '';
  if (clause.property !== 'key') {
    throw new KvsError(400, 'QUERY_WHERE_FIELD_INVALID', 'The specified field is not supported for filters.');
  }
  const [prefix] = clause.values;
  if (clause.condition !== 'BEGINS_WITH') {
    throw new KvsError(400, 'INVALID_FILTER_CONDITION', 'The specified condition is not supported for filters.');
  }
  if (clause.values.length !== 1 || typeof prefix !== 'string') {
    throw new KvsError(400, 'INVALID_FILTER_VALUES', 'The condition takes one string.');
  }
  return prefix;
}

function writeCursor(key: string): string {
  return Buffer.from(`after:${key}`).toString('base64url');
}

function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!text.startsWith('after:')) throw new KvsError(400, 'INVALID_CURSOR', 'The cursor is not valid.');
  return text.slice('after:'.length);
}

type Attempt = { done: unknown } | { failed: unknown };

function attempt(key: unknown, run: () => unknown): Attempt {
  try {
    return { done: run() };
  } catch (error) {
    if (!(error instanceof KvsError)) throw error;
    return { failed: { key, error: { code: error.code, message: error.message } } };
  }
}

function sorted(attempts: Attempt[]): { successfulKeys: unknown[]; failedKeys: unknown[] } {
  return {
    successfulKeys: attempts.flatMap((one) => ('done' in one ? [one.done] : [])),
    failedKeys: attempts.flatMap((one) => ('failed' in one ? [one.failed] : [])),
  };
}
