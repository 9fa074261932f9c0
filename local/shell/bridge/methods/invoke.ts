import type { BridgeMethods } from '../host';
import { createRateLimit } from '../rate-limit';

/** Forge refuses larger requests; 500 KB. */
const MAX_REQUEST_BYTES = 500 * 1024;

export interface InvokeRequest {
  functionKey: string;
  payload?: unknown;
}

interface BridgeInvoke extends InvokeRequest {
  metadata?: unknown;
  [other: string]: unknown;
}

/** `invoke`: a call of the app's resolver through the host, with Forge's limits on the front end's side. */
export function invokeMethods(
  send: (request: InvokeRequest) => Promise<unknown>,
  now: () => number,
): BridgeMethods {
  const limit = createRateLimit({ calls: 500, milliseconds: 25_000, now });
  return {
    invoke: async ({ functionKey, payload, metadata, ...other }: BridgeInvoke) => {
      if (typeof functionKey !== 'string')
        throw new Error('invoke of a remote or an endpoint is not supported by the local host');
      if (metadata !== undefined) throw new Error('invoke with metadata is not supported by the local host');
      const [unknown] = Object.keys(other).filter((key) => other[key] !== undefined);
      if (unknown) throw new Error(`invoke with ${unknown} is not supported by the local host`);

      const bytes = new Blob([JSON.stringify({ functionKey, payload })]).size;
      if (bytes > MAX_REQUEST_BYTES)
        throw new Error(`The invocation is larger than 500 KB (${Math.ceil(bytes / 1024)} KB)`);
      if (!limit()) throw new Error('Resolver calls are rate limited at 500req/25s');
      return send({ functionKey, payload });
    },
  };
}
