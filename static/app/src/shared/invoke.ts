import { makeInvoke } from '@forge/bridge';
import type { Api } from '../../../../src/contract';
import type { Failure, Outcome } from '../../../../src/contract/failure';

/** A call that the back end refused or that did not arrive. */
export class CallFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.detail);
  }
}

const rawInvoke = makeInvoke<Api>();

type ValueOf<O> = O extends { ok: true; value: infer T } ? T : never;

/**
 * Calls the back end and unwraps the outcome.
 * @throws CallFailed with what the back end said, or `unexpected` when the call itself failed
 */
export async function invoke<K extends keyof Api & string>(
  call: K,
  ...payload: Parameters<Api[K]>
): Promise<ValueOf<Awaited<ReturnType<Api[K]>>>> {
  let outcome: Outcome<unknown>;
  try {
    outcome = await (rawInvoke as (call: string, payload?: unknown) => Promise<Outcome<unknown>>)(call, payload[0]);
  } catch (error) {
    throw new CallFailed({ code: 'unexpected', detail: error instanceof Error ? error.message : String(error) });
  }
  if (!outcome.ok) throw new CallFailed(outcome.failure);
  return outcome.value as ValueOf<Awaited<ReturnType<Api[K]>>>;
}
