import { productMethods } from './product';

function setUp(response: Response) {
  const asked: [string, RequestInit][] = [];
  const { fetchProduct } = productMethods(async (path, init) => {
    asked.push([path, init]);
    return response;
  }) as { fetchProduct: (payload: unknown) => Promise<unknown> };
  return { asked, fetchProduct };
}

const json = () =>
  new Response('{"a":1}', {
    status: 201,
    statusText: 'Created',
    headers: { 'content-type': 'application/json' },
  });

test('asks Jira and returns what @forge/bridge makes a Response of', async () => {
  const { asked, fetchProduct } = setUp(json());
  const request = {
    product: 'jira',
    restPath: '/rest/api/3/issue',
    fetchRequestInit: { method: 'POST', body: '{}', headers: [['content-type', 'application/json']] },
    isMultipartFormData: false,
  };
  await expect(fetchProduct(request)).resolves.toEqual({
    body: '{"a":1}',
    headers: { 'content-type': 'application/json' },
    status: 201,
    statusText: 'Created',
    isAttachment: false,
  });
  expect(asked).toEqual([
    ['/rest/api/3/issue', { method: 'POST', body: '{}', headers: [['content-type', 'application/json']] }],
  ]);
});

test.each([
  [{ product: 'confluence', restPath: '/wiki/rest' }],
  [{ product: 'jira', restPath: 'https://example.org/rest/api/3' }],
  [{ product: 'jira', restPath: '/local/people' }],
  [{ product: 'jira', restPath: '/rest/api/3/issue', isMultipartFormData: true }],
])('%j is not supported, and nothing is asked', async (request) => {
  const { asked, fetchProduct } = setUp(json());
  await expect(fetchProduct(request)).rejects.toThrow('is not supported by the local host');
  expect(asked).toEqual([]);
});
