import { useEffect } from 'react';
import type { RankingView } from '../../../../../src/domain/ranking/ranking-view';
import { invoke } from '../../shared/invoke';
import { useAsync, type Async } from '../../shared/use-async';

const POLL_MS = 1_000;

/** The workspace's issues; while the backlog is read for the first time, its progress. */
export function useRanking(): Async<RankingView> {
  const ranking = useAsync(() => invoke('getRanking'), []);
  const view = ranking.state === 'ready' ? ranking.value : null;
  const waiting = view !== null && view.index.state === 'building';

  useEffect(() => {
    if (!waiting || ranking.state !== 'ready') return undefined;
    let current = true;
    const timer = setTimeout(() => {
      invoke('getIndexState').then(
        (index) => {
          if (!current) return;
          if (index.state === 'building' || index.state === 'failed') ranking.set({ ...ranking.value, index });
          else ranking.reload();
        },
        // One lost answer is no failure of the reading; the next look asks again.
        () => current && ranking.set({ ...ranking.value }),
      );
    }, POLL_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [waiting, view]);

  return ranking;
}
