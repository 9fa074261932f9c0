import { emptyQueueState, type QueueState } from './queue/queue-state';
import type { KeyValueState } from './kvs/key-value-state';

/** What the host keeps for the app between starts. */
export interface ForgeState {
  keyValues: KeyValueState;
  queue: QueueState;
}

export const emptyForgeState = (): ForgeState => ({ keyValues: {}, queue: emptyQueueState() });
