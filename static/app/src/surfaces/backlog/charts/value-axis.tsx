import { figure } from '../../../../../../src/domain/health/messages';
import styles from './charts.module.css';

interface Props {
  /** The value that stands highest. */
  top: number;
  /** From where to where the lines go; the figures stand left of it. */
  left: number;
  right: number;
  y: (value: number) => number;
}

/** Nought, the middle and the top as lines across a chart. */
export function ValueAxis({ top, left, right, y }: Props) {
  return (
    <>
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <line x1={left} x2={right} y1={y(value)} y2={y(value)} className={styles.grid} />
          <text x={left - 4} y={y(value) + 4} textAnchor="end" className={styles.axis}>
            {figure(value)}
          </text>
        </g>
      ))}
    </>
  );
}
