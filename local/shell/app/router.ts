import { useSyncExternalStore } from 'react';
import type { ModuleHistory } from '../bridge/methods/history';
import type { FrameLocation, HistoryAction } from '../bridge/protocol';

type Listener = (action: HistoryAction) => void;
const listeners = new Set<Listener>();
const announce = (action: HistoryAction): void => [...listeners].forEach((listener) => listener(action));
const listen = (listener: Listener): (() => void) => {
  if (listeners.size === 0) window.addEventListener('popstate', onPopState);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', onPopState);
  };
};
const onPopState = (): void => announce('POP');

/** Goes to a page of the shell without loading it anew. */
export function navigate(
  path: string,
  { replace = false, state }: { replace?: boolean; state?: unknown } = {},
): void {
  const before = window.location.pathname;
  window.history[replace ? 'replaceState' : 'pushState'](state ?? null, '', path);
  if (window.location.pathname !== before && !isWithinModule(before)) window.scrollTo(0, 0);
  announce(replace ? 'REPLACE' : 'PUSH');
}

const address = (): string => window.location.pathname + window.location.search;

/** The current path and query; renders anew when it changes. */
export function useAddress(): URL {
  return new URL(useSyncExternalStore(listen, address), window.location.origin);
}

/** A module that moves within itself keeps its place on the screen. */
function isWithinModule(before: string): boolean {
  const base = /^.*\/apps\/[^/]+/.exec(before)?.[0];
  return base !== undefined && window.location.pathname.startsWith(base);
}

/** The browser's history as a page module sees it: relative to its own address. */
export function moduleHistory(base: string): ModuleHistory {
  const inside = (): boolean =>
    window.location.pathname === base || window.location.pathname.startsWith(`${base}/`);
  const current = (): FrameLocation => ({
    pathname: window.location.pathname.slice(base.length) || '/',
    search: window.location.search,
    hash: window.location.hash,
    state: window.history.state ?? undefined,
  });
  const absolute = (path: string): string =>
    path === '/' ? base : base + (/^[/?#]/.test(path) ? path : `/${path}`);
  return {
    base,
    current,
    push: (path, state) => navigate(absolute(path), { state }),
    replace: (path, state) => navigate(absolute(path), { replace: true, state }),
    go: (delta) => window.history.go(delta),
    listen: (listener) =>
      listen((action) => {
        if (inside()) listener(current(), action);
      }),
  };
}
