import { useEffect } from 'react';
import type { BacklogView } from '../../../../../src/contract/backlog';
import { invoke } from '../../shared/invoke';
import { useAsync, type Async } from '../../shared/use-async';
import { useLastVisit } from './use-last-visit';

const POLL_MS = 1_000;

/** The report; while the index is being built its progress is asked for, and the report again when it is complete. */
export function useBacklog(): Async<BacklogView> {
  const since = useLastVisit();
  const backlog = useAsync(() => invoke('getBacklogReport', since === null ? {} : { since }), []);
  const view = backlog.state === 'ready' ? backlog.value : null;
  const building = view?.index.state === 'building';

  useEffect(() => {
    if (!building || backlog.state !== 'ready' || view === null) return;
    let current = true;
    const timer = setTimeout(() => {
      invoke('getIndexState').then(
        (index) => {
          if (!current) return;
          if (index.state === 'building' || index.state === 'failed') backlog.set({ ...view, index });
          else backlog.reload();
        },
        // One lost answer is no failure of the build; the next poll asks again.
        () => current && backlog.set({ ...view }),
      );
    }, POLL_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [building, view]);

  return backlog;
}
