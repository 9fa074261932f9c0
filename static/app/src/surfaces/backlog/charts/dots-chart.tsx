import styles from './charts.module.css';
import { ValueAxis } from './value-axis';

interface Props {
  /** Day as `YYYY-MM-DD`, and the value; oldest first. */
  dots: { day: string; value: number }[];
  lines: { value: number; name: string }[];
  joined?: boolean;
}

const WIDTH = 480;
const HEIGHT = 180;
const FOOT = 22;
const LEFT = 32;

/** Values over time as dots, with level lines; the legend tells them apart by their dashes. */
export function DotsChart({ dots, lines, joined = false }: Props) {
  const times = dots.map(({ day }) => Date.parse(day));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const top = Math.max(1, ...dots.map(({ value }) => value), ...lines.map(({ value }) => value));
  const x = (time: number) => LEFT + 6 + (last === first ? 0.5 : (time - first) / (last - first)) * (WIDTH - LEFT - 12);
  const y = (value: number) => (HEIGHT - FOOT) * (1 - value / (top * 1.08));
  const ends = dots.length === 0 ? [] : [dots[0]?.day ?? '', dots.at(-1)?.day ?? ''];
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.svg}>
        <ValueAxis top={top} left={LEFT} right={WIDTH} y={y} />
        {joined && <polyline points={dots.map(({ day, value }) => `${x(Date.parse(day))},${y(value)}`).join(' ')} className={styles.line} />}
        {dots.map(({ day, value }, index) => (
          <circle key={index} cx={x(Date.parse(day))} cy={y(value)} r={joined ? 2 : 3.5} className={styles.dot} />
        ))}
        {lines.map(({ value, name }, index) => (
          <line key={name} x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} className={index === 0 ? styles.level : styles.upperLevel} />
        ))}
        {ends.map((day, index) => (
          <text key={index} x={index === 0 ? LEFT : WIDTH} y={HEIGHT - 6} textAnchor={index === 0 ? 'start' : 'end'} className={styles.axis}>
            {day}
          </text>
        ))}
      </svg>
      {lines.length > 0 && (
        <p className={styles.legend}>
          {lines.map(({ name }, index) => (
            <span key={name} className={styles.legendItem}>
              <span className={index === 0 ? styles.dash : styles.dots} />
              {name}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
