import { useEffect, type RefObject } from 'react';

/**
 * A finger on what can be moved moves it, and anywhere else scrolls the page. Browsers take `touch-action` from the whole
 * picture and not from its parts, so the parts say no to scrolling themselves.
 */
export function useHeldTouch(picture: RefObject<Element | null>, movable: string): void {
  useEffect(() => {
    const element = picture.current;
    if (element === null) return undefined;
    const hold = (event: Event): void => {
      if (event.target instanceof Element && event.target.closest(movable) !== null) event.preventDefault();
    };
    element.addEventListener('touchstart', hold, { passive: false });
    return () => element.removeEventListener('touchstart', hold);
  }, [picture, movable]);
}
