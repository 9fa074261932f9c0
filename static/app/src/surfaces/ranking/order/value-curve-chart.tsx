import { useId } from 'react';
import { curveWords } from '../../../../../../src/domain/ranking/messages';
import { thinned, type CurvePoint, type ValueCurve } from '../../../../../../src/domain/ranking/value-curve';
import type { Sizes } from '../../../../../../src/domain/ranking/workspace';
import { formatShare } from '../../../../../../src/domain/scoring/messages';
import styles from '../ranking.module.css';

const WIDTH = 420;
const HEIGHT = 190;
const LEFT = 40;
const FOOT = 30;
const x = (share: number): number => LEFT + share * (WIDTH - LEFT - 8);
const y = (share: number): number => 8 + (1 - share) * (HEIGHT - FOOT - 8);

const basis: Record<Sizes['effort'], string> = {
  model: 'Value and effort as scored.',
  estimate: 'Value is the score, effort the estimate; an issue without one counts as the median one.',
  alike: 'Value is the score; nothing is estimated, so every issue counts as the same effort.',
};

interface Props {
  now: ValueCurve;
  proposed: ValueCurve;
  effort: Sizes['effort'];
  /** How many issues it is of. */
  issues: number;
}

/** Value delivered over effort, in today's order and in the proposed one. */
export function ValueCurveChart({ now, proposed, effort, issues }: Props) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={`${id}-title`}>
      <h2 className={styles.heading} id={`${id}-title`}>
        {curveWords(now, proposed)}
      </h2>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.curve} aria-hidden="true">
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={x(1)} y1={y(share)} y2={y(share)} className={styles.grid} />
            <text x={LEFT - 6} y={y(share) + 4} textAnchor="end" className={styles.axis}>
              {formatShare(share)}
            </text>
            <text x={x(share)} y={HEIGHT - FOOT + 16} textAnchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'} className={styles.axis}>
              {share === 0.5 ? 'of the effort' : formatShare(share)}
            </text>
          </g>
        ))}
        <path d={path(now.points)} className={styles.curveNow} />
        <path d={path(proposed.points)} className={styles.curveProposed} />
      </svg>
      <p className={styles.legend}>
        <span><span className={styles.keyProposed} aria-hidden="true" /> Proposed order</span>
        <span><span className={styles.keyNow} aria-hidden="true" /> Order now</span>
        <span className={styles.subtle}>Value delivered, of {issues} scored issues. {basis[effort]}</span>
      </p>
      <details>
        <summary className={styles.summary}>As a table</summary>
        <table className={styles.plain}>
          <thead>
            <tr><th scope="col">Effort spent</th><th scope="col">Value now</th><th scope="col">Value proposed</th></tr>
          </thead>
          <tbody>
            {[0.1, 0.25, 0.5, 0.75, 0.9].map((share) => (
              <tr key={share}>
                <th scope="row">{formatShare(share)}</th>
                <td>{formatShare(valueAt(now.points, share))}</td>
                <td>{formatShare(valueAt(proposed.points, share))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** An issue brings its value when it is done: steps, not slopes. */
function path(points: readonly CurvePoint[]): string {
  return thinned(points)
    .map((point, index) => (index === 0 ? `M${x(point.effort)} ${y(point.value)}` : `H${x(point.effort)}V${y(point.value)}`))
    .join('');
}

function valueAt(points: readonly CurvePoint[], effort: number): number {
  return points.findLast((point) => point.effort <= effort + 1e-9)?.value ?? 0;
}
