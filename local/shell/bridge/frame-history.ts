import type { Channel } from './channel';
import type { FrameLocation, HistoryAction } from './protocol';

type Listener = (location: FrameLocation, action: HistoryAction) => void;
type Target = string | Partial<FrameLocation>;

/** What `view.createHistory()` resolves to. The location changes when the host's address bar has changed. */
export interface FrameHistory {
  action: HistoryAction;
  location: FrameLocation;
  push(target: Target, state?: unknown): void;
  replace(target: Target, state?: unknown): void;
  go(delta: number): void;
  goBack(): void;
  goForward(): void;
  listen(listener: Listener): () => void;
}

/** `listen` must answer at once, so the listeners live on this side and the host reports to one of them. */
export async function createFrameHistory(channel: Channel): Promise<FrameHistory> {
  const listeners = new Set<Listener>();
  const announce = (location: FrameLocation, action: HistoryAction): void => {
    history.location = location;
    history.action = action;
    for (const listener of [...listeners]) listener(location, action);
  };
  const location = (await channel.call('createHistory', { announce })) as FrameLocation;
  const change = (method: 'push' | 'replace', target: Target, state: unknown): void => {
    void channel.call('changeHistory', { method, target, state });
  };
  const go = (delta: number): void => void channel.call('changeHistory', { method: 'go', delta });
  const history: FrameHistory = {
    action: 'POP',
    location,
    push: (target, state) => change('push', target, state),
    replace: (target, state) => change('replace', target, state),
    go,
    goBack: () => go(-1),
    goForward: () => go(1),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return history;
}
