import { useEffect, useRef } from 'react';
import type { Filter } from '../../../../../../src/domain/ranking/filter';
import { invoke } from '../../../shared/invoke';

/** Who types goes on typing. */
const PAUSE_MS = 1_000;

/** Remembers the filter for the person's next visit. It is a convenience: that it could not be kept is not worth a message. */
export function useKeptFilter(filter: Filter, kept: Filter): void {
  const known = useRef(JSON.stringify(kept));
  useEffect(() => {
    const text = JSON.stringify(filter);
    if (text === known.current) return undefined;
    const timer = setTimeout(() => {
      known.current = text;
      invoke('saveFilter', filter).catch(() => undefined);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [filter]);
}
