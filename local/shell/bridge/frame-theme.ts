import type { FrameTheme } from './protocol';

/** Puts the host's theme on a frame's document in the way Forge does: attributes on `<html>`, tokens in `<style>`. */
export function applyTheme(document: Document, theme: FrameTheme): void {
  const root = document.documentElement;
  for (const [name, value] of Object.entries(theme.attributes)) root.setAttribute(name, value);
  root.style.setProperty('--ds-elevation-surface-current', theme.surface);

  for (const { id, css } of theme.styles) {
    const known = document.head.querySelector<HTMLStyleElement>(`style[data-theme="${id}"]`);
    if (known?.textContent === css) continue;
    const style = known ?? document.createElement('style');
    style.dataset.theme = id;
    style.textContent = css;
    // The app's own sheets come later and may override tokens.
    if (!known) document.head.prepend(style);
  }
}
