/**
 * The invocation that the running code belongs to. Forge gives every invocation a process of its own; here many
 * share one, so what they ask of the platform finds its invocation through the asynchronous call chain.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { AccountId } from '../jira/model';
import type { Platform } from './platform';

export interface Invocation {
  readonly id: string;
  readonly moduleKey: string;
  readonly functionKey: string;
  /** The person who is looking; absent in consumers, schedules and product events. */
  readonly accountId?: AccountId;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  /** How many invocations lie before this one in a chain of async events. */
  readonly depth: number;
  readonly platform: Platform;
  /** Set when it has returned or was cut off; the platform serves it no longer. */
  ended: boolean;
}

const running = new AsyncLocalStorage<Invocation>();

export function currentInvocation(): Invocation | undefined {
  return running.getStore();
}

export function runInInvocation<T>(invocation: Invocation, run: () => Promise<T>): Promise<T> {
  return running.run(invocation, run);
}
