type Callback = (payload: unknown) => unknown;

/** Front-end events between the frames of the app and from Jira to them. */
export interface EventBus {
  on(event: string, callback: Callback): () => void;
  emit(event: string, payload?: unknown): void;
}

export function createEventBus(): EventBus {
  const listeners = new Set<{ event: string; callback: Callback }>();
  return {
    on: (event, callback) => {
      const listener = { event, callback };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit: (event, payload) => {
      for (const listener of [...listeners]) if (listener.event === event) void listener.callback(payload);
    },
  };
}
