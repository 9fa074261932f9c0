/** A criterion as an axis: from its values to shares of the picture's width or height, and back. */
import type { Criterion } from '../../../../../../src/domain/scoring/criterion';
import { middleOf } from '../../../../../../src/domain/scoring/inputs';
import { formatNumber } from '../../../../../../src/domain/scoring/messages';
import type { Input } from '../../../../../../src/domain/scoring/record';

export interface Axis {
  criterion: Criterion;
  /** 0 to 1 for a value on the axis. */
  toUnit: (value: number) => number;
  /** The nearest value that the scale takes. */
  fromUnit: (unit: number) => number;
  /** The next value up or down. */
  step: (value: number, by: 1 | -1) => number;
  ticks: { value: number; label: string }[];
}

/** Room beside the first and the last value. */
const MARGIN = 0.06;
/** Beyond this ratio small values would stick together on a linear axis. */
const LOG_RATIO = 20;

/** @param values what is to be shown on it; an open scale reaches as far as they do */
export function axisOf(criterion: Criterion, values: readonly number[]): Axis {
  const { scale } = criterion;
  if (scale.kind === 'choice') return choiceAxis(criterion, scale.choices.map(({ value, label }) => ({ value, label })), scale.between);
  const bounded = scale.max !== undefined;
  const positive = values.filter((value) => value > 0);
  const low = bounded ? scale.min : Math.min(...positive, scale.step);
  const high = scale.max ?? Math.max(...positive.map((value) => value * 1.25), scale.step * 4);
  const isLog = !bounded && low > 0 && high / low > LOG_RATIO;
  const bend = isLog ? Math.log : (value: number) => value;
  const unbend = isLog ? Math.exp : (value: number) => value;
  const [from, to] = [bend(low), bend(high)];
  const toUnit = (value: number): number => inset((bend(Math.max(value, isLog ? low : value)) - from) / (to - from));
  const snap = (value: number): number => clampTo(criterion, isLog ? rounded(value) : Math.round(value / scale.step) * scale.step);
  return {
    criterion,
    toUnit,
    fromUnit: (unit) => snap(unbend(from + outset(unit) * (to - from))),
    step: (value, by) => snap(isLog ? value * (by > 0 ? 1.1 : 1 / 1.1) : value + by * scale.step),
    ticks: ticksOf(low, high, isLog).map((value) => ({ value, label: formatNumber(value) })),
  };
}

function choiceAxis(criterion: Criterion, choices: { value: number; label: string }[], between: boolean): Axis {
  const last = Math.max(1, choices.length - 1);
  const valueAt = (index: number): number => choices[Math.max(0, Math.min(choices.length - 1, index))]?.value ?? 0;
  const indexOf = (value: number): number => {
    const next = choices.findIndex((choice) => choice.value >= value);
    if (next < 0) return last;
    const [low, high] = [valueAt(next - 1), valueAt(next)];
    return next === 0 || high === value || !between ? next : next - 1 + (value - low) / (high - low);
  };
  return {
    criterion,
    toUnit: (value) => inset(indexOf(value) / last),
    fromUnit: (unit) => valueAt(Math.round(outset(unit) * last)),
    step: (value, by) => {
      const index = indexOf(value);
      return valueAt(by > 0 ? Math.floor(index) + 1 : Math.ceil(index) - 1);
    },
    ticks: choices,
  };
}

/** A dragged input: a range keeps its width, as far as the scale reaches. */
export function movedTo(criterion: Criterion, input: Input, middle: number): Input {
  if (typeof input === 'number' || input[0] === input[1]) return middle;
  const by = middle - middleOf(input);
  const [low, high] = [clampTo(criterion, input[0] + by), clampTo(criterion, input[1] + by)];
  return low === high ? middle : [low, high];
}

function clampTo({ scale }: Criterion, value: number): number {
  const tidy = Number(value.toPrecision(6));
  if (scale.kind === 'choice') {
    const values = scale.choices.map((choice) => choice.value);
    return Math.max(Math.min(...values), Math.min(Math.max(...values), tidy));
  }
  const floor = scale.aboveMin === true ? scale.min + scale.step : scale.min;
  return Math.max(floor, Math.min(scale.max ?? Infinity, tidy));
}

const inset = (share: number): number => MARGIN + Math.max(0, Math.min(1, share)) * (1 - 2 * MARGIN);
const outset = (unit: number): number => Math.max(0, Math.min(1, (unit - MARGIN) / (1 - 2 * MARGIN)));
/** Two significant digits are as sure as a hand is. */
const rounded = (value: number): number => Number(value.toPrecision(2));

function ticksOf(low: number, high: number, isLog: boolean): number[] {
  if (!isLog) {
    const step = niceStep((high - low) / 5);
    const first = Math.ceil(low / step) * step;
    return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, n) => Number((first + n * step).toPrecision(6)));
  }
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power += 1) {
    for (const one of [1, 3]) if (one * 10 ** power >= low && one * 10 ** power <= high) ticks.push(one * 10 ** power);
  }
  return ticks;
}

function niceStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about));
  return ([1, 2, 5].find((one) => one * power >= about) ?? 10) * power;
}
