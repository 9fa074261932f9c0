/**
 * Loaded as a classic script at the start of a module's `<head>`, before `@forge/bridge` looks for the bridge.
 * Opened outside the shell a module finds no bridge, and `@forge/bridge` says so itself.
 */
import { createFrameBridge, type ForgeBridge } from './frame-bridge';
import { counterpartOrigin } from './origin';
import { HELLO } from './protocol';

if (window.parent !== window) {
  const { port1, port2 } = new MessageChannel();
  (globalThis as { __bridge?: ForgeBridge }).__bridge = createFrameBridge(port1, window);
  window.parent.postMessage({ kind: HELLO }, counterpartOrigin(window.location), [port2]);
}
