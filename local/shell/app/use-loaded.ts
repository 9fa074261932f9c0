import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'failed'; error: Error }
  | { state: 'ready'; value: T };

/**
 * Loads when a dependency changes; `reload` keeps what is on the screen until the new answer is there.
 * Late answers to earlier questions are dropped.
 */
export function useLoaded<T>(load: () => Promise<T>, dependencies: unknown[]): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const [key, setKey] = useState(dependencies);
  const changed = dependencies.some((dependency, i) => dependency !== key[i]);
  if (changed) {
    setKey(dependencies);
    setLoaded({ state: 'loading' });
  }

  useEffect(() => {
    let current = true;
    load().then(
      (value) => current && setLoaded({ state: 'ready', value }),
      (error: unknown) =>
        current &&
        setLoaded({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)) }),
    );
    return () => {
      current = false;
    };
    // `load` is a new function at each render; the dependencies say when its answer changes.
  }, [...dependencies, round]);

  return [loaded, useCallback(() => setRound((n) => n + 1), [])];
}
