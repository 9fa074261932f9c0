import fc from 'fast-check';
import { openChannel, type Channel } from './channel';

const open: Channel[] = [];
afterEach(() => open.splice(0).forEach((channel) => channel.close()));

/** Two ends of a real MessageChannel: what crosses is truly cloned. */
function pair(answer: (name: string, payload: unknown) => unknown): Channel {
  const { port1, port2 } = new MessageChannel();
  const client = openChannel(port1, () => undefined);
  open.push(client, openChannel(port2, answer));
  return client;
}

test('a call is answered by the other side', async () => {
  const client = pair((name, payload) => ({ name, payload }));
  await expect(client.call('invoke', { functionKey: 'a' })).resolves.toEqual({
    name: 'invoke',
    payload: { functionKey: 'a' },
  });
});

test('any JSON comes back as it went', async () => {
  const client = pair((_, payload) => payload);
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      expect(await client.call('echo', value)).toEqual(value);
    }),
  );
});

test('answers find their questions in whatever order they come', async () => {
  const client = pair(
    (_, delay) => new Promise((resolve) => setTimeout(() => resolve(delay), Number(delay))),
  );
  await expect(Promise.all([30, 1, 15].map((delay) => client.call('wait', delay)))).resolves.toEqual([
    30, 1, 15,
  ]);
});

test('an error rejects with its name and message', async () => {
  const client = pair(() => {
    throw new TypeError('no such thing');
  });
  await expect(client.call('x')).rejects.toMatchObject({ name: 'TypeError', message: 'no such thing' });
});

test('functions in a payload are called across the border, and their results come back', async () => {
  const client = pair(async (_, payload) => {
    const { items } = payload as { items: { double: (n: number) => Promise<number> }[] };
    return items[0]?.double(21);
  });
  await expect(client.call('x', { items: [{ double: (n: number) => n * 2 }] })).resolves.toBe(42);
});

test('functions in a result work too', async () => {
  let ended = false;
  const client = pair(() => ({ unsubscribe: () => void (ended = true) }));
  const { unsubscribe } = (await client.call('on')) as { unsubscribe: () => Promise<void> };
  await unsubscribe();
  expect(ended).toBe(true);
});

test('what cannot be cloned rejects instead of vanishing', async () => {
  const client = pair(() => undefined);
  await expect(client.call('x', { symbol: Symbol('s') })).rejects.toThrow();
});

test('closing rejects what is still waiting', async () => {
  const client = pair(() => new Promise(() => undefined));
  const waiting = client.call('x');
  client.close();
  await expect(waiting).rejects.toThrow('The other side of the bridge is gone.');
});
