import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';

type History = Awaited<ReturnType<typeof view.createHistory>>;

/**
 * The path below the page's own address, such as `/ranking/grid`; the browser's back button and links lead to it.
 * Null until the host has said which it is.
 */
export function usePagePath(): { path: string | null; go: (path: string) => void } {
  const [path, setPath] = useState<string | null>(null);
  const history = useRef<History | null>(null);

  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    view.createHistory().then(
      (made) => {
        if (gone) return;
        history.current = made;
        setPath(made.location.pathname);
        stop = made.listen((location) => setPath(location.pathname));
      },
      // A host without addresses of its own still shows every view.
      () => setPath('/'),
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, []);

  const go = useCallback((target: string) => {
    setPath(target);
    history.current?.push(target);
  }, []);
  return { path, go };
}
