import { useCallback, useEffect, useState, type DependencyList } from 'react';

export type Async<T> =
  | { state: 'loading'; reload: () => void }
  | { state: 'ready'; value: T; reload: () => void; set: (value: T) => void }
  | { state: 'failed'; error: Error; reload: () => void };

type Stored<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: Error };

/** Runs `load` when `deps` change, and again on `reload`, which keeps the old value on the screen meanwhile. */
export function useAsync<T>(load: () => Promise<T>, deps: DependencyList): Async<T> {
  const [stored, setStored] = useState<Stored<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((n) => n + 1), []);
  const set = useCallback((value: T) => setStored({ state: 'ready', value }), []);

  useEffect(() => {
    let current = true;
    load().then(
      (value) => {
        if (current) setStored({ state: 'ready', value });
      },
      (error: unknown) => {
        if (current) setStored({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
      },
    );
    return () => {
      current = false;
    };
    // `load` is a new function on each render; `deps` says when it means something else.
  }, [...deps, turn]);

  return stored.state === 'ready' ? { ...stored, reload, set } : { ...stored, reload };
}
