import type { Forecast } from '../../../../../../src/domain/health/forecast';
import styles from './charts.module.css';

const WIDTH = 480;
const ROW = 26;
const LEFT = 84;

/** For each number of items the span from even odds to near certainty; the mark between is 85 of 100. */
export function FanChart({ forecasts, from }: { forecasts: Forecast[]; from: string }) {
  const start = Date.parse(from.slice(0, 10));
  const end = Math.max(start + 1, ...forecasts.map(({ p95 }) => Date.parse(p95)));
  const x = (day: string) => LEFT + ((Date.parse(day) - start) / (end - start)) * (WIDTH - LEFT - 8);
  const height = forecasts.length * ROW + 24;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className={styles.svg}>
      {forecasts.map(({ items, p50, p85, p95 }, index) => {
        const y = index * ROW + 4;
        return (
          <g key={items}>
            <text x={LEFT - 8} y={y + 14} textAnchor="end" className={styles.axis}>
              {`first ${items}`}
            </text>
            <line x1={LEFT} x2={x(p50)} y1={y + 9} y2={y + 9} className={styles.grid} />
            <rect x={x(p50)} y={y} width={Math.max(2, x(p95) - x(p50))} height={18} rx={3} className={styles.fan} />
            <line x1={x(p85)} x2={x(p85)} y1={y - 1} y2={y + 19} className={styles.mark} />
          </g>
        );
      })}
      <text x={LEFT} y={height - 6} className={styles.axis}>
        today
      </text>
      <text x={WIDTH - 8} y={height - 6} textAnchor="end" className={styles.axis}>
        {forecasts.at(-1)?.p95 ?? ''}
      </text>
    </svg>
  );
}
