/** What the two halves of the bridge agree on beside Forge's own method names. */

/** The frame's first message to its parent; it carries the port for everything after it. */
export const HELLO = 'refinery-bridge-hello';

/** The frame tells the height of its content, in CSS pixels. */
export const RESIZE = 'refinery-bridge-resize';

/** The active theme, as style sheets and attributes for the frame's `<html>`. */
export interface FrameTheme {
  attributes: Record<string, string>;
  styles: { id: string; css: string }[];
  /** The colour of the surface that the frame stands on; apps read it as `utility.elevation.surface.current`. */
  surface: string;
}

export type HistoryAction = 'PUSH' | 'REPLACE' | 'POP';

/** Relative to the module's own address. */
export interface FrameLocation {
  pathname: string;
  search: string;
  hash: string;
  state?: unknown;
}
