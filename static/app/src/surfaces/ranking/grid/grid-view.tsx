import { useCallback, useMemo, useRef, useState } from 'react';
import { counted } from '../../../../../../src/domain/ranking/messages';
import { seedOf } from '../../../../../../src/domain/random';
import { placeIn, prepareScores } from '../../../../../../src/domain/scoring/rank';
import type { ViewProps } from '../ranking-workspace';
import { CsvBar } from './csv-bar';
import { bandByKey } from '../../../../../../src/domain/ranking/bands';
import { matches, noFilter, type Filter } from '../../../../../../src/domain/ranking/filter';
import { FilterBar } from './filter-bar';
import type { CellChange } from './grid-state';
import { gridRow, type GridRow } from './grid-rows';
import type { SortBy } from './grid-head';
import { UndoButtons } from './undo-buttons';
import { GridTable } from './grid-table';
import { PasteReport, type PasteOutcome } from './paste-report';
import { useKeptFilter } from './use-kept-filter';
import styles from './grid.module.css';

/** The whole backlog as a spreadsheet of the model's criteria, saved in the background. */
export default function GridView({ view, model, picked, onPick, work: { state, dispatch, saver } }: ViewProps) {
  const [filter, setFilter] = useState<Filter>(view.filter ?? noFilter);
  useKeptFilter(filter, view.filter ?? noFilter);
  const [outcome, setOutcome] = useState<PasteOutcome | null>(null);
  const [sort, setSort] = useState<SortBy>({ column: 'rank', down: false });

  const rows = useMemo(
    () =>
      view.rows
        .filter((row) => row.level === 0)
        .flatMap((row, index) => (row.model === model.id ? [gridRow(model, row, state.typed[row.key], index + 1)] : [])),
    [view.rows, model, state.typed],
  );
  const places = useMemo(() => {
    const scored = rows.filter((one) => one.score !== null);
    const candidates = scored.map(({ row, inputs }) => ({ seed: seedOf(row.key), inputs }));
    const field = prepareScores(model, candidates);
    return new Map(scored.map(({ row, inputs }) => [row.key, placeIn(field, { seed: 0, inputs }, true)?.place ?? null]));
  }, [rows, model]);

  const openSprints = useMemo(() => new Set(view.sprints.map(({ id }) => id)), [view.sprints]);
  const latestRows = useRef(rows);
  latestRows.current = rows;
  const allKeys = rows.map(({ row }) => row.key).join(' ');
  // Rows neither jump nor vanish under the hands of who scores them: only a new filter or sorting looks at scores anew.
  const shownKeys = useMemo(() => {
    const wanted = picked === null ? null : new Set(picked);
    const bands = filter.band === '' ? new Map<string, string>() : bandByKey(model, latestRows.current.flatMap(({ row, inputs, score }) => (score === null ? [] : [{ key: row.key, inputs, score }])));
    const listed = latestRows.current
      .filter(({ row }) => wanted === null || wanted.has(row.key))
      .filter((one) => matches(filter, one.row, openSprints, one.score !== null, bands.get(one.row.key) ?? null));
    return sorted(listed, sort).map(({ row }) => row.key);
  }, [filter, openSprints, sort, picked, allKeys, model]);
  const shown = useMemo(() => {
    const byKey = new Map(rows.map((one) => [one.row.key, one]));
    return shownKeys.flatMap((key) => byKey.get(key) ?? []);
  }, [rows, shownKeys]);

  const change = useCallback((changes: readonly CellChange[]) => dispatch({ type: 'change', changes }), [dispatch]);
  return (
    <div className={styles.grid}>
      <FilterBar model={model} view={view} filter={filter} onFilter={setFilter} />
      {picked !== null && (
        <p className={styles.subtle}>
          Only what you picked.{' '}
          <button type="button" className={styles.clear} onClick={() => onPick(null)}>
            Take all in again
          </button>
        </p>
      )}
      <CsvBar projectKey={view.projectKey} model={model} rows={rows} shown={shown} mayEdit={view.mayEdit} onChange={change}>
        {view.mayEdit && <UndoButtons state={state} dispatch={dispatch} />}
      </CsvBar>
      <div className={styles.status} role="status">
        <span>
          {shown.length === rows.length ? counted(rows.length, 'issue') : `${shown.length} of ${counted(rows.length, 'issue')}`}
        </span>
      </div>
      {!view.mayEdit && <p className={styles.subtle}>You can look at the scores here. Who may change them is in the project settings of Refinery; it always takes Edit issues.</p>}
      {outcome !== null && (
        <PasteReport
          outcome={outcome}
          onUndo={() => {
            dispatch({ type: 'undo' });
            setOutcome(null);
          }}
          onClose={() => setOutcome(null)}
        />
      )}
      <GridTable
        model={model}
        rows={shown}
        list={shownKeys}
        places={places}
        failures={saver.failures}
        mayEdit={view.mayEdit}
        sort={sort}
        onSort={setSort}
        onChange={change}
        onPasted={setOutcome}
        onUndo={() => dispatch({ type: 'undo' })}
        onRedo={() => dispatch({ type: 'redo' })}
      />
      {shown.length === 0 && (
        <p className={styles.subtle}>
          No issue is like that.{' '}
          <button
            type="button"
            className={styles.clear}
            onClick={() => {
              setFilter(noFilter);
              onPick(null);
            }}
          >
            Show all {counted(rows.length, 'issue')}
          </button>
        </p>
      )}
      {view.mayEdit && (
        <p className={styles.subtle}>
          Type over a cell, or press Enter to edit it. Blocks can be copied from and pasted to a spreadsheet; Ctrl+D fills down, Ctrl+Z undoes.
          A range is typed as 800 to 1200. What makes a score is saved by itself.
        </p>
      )}
    </div>
  );
}

function sorted(rows: readonly GridRow[], { column, down }: SortBy): GridRow[] {
  if (column === 'rank') return down ? rows.toReversed() : [...rows];
  const valueOf = ({ score, inputs }: GridRow): number | null => {
    if (column === 'score') return score;
    const input = inputs[column];
    return input === undefined ? null : typeof input === 'number' ? input : (input[0] + input[1]) / 2;
  };
  // What has no value stands last whichever way it is sorted.
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return down ? right - left : left - right;
  });
}
