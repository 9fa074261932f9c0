import { useCallback, useEffect, useRef, useState } from 'react';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import type { Inputs } from '../../../../../../src/domain/scoring/record';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { CallFailed, invoke } from '../../../shared/invoke';
import type { ViewProps } from '../ranking-workspace';

/** Who steps with the arrow keys goes on stepping. */
const PAUSE_MS = 700;

export interface Moves {
  /** Inputs that are not stored yet, by key. */
  pending: ReadonlyMap<string, Inputs>;
  failure: { key: string; error: Error } | null;
  /** Changes an issue's inputs now, and stores them when nothing more follows. */
  change: (row: RankingRow, inputs: Inputs) => void;
  retry: () => void;
  giveUp: () => void;
}

/** Saves what was moved in the matrix; an issue whose saving fails stays where it was put until the person decides. */
export function useMove({ view, model, onView }: Pick<ViewProps, 'view' | 'onView'> & { model: Model }): Moves {
  const [pending, setPending] = useState<ReadonlyMap<string, Inputs>>(new Map());
  const [failure, setFailure] = useState<Moves['failure']>(null);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const latest = useRef({ view, pending });
  latest.current = { view, pending };

  const save = useCallback(
    async (key: string) => {
      const inputs = latest.current.pending.get(key);
      const row = latest.current.view.rows.find((one) => one.key === key);
      if (inputs === undefined || row === undefined) return;
      try {
        const [result] = await invoke('saveScores', {
          model: model.id,
          rows: [{ key, inputs: { ...inputs }, fromEstimate: [], expected: row.score?.at ?? null }],
        });
        if (result === undefined) return;
        if (!result.saved) throw new CallFailed(result.failure);
        const now = latest.current.view;
        onView({ ...now, rows: now.rows.map((one) => (one.key === key ? { ...one, score: result.score } : one)) });
        setPending((known) => {
          // What was moved again meanwhile is saved by its own timer.
          if (known.get(key) !== inputs) return known;
          const next = new Map(known);
          next.delete(key);
          return next;
        });
        setFailure(null);
      } catch (error) {
        setFailure({ key, error: error instanceof Error ? error : new Error(String(error)) });
      }
    },
    [model.id, onView],
  );

  useEffect(() => {
    const known = timers.current;
    // Leaving the view does not lose what was moved last.
    return () => known.forEach((timer, key) => {
      clearTimeout(timer);
      void save(key);
    });
  }, [save]);

  const change = useCallback(
    (row: RankingRow, inputs: Inputs) => {
      setPending((known) => new Map(known).set(row.key, inputs));
      clearTimeout(timers.current.get(row.key));
      timers.current.set(
        row.key,
        setTimeout(() => {
          timers.current.delete(row.key);
          void save(row.key);
        }, PAUSE_MS),
      );
    },
    [save],
  );

  return {
    pending,
    failure,
    change,
    retry: () => failure && void save(failure.key),
    giveUp: () => {
      if (failure === null) return;
      setPending((known) => {
        const next = new Map(known);
        next.delete(failure.key);
        return next;
      });
      setFailure(null);
    },
  };
}
