import type { BridgeMethods } from '../host';
import type { FrameTheme } from '../protocol';

export interface ViewHost {
  frameId: string;
  context(): unknown;
  theme: {
    current(): Promise<FrameTheme>;
    listen(listener: () => void): () => void;
    /** The frame wears the theme from now on. */
    applied(): void;
  };
  /** Present in a modal dialog only. */
  close?: (payload: unknown) => void;
  /** Present in a modal dialog only. */
  beforeClose?: (callback: () => Promise<unknown>) => void;
  /** Present in modules of the issue view only: loads the page's data again. */
  refresh?: () => void;
  /** Present in pages only. */
  setTitle?: (title: string) => void;
}

/**
 * `view`. For what this view cannot do the answer is `false`, which `@forge/bridge` turns into its own error, such as
 * "this resource's view is not closable."
 */
export function viewMethods(host: ViewHost): { methods: BridgeMethods; dispose(): void } {
  const subscriptions: (() => void)[] = [];
  const methods: BridgeMethods = {
    getContext: () => host.context(),
    getFrameId: () => host.frameId,
    enableTheming: async ({ apply }: { apply: (theme: FrameTheme) => Promise<unknown> }) => {
      subscriptions.push(host.theme.listen(() => void host.theme.current().then(apply, () => undefined)));
      await apply(await host.theme.current());
      host.theme.applied();
    },
    close: (payload: unknown) => (host.close ? void host.close(payload) : false),
    onClose: (callback: () => Promise<unknown>) =>
      host.beforeClose ? void host.beforeClose(callback) : false,
    submit: () => false,
    open: () => false,
    refresh: () => (host.refresh ? void host.refresh() : false),
    changeWindowTitle: (title: string) => {
      if (!host.setTitle) throw new Error('The window title belongs to Jira here.');
      host.setTitle(title);
    },
  };
  return { methods, dispose: () => subscriptions.forEach((unsubscribe) => unsubscribe()) };
}
