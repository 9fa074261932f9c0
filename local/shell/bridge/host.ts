import { openChannel, type Channel } from './channel';
import { HELLO, RESIZE } from './protocol';

/** Bridge methods by Forge's names; what is absent rejects. */
export type BridgeMethods = Record<string, (payload: never) => unknown>;

export interface FrameConnection {
  iframe: HTMLIFrameElement;
  /** Only messages of this origin are listened to. */
  origin: string;
  window: Window;
  /** Called once for each document that loads in the frame, so that nothing survives the frame's reload. */
  createMethods(): { methods: BridgeMethods; dispose(): void };
  onHeight(pixels: number): void;
}

/** The shell's half of the bridge for one frame. Returns the function that ends it. */
export function connectFrame({
  iframe,
  origin,
  window,
  createMethods,
  onHeight,
}: FrameConnection): () => void {
  let current: { channel: Channel; dispose(): void } | undefined;
  const end = (): void => {
    current?.channel.close();
    current?.dispose();
    current = undefined;
  };

  const onMessage = (event: MessageEvent): void => {
    if (event.source !== iframe.contentWindow || event.origin !== origin) return;
    const [port] = event.ports;
    if (!port || (event.data as { kind?: unknown } | null)?.kind !== HELLO) return;
    end();
    const { methods, dispose } = createMethods();
    const channel = openChannel(port, (name, payload) => {
      if (name === RESIZE) return onHeight((payload as { height: number }).height);
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (!method) throw new Error(`${name} is not supported by the local host`);
      return method(payload as never);
    });
    current = { channel, dispose };
  };

  window.addEventListener('message', onMessage);
  return () => {
    window.removeEventListener('message', onMessage);
    end();
  };
}
