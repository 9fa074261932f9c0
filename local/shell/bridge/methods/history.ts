import type { BridgeMethods } from '../host';
import type { FrameLocation, HistoryAction } from '../protocol';

/** The browser's history below one address, such as `/jira/projects/LANT/apps/refinery-backlog`. */
export interface ModuleHistory {
  base: string;
  current(): FrameLocation;
  push(path: string, state: unknown): void;
  replace(path: string, state: unknown): void;
  go(delta: number): void;
  listen(listener: (location: FrameLocation, action: HistoryAction) => void): () => void;
}

type Change =
  | { method: 'push' | 'replace'; target: string | Partial<FrameLocation>; state?: unknown }
  | { method: 'go'; delta: number };

/** `createHistory`, for modules that are pages. */
export function historyMethods(history: ModuleHistory): { methods: BridgeMethods; dispose(): void } {
  const subscriptions: (() => void)[] = [];
  return {
    methods: {
      createHistory: ({
        announce,
      }: {
        announce: (location: FrameLocation, action: HistoryAction) => Promise<unknown>;
      }) => {
        subscriptions.push(
          history.listen((location, action) => void announce(location, action).catch(() => undefined)),
        );
        return history.current();
      },
      changeHistory: (change: Change) => {
        if (change.method === 'go') return history.go(change.delta);
        const { target } = change;
        const path = typeof target === 'string' ? target : toPath(target, history.current());
        const state = change.state ?? (typeof target === 'string' ? undefined : target.state);
        return history[change.method](path, state);
      },
    },
    dispose: () => subscriptions.forEach((unsubscribe) => unsubscribe()),
  };
}

function toPath(
  { pathname, search = '', hash = '' }: Partial<FrameLocation>,
  current: FrameLocation,
): string {
  return `${pathname ?? current.pathname}${prefixed('?', search)}${prefixed('#', hash)}`;
}

function prefixed(sign: string, part: string): string {
  return part === '' || part.startsWith(sign) ? part : sign + part;
}
