import { useEffect, useRef, useState } from 'react';
import type { Extension, ModuleInfo } from '../api/local-host';
import { connectFrame } from '../bridge/host';
import type { ModuleHistory } from '../bridge/methods/history';
import { counterpartOrigin } from '../bridge/origin';
import { useSession } from '../app/session';
import { useModuleHost } from './module-host';
import { moduleMethods } from './module-methods';

/** As Forge sets them on the frames of Custom UI. */
const SANDBOX = 'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
const PERMISSIONS = 'camera; clipboard-write; display-capture; fullscreen; microphone';

/** Heights of `viewportSize` in the issue view, in pixels. Without it a frame is as high as its content. */
const VIEWPORT_HEIGHTS = { small: 150, medium: 300, large: 450, xlarge: 600 };

export interface ModuleFrameProps {
  module: ModuleInfo;
  extension: Extension;
  /** Shown instead of the module's own resource, in a modal dialog. */
  resource?: string;
  surface: string;
  /** A modal dialog gives its own height; elsewhere the frame follows its content. */
  fill?: boolean;
  minHeight?: number;
  close?: (payload: unknown) => void;
  beforeClose?: (callback: () => Promise<unknown>) => void;
  refresh?: () => void;
  history?: ModuleHistory;
}

/** One module of the app in its sandboxed frame, with the bridge to it. */
export function ModuleFrame(props: ModuleFrameProps) {
  const { module, fill, minHeight = 0 } = props;
  const session = useSession();
  const host = useModuleHost();
  const iframe = useRef<HTMLIFrameElement>(null);
  const latest = useRef({ props, session, host });
  const fixed = module.viewportSize && VIEWPORT_HEIGHTS[module.viewportSize];
  const [height, setHeight] = useState(fixed ?? Math.max(minHeight, 120));
  const [themed, setThemed] = useState(false);
  const resource = props.resource ?? module.resource;

  useEffect(() => {
    latest.current = { props, session, host };
  });

  useEffect(() => {
    const element = iframe.current;
    if (!element) return undefined;
    const origin = counterpartOrigin(window.location);
    const disconnect = connectFrame({
      iframe: element,
      origin,
      window,
      createMethods: () => {
        setThemed(false);
        return moduleMethods(() => latest.current, { id: element.id, themed: () => setThemed(true) });
      },
      onHeight: (pixels) => {
        if (!fixed && !fill) setHeight(Math.max(pixels, minHeight));
      },
    });
    // Only now, so that the frame's first message finds its listener.
    element.src = `${origin}/local/modules/${encodeURIComponent(resource)}/index.html`;
    return disconnect;
  }, [resource, fixed, fill, minHeight]);

  return (
    <iframe
      ref={iframe}
      id={`module-${module.key}${props.extension.modal === undefined ? '' : '-modal'}`}
      className="module-frame"
      title={module.title}
      sandbox={SANDBOX}
      allow={PERMISSIONS}
      // A frame whose colour scheme is not its page's is opaque; a page without a theme yet would flash white.
      style={{ height: fill ? '100%' : height, colorScheme: themed ? 'inherit' : 'light' }}
    />
  );
}
