import { useMemo, useRef, useState, type PointerEvent } from 'react';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { middleOf } from '../../../../../../src/domain/scoring/inputs';
import { formatInput, formatNumber, nameOfQuadrant } from '../../../../../../src/domain/scoring/messages';
import type { Input } from '../../../../../../src/domain/scoring/record';
import { movedTo, type Axis } from './axis';
import { Bubble } from './bubble';
import { Ground, type Plot } from './ground';
import { HUES } from './mark';
import { fannedOut, quadrantAt, readingOf, splitOf, type Point, type Spot } from './points';
import { useHeldTouch } from './use-held-touch';
import { useWidth } from './use-width';
import styles from './matrix.module.css';

const HEIGHT = 520;
const LEFT = 90;
const FOOT = 44;
/** Bubbles nearer than this are fanned out, where the field has room for it. */
const FAN = 36;
const LEAST_FAN = 14;
/** Nearer than this to where it was, in pixels, an input stays as it is. */
const STRAIGHT = 10;
/** Below this keys would cover bubbles: then only the picked and the held one tell theirs. */
const FAN_WITH_KEYS = 28;

/** What size and colour of a bubble mean. */
export interface Paint {
  size: 'score' | 'estimate' | 'same';
  colour: 'quadrant' | 'type';
}

/** New inputs of an issue, by criterion id. */
export type Moved = Readonly<Record<string, Input>>;

interface Props {
  model: Model;
  points: readonly Point[];
  /** All types that are drawn, in the order of their colours. */
  types: readonly string[];
  across: Axis;
  up: Axis;
  paint: Paint;
  mayEdit: boolean;
  picked: readonly string[];
  onPicked: (keys: readonly string[]) => void;
  onMove: (row: RankingRow, moved: Moved) => void;
}

