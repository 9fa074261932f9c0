import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { formatNumber } from '../../../../../../src/domain/scoring/messages';
import type { Point } from './points';
import styles from './matrix.module.css';

interface Spot {
  x: number;
  y: number;
}

interface Props {
  point: Point;
  at: Spot;
  radius: number;
  hue: number;
  words: string;
  /** Where both ends of a range lie. */
  cross: { x: [number, number] | null; y: [number, number] | null };
  picked: boolean;
  mayEdit: boolean;
  spotOf: (event: PointerEvent) => Spot;
  onHold: (at: Spot) => void;
  onDrop: (at: Spot) => void;
  /** The pointer was taken away, by a scroll or a call: nothing is dropped. */
  onLetGo: () => void;
  onStep: (right: 0 | 1 | -1, up: 0 | 1 | -1) => void;
}

const steps: Record<string, [0 | 1 | -1, 0 | 1 | -1]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** One issue: dragged by the pointer, moved by the arrow keys. */
export function Bubble({ point, at, radius, hue, words, cross, picked, mayEdit, spotOf, onHold, onDrop, onLetGo, onStep }: Props) {
  const holding = useRef(false);
  const { key, summary } = point.row;
  const label = `${key} ${summary}: score ${formatNumber(point.score)}, ${words}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || !mayEdit) return;
    event.preventDefault();
    onStep(...step);
  };
  return (
    <g
      role="img"
      aria-label={label}
      aria-roledescription={mayEdit ? 'movable issue' : 'issue'}
      tabIndex={0}
      className={[styles.bubble, styles[`hue${hue}`], picked ? styles.picked : ''].join(' ')}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.stopPropagation();
        if (!mayEdit || event.button !== 0) return;
        holding.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!holding.current) return;
        event.stopPropagation();
        onHold(spotOf(event));
      }}
      onPointerUp={(event) => {
        if (!holding.current) return;
        event.stopPropagation();
        holding.current = false;
        onDrop(spotOf(event));
      }}
      onPointerCancel={() => {
        holding.current = false;
        onLetGo();
      }}
    >
      <title>{label}</title>
      {cross.x !== null && <line x1={cross.x[0]} x2={cross.x[1]} y1={at.y} y2={at.y} className={styles.cross} />}
      {cross.y !== null && <line x1={at.x} x2={at.x} y1={cross.y[0]} y2={cross.y[1]} className={styles.cross} />}
      <circle cx={at.x} cy={at.y} r={radius} />
      <text x={at.x} y={at.y + radius + 11} textAnchor="middle" className={styles.key} aria-hidden="true">
        {key.split('-').at(-1)}
      </text>
    </g>
  );
}
