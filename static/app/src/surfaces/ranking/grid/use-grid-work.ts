import { useCallback, useMemo, useReducer, useRef, useState, type Dispatch } from 'react';
import type { RankingDraft, TypedRow } from '../../../../../../src/domain/ranking/draft';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import type { RankingView } from '../../../../../../src/domain/ranking/ranking-view';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { findProjectModel } from '../../../../../../src/domain/scoring/project-models';
import { readCell } from './cell-text';
import { gridRow, storedText, type GridRow } from './grid-rows';
import { emptyGrid, gridReducer, withRow, type GridAction, type GridState } from './grid-state';
import { restored, type Restored } from './restored';
import { useSaver, type Saver } from './use-saver';

/** What is typed, whichever view is looked at, and what becomes of it. */
export interface GridWork {
  state: GridState;
  dispatch: Dispatch<GridAction>;
  /** Rows that hold something typed, by issue key. */
  typedRows: ReadonlyMap<string, GridRow>;
  /** How many rows are to be saved next; those that were refused wait for the person. */
  waiting: number;
  /** Rows that make no score yet, and so are not saved. */
  incomplete: readonly string[];
  saver: Saver;
  /** What an earlier visit left, until the person has seen to it. */
  found: Restored | null;
  onFound: (draft: RankingDraft) => void;
  /** Of what was found: keeps it and says no more, or lets go of it. */
  settleFound: (discard: boolean) => void;
  /** For the next visit. */
  unsaved: Readonly<Record<string, TypedRow>>;
}

export function useGridWork(view: RankingView, onView: (view: RankingView) => void): GridWork {
  const [state, dispatch] = useReducer(gridReducer, emptyGrid);
  const [found, setFound] = useState<Restored | null>(null);
  const latest = useRef(view);
  latest.current = view;

  const own = JSON.stringify(view.ownModels);
  const modelOf = useMemo(() => {
    const models = new Map<string, Model | null>();
    const ownModels = JSON.parse(own) as RankingView['ownModels'];
    return ({ model: id }: RankingRow): Model | null => {
      if (!models.has(id)) models.set(id, findProjectModel(ownModels, id));
      return models.get(id) ?? null;
    };
  }, [own]);

  const typedRows = useMemo(() => {
    const byKey = new Map(view.rows.map((row) => [row.key, row]));
    const rows = Object.entries(state.typed).flatMap(([key, texts]) => {
      const row = byKey.get(key);
      const model = row === undefined ? null : modelOf(row);
      return row === undefined || model === null ? [] : [[key, gridRow(model, row, texts, 0)] as const];
    });
    return new Map(rows);
  }, [view.rows, modelOf, state.typed]);
  const changed = useMemo(() => (view.mayEdit ? [...typedRows.values()].filter((one) => one.changed) : []), [typedRows, view.mayEdit]);
  const ready = useMemo(() => changed.filter((one) => (one.score !== null || one.cleared) && Object.keys(one.problems).length === 0), [changed]);
  const incomplete = useMemo(() => changed.filter((one) => !ready.includes(one)).map(({ row }) => row.key), [changed, ready]);

  const onSaved = useCallback(
    (key: string, sent: Record<string, string>, score: RankingRow['score']) => {
      const now = latest.current;
      const saved = { ...now, rows: now.rows.map((row) => (row.key === key ? { ...row, score } : row)) };
      latest.current = saved;
      onView(saved);
      dispatch({ type: 'saved', key, sent });
      // What is saved is no longer what an earlier visit left.
      setFound((known) => (known === null || !(key in known.typed) ? known : { ...known, typed: withRow(known.typed, key, {}) }));
    },
    [onView],
  );
  const saving = useSaver({ ready, onSaved });
  // What is no longer typed is no longer refused.
  const failures = useMemo(() => new Map([...saving.failures].filter(([key]) => typedRows.get(key)?.changed === true)), [saving.failures, typedRows]);
  const saver = { ...saving, failures };

  const onFound = useCallback(
    (draft: RankingDraft) => {
      const { rows, mayEdit } = latest.current;
      if (!mayEdit) return;
      const isStored = (row: RankingRow, criterion: string, text: string): boolean => {
        const [model, found] = [modelOf(row), modelOf(row)?.criteria.find(({ id }) => id === criterion)];
        if (model === null || found === undefined) return false;
        return JSON.stringify(readCell(found, text)) === JSON.stringify(readCell(found, storedText(model, row, criterion)));
      };
      const what = restored(draft, rows, isStored);
      dispatch({ type: 'restore', typed: what.typed });
      if (Object.keys(what.typed).length > 0 || what.overtaken.length > 0) setFound(what);
    },
    [modelOf],
  );
  const settleFound = (discard: boolean): void => {
    if (discard) for (const key of Object.keys(found?.typed ?? {})) dispatch({ type: 'drop', key });
    setFound(null);
  };

  const unsaved = useMemo(() => {
    const rows: Record<string, TypedRow> = {};
    for (const { key, row } of found?.overtaken ?? []) rows[key] = row;
    for (const { row } of changed) rows[row.key] = { model: row.model, at: row.score?.at ?? null, texts: { ...state.typed[row.key] } };
    return rows;
  }, [changed, state.typed, found]);

  return { state, dispatch, typedRows, waiting: ready.length - failures.size, incomplete, saver, found, onFound, settleFound, unsaved };
}
