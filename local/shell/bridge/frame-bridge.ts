import { openChannel, type Port } from './channel';
import { createFrameHistory } from './frame-history';
import { watchHeight } from './frame-size';
import { applyTheme } from './frame-theme';
import { RESIZE, type FrameTheme } from './protocol';

export interface ForgeBridge {
  callBridge(name: string, payload?: unknown): Promise<unknown>;
}

/** The frame's half: what `@forge/bridge` finds as `globalThis.__bridge`. */
export function createFrameBridge(port: Port, window: Window & typeof globalThis): ForgeBridge {
  const channel = openChannel(port, (name) => {
    throw new Error(`The frame does not know ${name}.`);
  });
  watchHeight(window, (height) => void channel.call(RESIZE, { height }));

  return {
    callBridge: async (name, payload) => {
      if (name === 'createHistory') return createFrameHistory(channel);
      if (name === 'enableTheming') {
        await channel.call(name, { apply: (theme: FrameTheme) => applyTheme(window.document, theme) });
        return undefined;
      }
      return channel.call(name, payload);
    },
  };
}
