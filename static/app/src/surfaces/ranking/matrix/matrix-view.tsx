import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useMemo, useState } from 'react';
import { counted } from '../../../../../../src/domain/ranking/messages';
import type { Criterion } from '../../../../../../src/domain/scoring/criterion';
import { middleOf } from '../../../../../../src/domain/scoring/inputs';
import { CallProblem } from '../../../shared/problem';
import type { ViewProps } from '../ranking-workspace';
import { axisOf } from './axis';
import { Field, type Paint } from './field';
import { firstAxes, pointsOf } from './points';
import { useMove } from './use-move';
import grid from '../grid/grid.module.css';
import styles from './matrix.module.css';

/** Two criteria against each other; a bubble is an issue, and moving it changes what was scored. */
export default function MatrixView({ view, model, onView, onPick }: ViewProps) {
  const first = useMemo(() => firstAxes(model), [model]);
  const [acrossId, setAcross] = useState<string | null>(null);
  const [upId, setUp] = useState<string | null>(null);
  const [paint, setPaint] = useState<Paint>({ size: 'score', colour: 'quadrant' });
  const [picked, setPicked] = useState<readonly string[]>([]);
  const moves = useMove({ view, model, onView });

  const find = (id: string | null, other: Criterion | undefined) => model.criteria.find((one) => one.id === id) ?? other;
  const across = find(acrossId, first?.across);
  const up = find(upId, first?.up);
  const rows = useMemo(
    () =>
      view.rows.map((row) => {
        const inputs = moves.pending.get(row.key);
        return inputs === undefined || row.score === null ? row : { ...row, score: { ...row.score, inputs: { ...inputs } } };
      }),
    [view.rows, moves.pending],
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
    return <SectionMessage title={`Nothing is scored with ${model.title} yet`}><p>Score a few issues in the Grid; they then stand here.</p></SectionMessage>;
  }
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
      </div>
      {moves.failure !== null && (
        <div className={styles.failure}>
          <strong>{moves.failure.key} was not saved</strong>
          <CallProblem error={moves.failure.error} onRetry={moves.retry} />
          <Button spacing="compact" onClick={moves.giveUp}>
            Put it back
          </Button>
        </div>
      )}
      <Field points={points} across={axes.across} up={axes.up} paint={paint} mayEdit={view.mayEdit} picked={picked} onPicked={setPicked} onMove={moves.change} />
      <div className={grid.status} role="status">
        <span>
          {counted(points.length, 'issue')} drawn{others > 0 ? `, ${others} not scored with ${model.title}` : ''}
        </span>
        <span>{moves.pending.size > 0 ? 'Saving' : 'All saved'}</span>
      </div>
      {picked.length > 0 && (
        <div className={grid.buttons}>
          <Button spacing="compact" onClick={() => onPick(picked)}>
            Show {counted(picked.length, 'picked issue')} in the grid
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={() => setPicked([])}>
            Pick none
          </Button>
        </div>
      )}
      <p className={grid.subtle}>
        {view.mayEdit ? 'Drag a bubble, or move it with the arrow keys, to change both scores. ' : ''}
        Draw a frame around bubbles to pick them. A cross shows how unsure a score is.
      </p>
    </div>
  );
}
