import type { BridgeMethods } from '../host';

interface ProductFetch {
  product: string;
  restPath: string;
  fetchRequestInit?: { method?: string; body?: string | null; headers?: [string, string][] };
  isMultipartFormData?: boolean;
}

/** `requestJira`: Jira's REST API as the person who looks at the page. */
export function productMethods(
  fetchJira: (path: string, init: RequestInit) => Promise<Response>,
): BridgeMethods {
  return {
    fetchProduct: async ({ product, restPath, fetchRequestInit = {}, isMultipartFormData }: ProductFetch) => {
      if (product !== 'jira')
        throw new Error(`fetchProduct of ${product} is not supported by the local host`);
      if (isMultipartFormData)
        throw new Error('fetchProduct with form data is not supported by the local host');
      if (!restPath.startsWith('/rest/'))
        throw new Error(`fetchProduct of ${restPath} is not supported by the local host`);

      const { method = 'GET', body, headers = [] } = fetchRequestInit;
      const response = await fetchJira(restPath, { method, headers, body: body || null });
      const type = response.headers.get('content-type');
      if (type && !/json|^text\//.test(type))
        throw new Error(`fetchProduct of ${type} is not supported by the local host`);
      return {
        body: await response.text(),
        headers: Object.fromEntries(response.headers.entries()),
        status: response.status,
        statusText: response.statusText,
        isAttachment: false,
      };
    },
  };
}
