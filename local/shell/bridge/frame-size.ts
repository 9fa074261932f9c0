/**
 * Reports the height of the content whenever it changes, so that the host can size the frame to it.
 * A root of `height: 100%` would always be as high as the frame itself; Forge's resizer undoes it, and so does this.
 */
export function watchHeight(window: Window & typeof globalThis, report: (height: number) => void): void {
  const { document } = window;
  let last = -1;
  const measure = (): void => {
    const style = window.getComputedStyle(document.body);
    const height = Math.ceil(
      document.body.getBoundingClientRect().height +
        parseFloat(style.marginTop) +
        parseFloat(style.marginBottom),
    );
    if (height === last) return;
    last = height;
    report(height);
  };
  const start = (): void => {
    for (const element of [document.documentElement, document.body]) {
      element.style.setProperty('height', 'auto', 'important');
      element.style.setProperty('min-height', '0', 'important');
    }
    new window.ResizeObserver(measure).observe(document.body);
    measure();
  };
  if (document.body) start();
  else document.addEventListener('DOMContentLoaded', start, { once: true });
}
