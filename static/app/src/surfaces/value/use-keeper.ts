import { useCallback, useEffect, useRef } from 'react';
import type { UnsavedScore } from '../../../../../src/domain/scoring/unsaved';
import { invoke } from '../../shared/invoke';

/** Milliseconds without typing after which it is kept. */
const PAUSE = 500;

/**
 * Keeps what is typed on the server, because browsers keep nothing for frames of other sites. One call after the other, so
 * that the last word is the one that stays. What cannot be kept is on the screen still, and nobody is bothered with it.
 *
 * @param known what is kept already
 */
export function useKeeper(known: UnsavedScore | null): (unsaved: UnsavedScore | null) => void {
  const last = useRef(JSON.stringify(known));
  const calls = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<(() => void) | null>(null);

  // A panel that goes away does not wait for a pause.
  useEffect(() => () => {
    clearTimeout(timer.current);
    pending.current?.();
  }, []);

  return useCallback((unsaved: UnsavedScore | null) => {
    clearTimeout(timer.current);
    pending.current = null;
    const text = JSON.stringify(unsaved);
    if (text === last.current) return;
    const send = () => {
      pending.current = null;
      last.current = text;
      calls.current = calls.current.then(() => invoke('keepUnsaved', { unsaved })).catch(() => undefined);
    };
    if (unsaved === null) return send();
    pending.current = send;
    timer.current = setTimeout(send, PAUSE);
  }, []);
}
