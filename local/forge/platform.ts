/**
 * What the app may ask of Forge while it runs: the answer to `__forge_fetch__` and `__forge_runtime__`.
 */
import { UnsupportedByLocalForge } from './errors';
import type { Invocation } from './invocation';

/** The first argument of `__forge_fetch__`, as `@forge/api`, `@forge/kvs` and `@forge/events` send it. */
export interface FetchDescriptor {
  type: string;
  provider?: string;
  remote?: string;
  accountId?: string;
  contextAri?: string;
  service?: string;
}

export type Answer = (invocation: Invocation, path: string, init: RequestInit) => Promise<Response>;

export interface Services {
  jira(invocation: Invocation, as: 'app' | 'user', accountId: string | undefined, path: string, init: RequestInit): Promise<Response>;
  kvs: Answer;
  queue: Answer;
}

export interface Platform {
  fetch(invocation: Invocation, descriptor: FetchDescriptor, path: string, init: RequestInit): Promise<Response>;
  runtime(invocation: Invocation): object;
}

/** Sends each call to the service that its descriptor names. */
export async function dispatch(
  services: Services,
  invocation: Invocation,
  descriptor: FetchDescriptor,
  path: string,
  init: RequestInit,
): Promise<Response> {
  if (descriptor.type === 'kvs') return services.kvs(invocation, path, init);
  if (descriptor.type !== 'fpp') throw new UnsupportedByLocalForge(`a fetch of type "${descriptor.type}" (${path})`);

  const { provider, remote } = descriptor;
  if (provider !== 'app' && provider !== 'user') {
    throw new UnsupportedByLocalForge(`a product request as neither the app nor a user (${remote} ${path})`);
  }
  if (descriptor.contextAri) throw new UnsupportedByLocalForge(`withContext (${descriptor.contextAri})`);
  if (remote === 'jira') return services.jira(invocation, provider, descriptor.accountId, path, init);
  if (remote === 'stargate' && provider === 'app' && path.startsWith('/webhook/queue/')) {
    return services.queue(invocation, path, init);
  }
  throw new UnsupportedByLocalForge(`the remote "${remote}" as ${provider} (${path})`);
}
