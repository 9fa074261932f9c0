import { invokeMethods } from './invoke';

function setUp() {
  const sent: unknown[] = [];
  const { invoke } = invokeMethods(
    async (request) => {
      sent.push(request);
      return 'answer';
    },
    () => 0,
  ) as { invoke: (payload: unknown) => Promise<unknown> };
  return { sent, invoke };
}

test('passes the function and its payload on and returns the answer', async () => {
  const { sent, invoke } = setUp();
  await expect(invoke({ functionKey: 'score', payload: { reach: 4 }, metadata: undefined })).resolves.toBe(
    'answer',
  );
  expect(sent).toEqual([{ functionKey: 'score', payload: { reach: 4 } }]);
});

test('a request of more than 500 KB is refused before it is sent', async () => {
  const { sent, invoke } = setUp();
  await expect(invoke({ functionKey: 'save', payload: 'é'.repeat(256 * 1024) })).rejects.toThrow('500 KB');
  expect(sent).toEqual([]);
});

test('the 501st call within 25 seconds is refused', async () => {
  const { invoke } = setUp();
  for (let i = 0; i < 500; i++) await invoke({ functionKey: 'get' });
  await expect(invoke({ functionKey: 'get' })).rejects.toThrow('500req/25s');
});

test.each([
  [{ functionKey: 'a', metadata: { rateLimitProperties: true } }, 'metadata'],
  [{ invokeType: 'ui-remote-fetch', path: '/x' }, 'remote'],
  [{ functionKey: 'a', invokeType: 'x' }, 'invokeType'],
])('%j is not supported, and the error says so', async (request, name) => {
  await expect(setUp().invoke(request)).rejects.toThrow(
    new RegExp(`${name}.* is not supported by the local host`),
  );
});
