/** What an issue brings and what it takes, in any units that are the same for all. */
export interface CurveItem {
  /** Zero for what nobody has valued: it takes effort and is not known to bring anything. */
  value: number;
  effort: number;
}

/** After `effort` of the whole effort, `value` of the whole value is delivered; both from 0 to 1. */
export interface CurvePoint {
  effort: number;
  value: number;
}

export interface ValueCurve {
  /** From (0, 0) to (1, 1), one point an issue. */
  points: CurvePoint[];
  /** Share of the effort after which half of the value is delivered. */
  half: number;
  /** Mean share of the value that is delivered over the whole effort: the area under the curve. */
  mean: number;
}

/** Value delivered over effort when issues are done one after the other; null where there is no value or no effort. */
export function valueCurve(items: readonly CurveItem[]): ValueCurve | null {
  const effort = items.reduce((sum, item) => sum + item.effort, 0);
  const value = items.reduce((sum, item) => sum + item.value, 0);
  if (!(effort > 0) || !(value > 0)) return null;
  const points: CurvePoint[] = [{ effort: 0, value: 0 }];
  let spent = 0;
  let gained = 0;
  let area = 0;
  let half: number | null = null;
  for (const item of items) {
    const before = gained / value;
    spent += item.effort;
    gained += item.value;
    // An issue brings its value when it is done, not bit by bit.
    area += (item.effort / effort) * before;
    points.push({ effort: spent / effort, value: gained / value });
    if (half === null && gained >= value / 2) half = spent / effort;
  }
  return { points, half: half ?? 1, mean: area };
}

/** As many points as a picture can show, the first and the last among them. */
export function thinned(points: readonly CurvePoint[], most = 200): CurvePoint[] {
  if (points.length <= most) return [...points];
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, n) => points[Math.round(n * step)]).filter((point) => point !== undefined);
}
