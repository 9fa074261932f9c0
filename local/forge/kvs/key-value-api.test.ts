import fc from 'fast-check';
import { kvs, MetadataField, WhereConditions } from '@forge/kvs';
import { testHost, testManifest } from '../testing/test-host';

const code = (name: string) => expect.objectContaining({ code: name });

describe('single values', () => {
  test('a value is read back as it was written, whatever JSON it is', async () => {
    const { asApp } = testHost();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }).filter((value) => value !== null), async (value) => {
        const read = await asApp(async () => {
          await kvs.set('any', value as object);
          return kvs.get('any');
        });
        expect(read).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 50 },
    );
  });

  test('what is read is a copy: changing it does not change the store', async () => {
    const { asApp } = testHost();
    const value = await asApp(async () => {
      await kvs.set('list', [1]);
      (await kvs.get<number[]>('list'))?.push(2);
      return kvs.get('list');
    });
    expect(value).toEqual([1]);
  });

  test('a key that is not there is undefined, also where an object would inherit it', async () => {
    const { asApp } = testHost();
    expect(await asApp(() => kvs.get('missing'))).toBeUndefined();
    expect(await asApp(() => kvs.get('constructor'))).toBeUndefined();
  });

  test('a deleted value is gone, and deleting what is not there succeeds', async () => {
    const { asApp } = testHost();
    const value = await asApp(async () => {
      await kvs.set('a', 1);
      await kvs.delete('a');
      await kvs.delete('a');
      return kvs.get('a');
    });
    expect(value).toBeUndefined();
  });

  test('metadata tells when a value was created, updated and when it expires', async () => {
    const { asApp, clock } = testHost();
    const start = clock.now();
    await asApp(() => kvs.set('a', 1));
    await clock.advance(60_000);
    await asApp(() => kvs.set('a', 2, { ttl: { unit: 'DAYS', value: 7 }, keyPolicy: 'OVERRIDE' }));
    const fields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT, MetadataField.EXPIRE_TIME];
    expect(await asApp(() => kvs.get('a', { metadataFields: fields }))).toEqual({
      key: 'a',
      value: 2,
      createdAt: start,
      updatedAt: start + 60_000,
      expireTime: new Date(start + 60_000 + 7 * 24 * 3_600_000).toISOString(),
    });
  });

  test('a value may be kept from being overwritten, and the previous one asked for', async () => {
    const { asApp } = testHost();
    await asApp(() => kvs.set('a', 1));
    await expect(asApp(() => kvs.set('a', 2, { keyPolicy: 'FAIL_IF_EXISTS' }))).rejects.toEqual(code('KEY_ALREADY_EXISTS'));
    const previous = await asApp(() => kvs.set('a', 3, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' }));
    expect(previous).toMatchObject({ key: 'a', value: 1 });
    const latest = await asApp(() => kvs.set('a', 4, { keyPolicy: 'OVERRIDE', returnValue: 'LATEST' }));
    expect(latest).toMatchObject({ key: 'a', value: 4 });
  });
});

describe('limits', () => {
  const { asApp } = testHost();

  test.each([
    ['KEY_TOO_SHORT', ''],
    ['KEY_TOO_LONG', 'k'.repeat(501)],
    ['INVALID_KEY', 'naïve'],
    ['INVALID_KEY', 'a/b'],
    ['INVALID_KEY', '   '],
  ])('%s for the key %j', async (name, key) => {
    await expect(asApp(() => kvs.set(key, 1))).rejects.toEqual(code(name));
    await expect(asApp(() => kvs.get(key))).rejects.toEqual(code(name));
  });

  test('a key of 500 characters of the alphabet is fine', async () => {
    await asApp(() => kvs.set('aZ9:._ -#'.padEnd(500, 'k'), 1));
  });

  test('a value may have 240 KiB as JSON in UTF-8, and not a byte more', async () => {
    const longest = 'é'.repeat((240 * 1024 - 2) / 2);
    await asApp(() => kvs.set('long', longest));
    await expect(asApp(() => kvs.set('long', `${longest}x`))).rejects.toEqual(code('MAX_SIZE'));
  });

  test('a value may be 31 deep', async () => {
    const nested = (depth: number): object => (depth === 1 ? {} : { next: nested(depth - 1) });
    await asApp(() => kvs.set('deep', nested(31)));
    await expect(asApp(() => kvs.set('deep', nested(32)))).rejects.toEqual(code('MAX_DEPTH'));
  });

  test('4,000 writes of 10 KB in a minute are the most', async () => {
    const { asApp: fresh, clock } = testHost();
    const hundredKilobytes = 'x'.repeat(99 * 1024);
    await fresh(async () => {
      for (let write = 0; write < 400; write += 1) await kvs.set('a', hundredKilobytes);
    });
    await expect(fresh(() => kvs.set('a', 1))).rejects.toEqual(code('RATE_LIMIT_EXCEEDED'));
    await clock.advance(60_000);
    await fresh(() => kvs.set('a', 1));
  });

  test('nothing is stored without the scope storage:app', async () => {
    const { asApp: without } = testHost({ manifest: testManifest(['read:jira-work']) });
    await expect(without(() => kvs.set('a', 1))).rejects.toMatchObject({ responseDetails: { status: 403 } });
  });
});