/** The picture itself: quadrants, axes, bubbles. */
export function Field({ model, points, types, across, up, paint, mayEdit, picked, onPicked, onMove }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(svg);
  useHeldTouch(svg, '[aria-roledescription="movable issue"]');
  const plot: Plot = { left: LEFT, width: width - LEFT, height: HEIGHT - FOOT, foot: FOOT };
  const [held, setHeld] = useState<{ key: string; by: Spot } | null>(null);
  const [frame, setFrame] = useState<{ from: Spot; to: Spot } | null>(null);
  // The quadrants stand still while their issues are moved about.
  const middle = useMemo(() => splitOf(points), [points.length, across.criterion, up.criterion]);
  const split = { across: across.toUnit(middle.across), up: up.toUnit(middle.up) };
  const reading = readingOf(across.criterion, up.criterion);
  const x = (unit: number): number => LEFT + unit * plot.width;
  const y = (unit: number): number => (1 - unit) * plot.height;
  const fan = Math.max(LEAST_FAN, Math.min(FAN, Math.sqrt((plot.width * plot.height) / (points.length * 3))));
  const exact = useMemo(() => points.map((point) => ({ x: x(across.toUnit(middleOf(point.across))), y: y(up.toUnit(middleOf(point.up))) })), [points, across, up, width]);
  const spots = useMemo(() => fannedOut(exact, fan, (spot) => spot.x > LEFT + fan / 2 && spot.x < width - fan / 2 && spot.y > fan / 2 && spot.y < plot.height - fan / 2), [exact, fan]);
  const chosen = useMemo(() => new Set(picked), [picked]);
  const largest = Math.max(...points.map((point) => sizeOf(point, paint)), 1e-9);
  const radiusOf = (point: Point): number => (fan / FAN) * (paint.size === 'same' ? 10 : 6 + 10 * Math.sqrt(sizeOf(point, paint) / largest));

  const spotOf = (event: PointerEvent): Spot => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return { x: 0, y: 0 };
    return { x: ((event.clientX - box.left) / box.width) * width, y: ((event.clientY - box.top) / box.height) * HEIGHT };
  };
  const movedBy = (point: Point, toAcross: number, toUp: number): Moved => ({
    [across.criterion.id]: movedTo(across.criterion, point.across, toAcross),
    [up.criterion.id]: movedTo(up.criterion, point.up, toUp),
  });
  // Who draws it straight along one axis leaves the other as it is.
  const movedFrom = (point: Point, spot: Spot, by: Spot): Moved =>
    movedBy(
      point,
      Math.abs(by.x) < STRAIGHT ? middleOf(point.across) : across.fromUnit((spot.x + by.x - LEFT) / plot.width),
      Math.abs(by.y) < STRAIGHT ? middleOf(point.up) : up.fromUnit(1 - (spot.y + by.y) / plot.height),
    );
  const isInFrame = ({ x: px, y: py }: Spot): boolean =>
    frame !== null &&
    px >= Math.min(frame.from.x, frame.to.x) && px <= Math.max(frame.from.x, frame.to.x) &&
    py >= Math.min(frame.from.y, frame.to.y) && py <= Math.max(frame.from.y, frame.to.y);
  const framed = (): void => {
    if (frame === null) return;
    onPicked(points.filter((_, index) => isInFrame(spots[index] ?? { x: -1, y: -1 })).map(({ row }) => row.key));
    setFrame(null);
  };
  const pick = (key: string, besides: boolean): void => {
    if (!besides) onPicked(picked.length === 1 && chosen.has(key) ? [] : [key]);
    else onPicked(chosen.has(key) ? picked.filter((one) => one !== key) : [...picked, key]);
  };

  const drawn = points.map((point, index) => {
    const spot = spots[index] ?? { x: 0, y: 0 };
    const isHeld = held?.key === point.row.key;
    return { point, spot, exact: exact[index] ?? spot, at: isHeld ? { x: spot.x + held.by.x, y: spot.y + held.by.y } : spot, isHeld, isPicked: chosen.has(point.row.key) || isInFrame(spot) };
  });
  const heldPoint = drawn.find(({ isHeld }) => isHeld);
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
      <Ground plot={plot} across={across} up={up} split={split} reading={reading} />
      {drawn.map(({ point, spot, exact: middleAt, at, isPicked }) => {
        const { row, score } = point;
        const quadrant = reading === null ? null : quadrantAt(across.toUnit(middleOf(point.across)), up.toUnit(middleOf(point.up)), split, reading);
        const place = `${across.criterion.title} ${formatInput(point.across)}, ${up.criterion.title} ${formatInput(point.up)}`;
        return (
          <Bubble
            key={row.key}
            at={at}
            radius={radiusOf(point)}
            hue={paint.colour === 'type' ? types.indexOf(row.type) % HUES : quadrant === null ? 2 : hueOf[quadrant]}
            shaped={paint.colour === 'type'}
            words={`${row.key} ${row.summary}: ${row.type}, score ${formatNumber(score)}, ${quadrant === null ? '' : `${nameOfQuadrant(quadrant)}, `}${place}`}
            cross={{ x: spread(point.across, across, (unit) => x(unit) + at.x - middleAt.x), y: spread(point.up, up, (unit) => y(unit) + at.y - middleAt.y) }}
            picked={isPicked}
            mayEdit={mayEdit}
            spotOf={spotOf}
            onHold={(by) => setHeld({ key: row.key, by })}
            onDrop={(by) => {
              setHeld(null);
              onMove(row, movedFrom(point, spot, by));
            }}
            onLetGo={() => setHeld(null)}
            onPick={(besides) => pick(row.key, besides)}
            onStep={(right, upwards) =>
              onMove(
                row,
                movedBy(
                  point,
                  right === 0 ? middleOf(point.across) : across.step(middleOf(point.across), right),
                  upwards === 0 ? middleOf(point.up) : up.step(middleOf(point.up), upwards),
                ),
              )
            }
          />
        );
      })}
      <g className={styles.keys} aria-hidden="true">
        {drawn
          .filter(({ isHeld, isPicked }) => isHeld || isPicked || fan >= FAN_WITH_KEYS)
          .map(({ point, at, isHeld }) => (
            <text key={point.row.key} x={at.x} y={at.y + radiusOf(point) + 11} textAnchor="middle" className={isHeld ? styles.name : undefined}>
              {point.row.key.split('-').at(-1)}
            </text>
          ))}
      </g>
      {held !== null && heldPoint !== undefined && (
        <Preview model={model} point={heldPoint.point} at={heldPoint.at} moved={movedFrom(heldPoint.point, heldPoint.spot, held.by)} across={across} up={up} width={width} />
      )}
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

/** What a bubble would become where it is held. */
function Preview({ model, point, at, moved, across, up, width }: { model: Model; point: Point; at: Spot; moved: Moved; across: Axis; up: Axis; width: number }) {
  const outcome = model.score({ ...point.row.score?.inputs, ...moved });
  const words = [across, up].map(({ criterion }) => `${criterion.title} ${formatInput(moved[criterion.id])}`);
  if (outcome.scored) words.push(`score ${formatNumber(outcome.score)}`);
  const isRight = at.x > width * 0.7;
  return (
    <text x={at.x + (isRight ? -24 : 24)} y={Math.max(16, at.y - 14)} textAnchor={isRight ? 'end' : 'start'} className={styles.preview} aria-hidden="true">
      {words.join(', ')}
    </text>
  );
}

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
