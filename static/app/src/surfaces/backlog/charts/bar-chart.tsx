import { useId } from 'react';
import styles from './charts.module.css';
import { ValueAxis } from './value-axis';

interface Props {
  groups: { label: string; values: number[] }[];
  /** Names of the values of a group; the second is hatched, so that colour carries nothing alone. */
  series: string[];
  stacked?: boolean;
  /** A level line with its name, and how far it spreads to both sides. */
  level?: { value: number; spread: number; name: string };
}

const WIDTH = 480;
const HEIGHT = 180;
const FOOT = 22;
const LEFT = 32;

export function BarChart({ groups, series, stacked = false, level }: Props) {
  const hatch = useId();
  const tops = groups.map(({ values }) => (stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values)));
  const top = Math.max(1, ...tops, (level?.value ?? 0) + (level?.spread ?? 0));
  const y = (value: number) => (HEIGHT - FOOT) * (1 - value / (top * 1.05));
  const slot = (WIDTH - LEFT) / Math.max(1, groups.length);
  const gap = Math.min(16, slot * 0.25);
  const width = (slot - gap) / (stacked ? 1 : series.length);
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.svg}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className={styles.hatchGround} />
            <line x1="0" y1="0" x2="0" y2="6" className={styles.hatchLine} />
          </pattern>
        </defs>
        <ValueAxis top={top} left={LEFT} right={WIDTH} y={y} />
        {level !== undefined && level.spread > 0 && (
          <rect
            x={LEFT}
            width={WIDTH - LEFT}
            y={y(level.value + level.spread)}
            height={Math.max(0, y(Math.max(0, level.value - level.spread)) - y(level.value + level.spread))}
            className={styles.spread}
          />
        )}
        {groups.map(({ label, values }, index) => (
          <g key={`${label} ${index}`}>
            {values.map((value, n) => {
              const below = stacked ? values.slice(0, n).reduce((sum, one) => sum + one, 0) : 0;
              const x = LEFT + index * slot + gap / 2 + (stacked ? 0 : n * width);
              const height = Math.max(0, y(below) - y(below + value));
              return (
                <rect key={n} x={x} y={y(below + value)} width={width} height={height} className={styles.bar} fill={n === 0 ? undefined : `url(#${hatch})`} style={n === 0 ? undefined : { fill: `url(#${hatch})` }} />
              );
            })}
            {(groups.length <= 8 || index % 2 === 0) && (
              <text x={LEFT + index * slot + slot / 2} y={HEIGHT - 6} textAnchor="middle" className={styles.axis}>
                {label}
              </text>
            )}
          </g>
        ))}
        {level !== undefined && (
          <line x1={LEFT} x2={WIDTH} y1={y(level.value)} y2={y(level.value)} className={styles.level} />
        )}
      </svg>
      <p className={styles.legend}>
        {series.map((name, n) => (
          <span key={name} className={styles.legendItem}>
            <span className={n === 0 ? styles.solid : styles.hatched} />
            {name}
          </span>
        ))}
        {level !== undefined && (
          <span className={styles.legendItem}>
            <span className={styles.dash} />
            {level.name}
          </span>
        )}
      </p>
    </>
  );
}