describe('queries', () => {
  test('all keys of a prefix come in key order, page by page, each once', async () => {
    const { asApp } = testHost();
    const keys = Array.from({ length: 45 }, (_, index) => `row:${String(index).padStart(2, '0')}`);
    await asApp(async () => {
      for (const key of [...keys].reverse()) await kvs.set(key, { key });
      await kvs.set('other', 1);
    });
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await asApp(() => {
        const query = kvs.query().where('key', WhereConditions.beginsWith('row:')).limit(20);
        return (cursor === undefined ? query : query.cursor(cursor)).getMany();
      });
      pages.push(page.results.map(({ key }) => key));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(pages.flat()).toEqual(keys);
    expect(pages.map((page) => page.length)).toEqual([20, 20, 5]);
  });

  test('a page holds 10 values unless asked, and at most 100', async () => {
    const { asApp } = testHost();
    await asApp(async () => {
      for (let index = 0; index < 12; index += 1) await kvs.set(`k${index}`, index);
    });
    expect((await asApp(() => kvs.query().getMany())).results).toHaveLength(10);
    await expect(asApp(() => kvs.query().limit(101).getMany())).rejects.toEqual(code('LIST_QUERY_LIMIT_EXCEEDED'));
  });

  test('a cursor of one\'s own making is refused', async () => {
    const { asApp } = testHost();
    await expect(asApp(() => kvs.query().cursor('mine').getMany())).rejects.toEqual(code('INVALID_CURSOR'));
  });
});

describe('batches', () => {
  test('each operation succeeds or fails alone', async () => {
    const { asApp } = testHost();
    const written = await asApp(() => kvs.batchSet([{ key: 'a', value: 1 }, { key: 'b/d', value: 2 }]));
    expect(written.successfulKeys).toEqual([{ key: 'a' }]);
    expect(written.failedKeys).toEqual([{ key: 'b/d', error: code('INVALID_KEY') }]);
    const read = await asApp(() => kvs.batchGet([{ key: 'a' }, { key: 'c' }]));
    expect(read.successfulKeys).toEqual([expect.objectContaining({ key: 'a', value: 1 })]);
    expect(read.failedKeys).toEqual([{ key: 'c', error: code('KEY_NOT_FOUND') }]);
    await asApp(() => kvs.batchDelete([{ key: 'a' }]));
    expect(await asApp(() => kvs.get('a'))).toBeUndefined();
  });

  test('25 keys are the most, and each may come once', async () => {
    const { asApp } = testHost();
    const items = Array.from({ length: 26 }, (_, index) => ({ key: `k${index}`, value: index }));
    await expect(asApp(() => kvs.batchSet(items))).rejects.toEqual(code('TOO_MANY_OPERATIONS'));
    await expect(asApp(() => kvs.batchGet([{ key: 'a' }, { key: 'a' }]))).rejects.toEqual(code('DUPLICATE_KEY'));
  });
});

describe('transactions', () => {
  test('all or nothing: one bad operation, and none is done', async () => {
    const { asApp, state } = testHost();
    await asApp(() => kvs.set('kept', 1));
    const before = structuredClone(state.keyValues);
    const transaction = () => kvs.transact().set('new', 1).delete('kept').set('bad/key', 1).execute();
    await expect(asApp(transaction)).rejects.toEqual(code('INVALID_KEY'));
    expect(state.keyValues).toEqual(before);
  });

  test('sets and deletes of one transaction are all done', async () => {
    const { asApp } = testHost();
    await asApp(() => kvs.set('old', 1));
    await asApp(() => kvs.transact().set('a', 1).set('b', 2).delete('old').execute());
    expect(await asApp(async () => [await kvs.get('a'), await kvs.get('b'), await kvs.get('old')])).toEqual([1, 2, undefined]);
  });

  test('25 operations are the most, each key once, 4 MB in all', async () => {
    const { asApp } = testHost();
    const many = kvs.transact();
    for (let index = 0; index < 26; index += 1) many.set(`k${index}`, index);
    await expect(asApp(() => many.execute())).rejects.toEqual(code('TOO_MANY_OPERATIONS'));
    await expect(asApp(() => kvs.transact().set('a', 1).delete('a').execute())).rejects.toEqual(code('DUPLICATE_KEY'));
    const big = kvs.transact();
    for (let index = 0; index < 18; index += 1) big.set(`k${index}`, 'x'.repeat(239 * 1024));
    await expect(asApp(() => big.execute())).rejects.toEqual(code('PAYLOAD_TOO_LARGE'));
  });
});

describe('what is not served here fails with its name', () => {
  const { asApp } = testHost();

  test.each<[string, () => Promise<unknown>]>([
    ['/api/v1/secret/get', () => kvs.getSecret('a')],
    ['/api/v1/entity/get', () => kvs.entity('employee').get('a')],
    ['entityName', () => kvs.batchSet([{ key: 'a', value: 1, entityName: 'employee' }])],
    ['entityName', () => kvs.transact().set('a', 1, { entityName: 'employee' } as never).execute()],
  ])('%s', async (name, call) => {
    await expect(asApp(call)).rejects.toThrow(new RegExp(`Not supported by the local Forge host: .*${name}`));
  });
});
