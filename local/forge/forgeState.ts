import { emptyQueueState, type QueueState } from './queue/queueState';
import type { KeyValueState } from './kvs/keyValueState';

/** What the host keeps for the app between starts. */
export interface ForgeState {
  keyValues: KeyValueState;
  queue: QueueState;
}

export const emptyForgeState = (): ForgeState => ({ keyValues: {}, queue: emptyQueueState() });
