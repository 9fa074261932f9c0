import { useRef, useState, type PointerEvent } from 'react';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import { middleOf } from '../../../../../../src/domain/scoring/inputs';
import { nameOfQuadrant } from '../../../../../../src/domain/scoring/messages';
import type { Inputs } from '../../../../../../src/domain/scoring/record';
import type { Axis } from './axis';
import { movedTo } from './axis';
import { Bubble } from './bubble';
import { fannedOut, quadrantAt, splitOf, type Point } from './points';
import { useWidth } from './use-width';
import styles from './matrix.module.css';

const HEIGHT = 520;
const LEFT = 90;
const FOOT = 44;
/** Bubbles nearer than this are fanned out. */
const FAN = 32;

/** What size and colour of a bubble mean. */
export interface Paint {
  size: 'score' | 'estimate' | 'same';
  colour: 'quadrant' | 'type';
}

interface Props {
  points: readonly Point[];
  across: Axis;
  up: Axis;
  paint: Paint;
  mayEdit: boolean;
  picked: readonly string[];
  onPicked: (keys: readonly string[]) => void;
  onMove: (row: RankingRow, inputs: Inputs) => void;
}

interface Spot {
  x: number;
  y: number;
}

/** The picture itself: quadrants, axes, bubbles. */
export function Field({ points, across, up, paint, mayEdit, picked, onPicked, onMove }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(svg);
  const plot = { width: width - LEFT, height: HEIGHT - FOOT };
  const [held, setHeld] = useState<{ key: string; at: Spot } | null>(null);
  const [frame, setFrame] = useState<{ from: Spot; to: Spot } | null>(null);
  const split = splitOf(points, across, up);
  const x = (unit: number): number => LEFT + unit * plot.width;
  const y = (unit: number): number => (1 - unit) * plot.height;
  const largest = Math.max(...points.map((point) => sizeOf(point, paint)), 1e-9);
  const exact = points.map((point) => ({ x: x(across.toUnit(middleOf(point.across))), y: y(up.toUnit(middleOf(point.up))) }));
  const spots = fannedOut(exact, FAN);
  const types = [...new Set(points.map(({ row }) => row.type))].sort();

  const spotOf = (event: PointerEvent): Spot => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return { x: 0, y: 0 };
    return { x: ((event.clientX - box.left) / box.width) * width, y: ((event.clientY - box.top) / box.height) * HEIGHT };
  };
  const put = ({ row, across: was, up: wasUp }: Point, toAcross: number, toUp: number): void => {
    onMove(row, {
      ...row.score?.inputs,
      [across.criterion.id]: movedTo(across.criterion, was, toAcross),
      [up.criterion.id]: movedTo(up.criterion, wasUp, toUp),
    });
  };
  const dropped = (point: Point, at: Spot, from: Spot): void => {
    setHeld(null);
    if (Math.hypot(at.x - from.x, at.y - from.y) < 4) return;
    put(point, across.fromUnit((at.x - LEFT) / plot.width), up.fromUnit(1 - at.y / plot.height));
  };
  const framed = (): void => {
    if (frame === null) return;
    const { from, to } = frame;
    const inside = ({ x: px, y: py }: Spot): boolean =>
      px >= Math.min(from.x, to.x) && px <= Math.max(from.x, to.x) && py >= Math.min(from.y, to.y) && py <= Math.max(from.y, to.y);
    onPicked(points.filter((_, index) => inside(spots[index] ?? { x: -1, y: -1 })).map(({ row }) => row.key));
    setFrame(null);
  };

  const corner = (unitX: number, unitY: number) => nameOfQuadrant(quadrantAt(unitX, unitY, split));
  return (
    <svg
      ref={svg}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      className={styles.field}
      role="group"
      aria-label={`${up.criterion.title} against ${across.criterion.title}`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const at = spotOf(event);
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrame({ from: at, to: at });
      }}
      onPointerMove={(event) => frame !== null && setFrame({ ...frame, to: spotOf(event) })}
      onPointerUp={framed}
      onPointerCancel={() => setFrame(null)}
    >
      <rect x={LEFT} y={0} width={plot.width} height={plot.height} className={styles.ground} />
      <rect x={LEFT} y={0} width={Math.max(0, x(split.across) - LEFT)} height={Math.max(0, y(split.up))} className={styles.best} />
      <line x1={x(split.across)} x2={x(split.across)} y1={0} y2={plot.height} className={styles.split} />
      <line x1={LEFT} x2={width} y1={y(split.up)} y2={y(split.up)} className={styles.split} />
      <g className={styles.corner} aria-hidden="true">
        <text x={LEFT + 10} y={20}>{corner(0, 1)}s</text>
        <text x={width - 10} y={20} textAnchor="end">{corner(1, 1)}s</text>
        <text x={LEFT + 10} y={plot.height - 10}>{corner(0, 0)}s</text>
        <text x={width - 10} y={plot.height - 10} textAnchor="end">{corner(1, 0)}s</text>
      </g>
      <g className={styles.axis} aria-hidden="true">
        {across.ticks.map(({ value, label }) => (
          <text key={value} x={x(across.toUnit(value))} y={plot.height + 18} textAnchor="middle">{label}</text>
        ))}
        {up.ticks.map(({ value, label }) => (
          <text key={value} x={LEFT - 8} y={y(up.toUnit(value)) + 4} textAnchor="end">{label}</text>
        ))}
        <text x={LEFT + plot.width / 2} y={HEIGHT - 6} textAnchor="middle" className={styles.name}>{across.criterion.title} →</text>
        <text x={14} y={plot.height / 2} textAnchor="middle" transform={`rotate(-90 14 ${plot.height / 2})`} className={styles.name}>{up.criterion.title} →</text>
      </g>
      {points.map((point, index) => {
        const spot = spots[index] ?? { x: 0, y: 0 };
        const { key } = point.row;
        const at = held?.key === key ? held.at : spot;
        const quadrant = quadrantAt(across.toUnit(middleOf(point.across)), up.toUnit(middleOf(point.up)), split);
        return (
          <Bubble
            key={key}
            point={point}
            at={at}
            radius={paint.size === 'same' ? 10 : 6 + 10 * Math.sqrt(sizeOf(point, paint) / largest)}
            hue={paint.colour === 'quadrant' ? hueOf[quadrant] : types.indexOf(point.row.type) % HUES}
            words={`${nameOfQuadrant(quadrant)}, ${across.criterion.title} ${middleOf(point.across)}, ${up.criterion.title} ${middleOf(point.up)}`}
            cross={{ x: spread(point.across, across, x), y: spread(point.up, up, y) }}
            picked={picked.includes(key)}
            mayEdit={mayEdit}
            spotOf={spotOf}
            onHold={(to) => setHeld({ key, at: to })}
            onDrop={(to) => dropped(point, to, spot)}
            onLetGo={() => setHeld(null)}
            onStep={(right, upwards) =>
              put(
                point,
                right === 0 ? middleOf(point.across) : across.step(middleOf(point.across), right),
                upwards === 0 ? middleOf(point.up) : up.step(middleOf(point.up), upwards),
              )
            }
          />
        );
      })}
      {frame !== null && (
        <rect
          className={styles.lasso}
          x={Math.min(frame.from.x, frame.to.x)}
          y={Math.min(frame.from.y, frame.to.y)}
          width={Math.abs(frame.to.x - frame.from.x)}
          height={Math.abs(frame.to.y - frame.from.y)}
        />
      )}
    </svg>
  );
}

const HUES = 4;
const hueOf = { 'quick-win': 0, 'big-bet': 1, 'fill-in': 2, 'time-sink': 3 } as const;

function sizeOf({ score, row }: Point, { size }: Paint): number {
  if (size === 'same') return 1;
  return Math.max(0, size === 'score' ? score : (row.estimate ?? 0));
}

/** Both ends of a range on the picture; null for a plain value. */
function spread(input: Point['across'], axis: Axis, to: (unit: number) => number): [number, number] | null {
  if (typeof input === 'number' || input[0] === input[1]) return null;
  return [to(axis.toUnit(input[0])), to(axis.toUnit(input[1]))];
}
