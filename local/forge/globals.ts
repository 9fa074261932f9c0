/**
 * The seams under Forge's back-end packages: `__forge_fetch__` and `__forge_runtime__`, and no way out to the
 * network, since the manifest declares none.
 */
import { currentInvocation, type Invocation } from './invocation';
import type { FetchDescriptor } from './platform';

let installed = false;

/** Defines the globals once for the process; every call is answered by the host of the running invocation. */
export function installForgeGlobals(): void {
  if (installed) return;
  installed = true;
  Object.defineProperty(globalThis, '__forge_fetch__', { value: forgeFetch, configurable: true });
  Object.defineProperty(globalThis, '__forge_runtime__', {
    get: () => {
      const invocation = currentInvocation();
      return invocation?.platform.runtime(invocation);
    },
    configurable: true,
  });
  const openFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    if (currentInvocation()) throw egressRefused(input);
    return openFetch(input, init);
  };
}

async function forgeFetch(descriptor: FetchDescriptor, path: string, init: RequestInit = {}): Promise<Response> {
  const invocation = runningInvocation();
  const response = await invocation.platform.fetch(invocation, descriptor, path, init);
  // An answer to an invocation that was cut off meanwhile must not let it go on.
  assertNotEnded(invocation);
  return response;
}

function runningInvocation(): Invocation {
  const invocation = currentInvocation();
  if (!invocation) throw new Error('Forge was asked for something outside of an invocation.');
  assertNotEnded(invocation);
  return invocation;
}

function assertNotEnded(invocation: Invocation): void {
  if (invocation.ended) {
    throw new Error(`The invocation of "${invocation.functionKey}" has ended; Forge would have stopped its process.`);
  }
}

function egressRefused(input: string | URL | Request): Error {
  const url = input instanceof Request ? input.url : String(input);
  const error = new Error(`URL not included in the external fetch backend permissions: ${url}.`);
  error.name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  return error;
}
