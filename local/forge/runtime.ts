/** `__forge_runtime__` of one invocation, as far as Forge's back-end packages read it. */
import type { Clock } from './clock';
import type { Installation } from './installation';
import { installContext } from './installation';
import type { Invocation } from './invocation';

export function runtimeOf(invocation: Invocation, installation: Installation, clock: Clock): object {
  return {
    appContext: {
      appId: installation.appId,
      appVersion: '1.0.0',
      environmentId: installation.environmentId,
      environmentType: 'DEVELOPMENT',
      invocationId: invocation.id,
      installationId: installation.installationId,
      moduleKey: invocation.moduleKey,
      ...installContext(installation),
      permissions: { scopes: installation.scopes, external: {} },
    },
    lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, invocation.deadline - clock.now()) },
    // Nobody collects metrics here.
    metrics: {
      counter: () => ({ incr: () => undefined, decr: () => undefined }),
      timing: () => ({ measure: () => ({ stop: () => undefined }) }),
    },
    tracing: { traceId: invocation.id, spanId: invocation.id },
  };
}
