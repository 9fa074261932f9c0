import { useEffect, useReducer, type Dispatch } from 'react';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import type { RankingView } from '../../../../../../src/domain/ranking/ranking-view';
import { isRecord, isText, keep, readKept, recordOf } from '../kept';
import { emptyGrid, gridReducer, type GridAction, type GridState, type Typed } from './grid-state';

/** What is typed into the grid, and still there after a reload. */
export function useDraft(view: RankingView, model: string): [GridState, Dispatch<GridAction>] {
  const name = `typed.${view.projectKey}.${view.person ?? ''}`;
  const [state, dispatch] = useReducer(gridReducer, null, () => (view.mayEdit ? { ...emptyGrid, typed: recalled(readKept(name), view.rows, model) } : emptyGrid));
  const { typed } = state;
  useEffect(() => {
    // With the stored score over which was typed.
    const at = new Map(view.rows.map(({ key, score }) => [key, score?.at ?? null]));
    const rows = Object.fromEntries(Object.entries(typed).map(([key, texts]) => [key, { at: at.get(key) ?? null, texts }]));
    const nothing = Object.keys(rows).length === 0;
    if (keep(name, nothing ? null : { model, rows }) || nothing) return undefined;
    // What cannot be kept is not to be lost unasked.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [typed]);
  return [state, dispatch];
}

/** Leaves out what was typed for another model, and over a score that somebody has replaced since. */
export function recalled(kept: unknown, rows: readonly RankingRow[], model: string): Typed {
  if (!isRecord(kept) || kept['model'] !== model) return {};
  const typed = recordOf(kept['rows'], isRecord) ?? {};
  return Object.fromEntries(
    rows.flatMap(({ key, score }) => {
      const row = typed[key];
      const texts = recordOf(row?.['texts'], isText);
      return texts === null || row?.['at'] !== (score?.at ?? null) ? [] : [[key, texts]];
    }),
  );
}
