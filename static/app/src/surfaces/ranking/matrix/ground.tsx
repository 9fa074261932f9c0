import { nameOfQuadrant } from '../../../../../../src/domain/scoring/messages';
import type { Axis } from './axis';
import { quadrantAt, type Reading, type Split } from './points';
import styles from './matrix.module.css';

/** Where the picture lies, in pixels. */
export interface Plot {
  left: number;
  width: number;
  height: number;
  foot: number;
}

interface Props {
  plot: Plot;
  across: Axis;
  up: Axis;
  split: Split;
  /** Null where the corners have no names. */
  reading: Reading | null;
}

/** What the bubbles stand on: quadrants and axes. */
export function Ground({ plot, across, up, split, reading }: Props) {
  const { left, width, height, foot } = plot;
  const right = left + width;
  const [middle, level] = [left + split.across * width, (1 - split.up) * height];
  const nameOf = (x: number, y: number): string => (reading === null ? '' : `${nameOfQuadrant(quadrantAt(x, y, split, reading))}s`);
  return (
    <g aria-hidden="true">
      <rect x={left} y={0} width={width} height={height} className={styles.ground} />
      {reading !== null && (
        <rect
          x={reading.rightIsGood ? middle : left}
          y={reading.topIsGood ? 0 : level}
          width={Math.max(0, reading.rightIsGood ? right - middle : middle - left)}
          height={Math.max(0, reading.topIsGood ? level : height - level)}
          className={styles.best}
        />
      )}
      <line x1={middle} x2={middle} y1={0} y2={height} className={styles.split} />
      <line x1={left} x2={right} y1={level} y2={level} className={styles.split} />
      <g className={styles.corner}>
        <text x={left + 10} y={20}>{nameOf(0, 1)}</text>
        <text x={right - 10} y={20} textAnchor="end">{nameOf(1, 1)}</text>
        <text x={left + 10} y={height - 10}>{nameOf(0, 0)}</text>
        <text x={right - 10} y={height - 10} textAnchor="end">{nameOf(1, 0)}</text>
      </g>
      <g className={styles.axis}>
        {across.ticks.map(({ value, label }) => (
          <text key={value} x={left + across.toUnit(value) * width} y={height + 18} textAnchor="middle">{label}</text>
        ))}
        {up.ticks.map(({ value, label }) => (
          <text key={value} x={left - 8} y={(1 - up.toUnit(value)) * height + 4} textAnchor="end">{label}</text>
        ))}
        <text x={left + width / 2} y={height + foot - 6} textAnchor="middle" className={styles.name}>{across.criterion.title} →</text>
        <text x={14} y={height / 2} textAnchor="middle" transform={`rotate(-90 14 ${height / 2})`} className={styles.name}>{up.criterion.title} →</text>
      </g>
    </g>
  );
}
