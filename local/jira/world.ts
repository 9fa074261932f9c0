import type { Access } from './access';
import type { EntityPropertyIndex } from './jira';
import type { ProductEvent } from './model';
import type { IndexLag } from './search/index-lag';
import type { Store } from './store';
import type { TaskQueue } from './tasks';

/** What every endpoint works with, for as long as the emulator lives. */
export interface World {
  readonly store: Store;
  readonly baseUrl: string;
  readonly entityProperties: EntityPropertyIndex[];
  readonly tasks: TaskQueue;
  readonly index: IndexLag;
  now(): Date;
  /** Tells listeners that the state has changed. */
  changed(): void;
  /** Sends a product event to listeners, after the request that caused it. */
  emit(event: ProductEvent): void;
}

/** The world as one caller sees it. */
export interface Scope {
  readonly world: World;
  readonly access: Access;
}
