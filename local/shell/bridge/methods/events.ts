import type { EventBus } from '../event-bus';
import type { BridgeMethods } from '../host';

export function eventMethods(bus: EventBus): { methods: BridgeMethods; dispose(): void } {
  const subscriptions: (() => void)[] = [];
  return {
    methods: {
      on: ({ event, callback }: { event: string; callback: (payload: unknown) => Promise<unknown> }) => {
        // A failing subscriber is the frame's own trouble: its console has the error.
        const unsubscribe = bus.on(event, (payload) => callback(payload).catch(() => undefined));
        subscriptions.push(unsubscribe);
        return { unsubscribe };
      },
      emit: ({ event, payload }: { event: string; payload?: unknown }) => bus.emit(event, payload),
    },
    dispose: () => subscriptions.forEach((unsubscribe) => unsubscribe()),
  };
}
