import { useLayoutEffect, useState, type RefObject } from 'react';

const USUAL = 960;
const LEAST = 480;

/** Width of an element in pixels, so that what is drawn in it keeps the size of its letters on a narrow page. */
export function useWidth(element: RefObject<Element | null>): number {
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    if (element.current === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(LEAST, Math.round(entry.contentRect.width))));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
