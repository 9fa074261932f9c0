import { useCallback, useEffect, useRef, useState, type DependencyList } from 'react';

export type Async<T> =
  | { state: 'loading'; reload: () => void }
  | { state: 'ready'; value: T; reload: () => void; set: (value: T) => void }
  | { state: 'failed'; error: Error; reload: () => void; set: (value: T) => void };

type Stored<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: Error };

/** Runs `load` when `deps` change, and again on `reload`, which keeps the old value on the screen meanwhile. */
export function useAsync<T>(load: () => Promise<T>, deps: DependencyList): Async<T> {
  const [stored, setStored] = useState<Stored<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  /** Counts what is newer than a load that is under way: another load, or a value that was set. */
  const newest = useRef(0);
  const reload = useCallback(() => setTurn((n) => n + 1), []);
  const set = useCallback((value: T) => {
    newest.current += 1;
    setStored({ state: 'ready', value });
  }, []);

  useEffect(() => {
    newest.current += 1;
    const own = newest.current;
    const isNewest = () => own === newest.current;
    load().then(
      (value) => {
        if (isNewest()) setStored({ state: 'ready', value });
      },
      (error: unknown) => {
        if (isNewest()) setStored({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
      },
    );
    return () => {
      newest.current += 1;
    };
    // `load` is a new function on each render; `deps` says when it means something else.
  }, [...deps, turn]);

  return stored.state === 'loading' ? { ...stored, reload } : { ...stored, reload, set };
}
