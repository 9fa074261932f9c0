import styles from './matrix.module.css';

/** Shapes that tell types apart where colours do not. */
const SHAPES = 4;

interface Props {
  x: number;
  y: number;
  radius: number;
  hue: number;
  /** Whether the hue is told by the shape as well. */
  shaped: boolean;
}

/** A bubble, or another shape of about its area. */
export function Mark({ x, y, radius: r, hue, shaped }: Props) {
  const classes = `${styles.mark} ${styles[`hue${hue % HUES}`]}`;
  const shape = shaped ? hue % SHAPES : 0;
  if (shape === 1) return <rect className={classes} x={x - r * 0.88} y={y - r * 0.88} width={r * 1.76} height={r * 1.76} />;
  if (shape === 2) return <path className={classes} d={`M${x} ${y - r * 1.25}L${x + r * 1.25} ${y}L${x} ${y + r * 1.25}L${x - r * 1.25} ${y}Z`} />;
  if (shape === 3) return <path className={classes} d={`M${x} ${y - r * 1.2}L${x + r * 1.2} ${y + r}H${x - r * 1.2}Z`} />;
  return <circle className={classes} cx={x} cy={y} r={r} />;
}

export const HUES = 4;
