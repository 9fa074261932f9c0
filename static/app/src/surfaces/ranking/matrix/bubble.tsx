import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { Mark } from './mark';
import type { Spot } from './points';
import styles from './matrix.module.css';

interface Props {
  at: Spot;
  radius: number;
  hue: number;
  shaped: boolean;
  /** What it is, and where it stands, in words. */
  words: string;
  /** Where both ends of a range lie. */
  cross: { x: [number, number] | null; y: [number, number] | null };
  picked: boolean;
  mayEdit: boolean;
  spotOf: (event: PointerEvent) => Spot;
  /** How far it has been carried. */
  onHold: (by: Spot) => void;
  onDrop: (by: Spot) => void;
  /** The pointer was taken away, by a scroll or a call: nothing is dropped. */
  onLetGo: () => void;
  onStep: (right: 0 | 1 | -1, up: 0 | 1 | -1) => void;
  /** Picked alone, or besides what is picked. */
  onPick: (besides: boolean) => void;
}

const steps: Record<string, [0 | 1 | -1, 0 | 1 | -1]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** A hand on a mouse or a screen is not still. */
const STILL = 4;

/** One issue: dragged by the pointer, moved by the arrow keys, picked by a click or the space bar. */
export function Bubble({ at, radius, hue, shaped, words, cross, picked, mayEdit, spotOf, onHold, onDrop, onLetGo, onStep, onPick }: Props) {
  const from = useRef<Spot | null>(null);
  const moving = useRef(false);
  const carried = (event: PointerEvent): Spot => {
    const to = spotOf(event);
    return { x: to.x - (from.current?.x ?? to.x), y: to.y - (from.current?.y ?? to.y) };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (event.key === 'Escape' && from.current !== null) {
      from.current = null;
      onLetGo();
    } else if (event.key === ' ' || event.key === 'Enter') onPick(true);
    else if (step !== undefined && mayEdit && !event.ctrlKey && !event.metaKey) onStep(...step);
    else return;
    event.preventDefault();
  };
  return (
    <g
      role="img"
      aria-label={words}
      aria-roledescription={mayEdit ? 'movable issue' : 'issue'}
      tabIndex={0}
      className={[styles.bubble, mayEdit ? styles.movable : '', picked ? styles.picked : ''].join(' ')}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.stopPropagation();
        if (event.button !== 0) return;
        from.current = spotOf(event);
        moving.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (from.current === null || !mayEdit) return;
        event.stopPropagation();
        const by = carried(event);
        moving.current ||= Math.hypot(by.x, by.y) >= STILL;
        if (moving.current) onHold(by);
      }}
      onPointerUp={(event) => {
        if (from.current === null) return;
        event.stopPropagation();
        const by = carried(event);
        from.current = null;
        if (moving.current) onDrop(by);
        else onPick(event.shiftKey || event.ctrlKey || event.metaKey);
      }}
      onPointerCancel={() => {
        from.current = null;
        onLetGo();
      }}
    >
      <title>{words}</title>
      {cross.x !== null && <line x1={cross.x[0]} x2={cross.x[1]} y1={at.y} y2={at.y} className={styles.cross} />}
      {cross.y !== null && <line x1={at.x} x2={at.x} y1={cross.y[0]} y2={cross.y[1]} className={styles.cross} />}
      <Mark x={at.x} y={at.y} radius={radius} hue={hue} shaped={shaped} />
    </g>
  );
}
