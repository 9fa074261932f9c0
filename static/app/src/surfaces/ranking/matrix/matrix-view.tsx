import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { counted } from '../../../../../../src/domain/ranking/messages';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import type { Criterion } from '../../../../../../src/domain/scoring/criterion';
import { middleOf } from '../../../../../../src/domain/scoring/inputs';
import { formatNumber } from '../../../../../../src/domain/scoring/messages';
import { textOf } from '../grid/cell-text';
import { storedText } from '../grid/grid-rows';
import { UndoButtons } from '../grid/undo-buttons';
import { IssueKey } from '../issue-key';
import type { ViewProps } from '../ranking-workspace';
import { axisOf } from './axis';
import { Field, type Moved, type Paint } from './field';
import { Legend } from './legend';
import { firstAxes, pointsOf } from './points';
import grid from '../grid/grid.module.css';
import styles from './matrix.module.css';

/** More than these are only counted. */
const MOST_NAMED = 6;

/** Two criteria against each other; a bubble is an issue, and moving it changes what was scored. */
export default function MatrixView({ view, model, onPick, onGrid, work: { state, dispatch, typedRows } }: ViewProps) {
  const first = useMemo(() => firstAxes(model), [model]);
  const [acrossId, setAcross] = useState<string | null>(null);
  const [upId, setUp] = useState<string | null>(null);
  const [paint, setPaint] = useState<Paint>({ size: 'score', colour: 'quadrant' });
  const [picked, setPicked] = useState<readonly string[]>([]);

  const find = (id: string | null, other: Criterion | undefined) => model.criteria.find((one) => one.id === id) ?? other;
  const across = find(acrossId, first?.across);
  const up = find(upId, first?.up);
  // What was dragged or typed stands where it was put, saved or not.
  const rows = useMemo(
    () =>
      view.rows.map((row) => {
        const typed = typedRows.get(row.key);
        return typed === undefined || typed.score === null || row.score === null ? row : { ...row, score: { ...row.score, inputs: typed.inputs } };
      }),
    [view.rows, typedRows],
  );
  const points = useMemo(
    () => (across === undefined || up === undefined ? [] : pointsOf(rows, model, across, up)),
    [rows, model, across, up],
  );
  // The axes stand still while a bubble is on its way.
  const axes = useMemo(() => {
    if (across === undefined || up === undefined) return null;
    const stored = pointsOf(view.rows, model, across, up);
    return {
      across: axisOf(across, stored.map((point) => middleOf(point.across))),
      up: axisOf(up, stored.map((point) => middleOf(point.up))),
    };
  }, [view.rows, model, across, up]);

  if (across === undefined || up === undefined || axes === null) {
    return <SectionMessage title={`${model.title} asks one question only`}><p>A matrix needs two. Choose another model, or look at the Proposed order.</p></SectionMessage>;
  }
  if (points.length === 0) {
    return (
      <SectionMessage title={`Nothing is scored with ${model.title} yet`}>
        <p>Score a few issues in the Grid; they then stand here.</p>
        <Button spacing="compact" onClick={onGrid}>
          Open the grid
        </Button>
      </SectionMessage>
    );
  }
  const types = [...new Set(points.map(({ row }) => row.type))].sort();
  const move = (row: RankingRow, moved: Moved): void => {
    const changes = model.criteria.flatMap((criterion) => {
      const input = moved[criterion.id];
      const before = state.typed[row.key]?.[criterion.id] ?? storedText(model, row, criterion.id);
      return input === undefined ? [] : [{ key: row.key, criterion: criterion.id, before, after: textOf(criterion, input) }];
    });
    dispatch({ type: 'change', changes });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (!view.mayEdit || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    dispatch({ type: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
  };
  const last = state.past.at(-1);
  const changeWords = (last ?? [])
    .map(({ key, criterion, before, after }) => `${key}, ${model.criteria.find(({ id }) => id === criterion)?.title ?? criterion}: ${before === '' ? 'nothing' : before} to ${after === '' ? 'nothing' : after}`)
    .slice(0, 2)
    .join(' · ');
  const others = view.rows.filter((row) => row.level === 0).length - points.length;
  const choose = (label: string, value: string, options: readonly (readonly [string, string])[], onChange: (value: string) => void) => (
    <label className={styles.choose}>
      {label}
      <select className={grid.select} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  const criteria = (without: string) => model.criteria.filter(({ id }) => id !== without).map(({ id, title }) => [id, title] as const);

  return (
    <div className={grid.grid}>
      <div className={grid.filters}>
        {choose('Upwards', up.id, criteria(across.id), setUp)}
        {choose('To the right', across.id, criteria(up.id), setAcross)}
        {choose('Size', paint.size, [['score', 'Score'], ['estimate', 'Estimate'], ['same', 'All alike']], (size) => setPaint({ ...paint, size: size as Paint['size'] }))}
        {choose('Colour', paint.colour, [['quadrant', 'Quadrant'], ['type', 'Type']], (colour) => setPaint({ ...paint, colour: colour as Paint['colour'] }))}
        {view.mayEdit && (
          <span className={grid.buttons}>
            <UndoButtons state={state} dispatch={dispatch} />
          </span>
        )}
      </div>
      <div onKeyDown={onKeyDown}>
        <Field model={model} points={points} types={types} across={axes.across} up={axes.up} paint={paint} mayEdit={view.mayEdit} picked={picked} onPicked={setPicked} onMove={move} />
      </div>
      {paint.colour === 'type' && <Legend types={types} />}
      <div className={grid.status}>
        <span>
          {counted(points.length, 'issue')} drawn{others > 0 ? `, ${formatNumber(others)} not scored with ${model.title}` : ''}
        </span>
        <span role="status">{last === undefined ? '' : changeWords}</span>
      </div>
      {picked.length > 0 && (
        <div className={styles.picks}>
          {picked.length <= MOST_NAMED && (
            <ul className={styles.named}>
              {points.filter(({ row }) => picked.includes(row.key)).map(({ row }) => (
                <li key={row.key}>
                  <IssueKey issueKey={row.key} /> {row.summary}
                </li>
              ))}
            </ul>
          )}
          <div className={grid.buttons}>
            <Button spacing="compact" onClick={() => onPick(picked)}>
              Show {counted(picked.length, 'picked issue')} in the grid
            </Button>
            <Button spacing="compact" appearance="subtle" onClick={() => setPicked([])}>
              Pick none
            </Button>
          </div>
        </div>
      )}
      <p className={grid.subtle}>
        {view.mayEdit ? 'Drag a bubble, or move it with the arrow keys, to change both scores. ' : ''}
        Draw a frame around bubbles to pick them, or pick one by a click or the space bar. A cross shows how unsure a score is.
      </p>
    </div>
  );
}
