/** One thing a model asks about an issue. */
export interface Criterion {
  /** As the formula and the stored inputs name it. */
  id: string;
  title: string;
  /** More is better (`benefit`), less is better (`cost`), or neither, as for the two answers of Kano. */
  direction: 'benefit' | 'cost' | 'neither';
  unit?: string;
  scale: Scale;
  /** One sentence under the title. */
  help: string;
  /** Where the value can come from without being typed: the estimate of the issue. */
  from?: 'estimate';
}

export type Scale =
  | {
      kind: 'choice';
      /** Lowest value first. */
      choices: readonly Choice[];
      /** Values between two choices make sense, and so does a range; not so for categories. */
      between: boolean;
    }
  | {
      kind: 'number';
      min: number;
      /** The value must be above `min`, as for what the formula divides by. */
      aboveMin?: boolean;
      max?: number;
      step: number;
      /** Lowest first; each sentence holds from its value up to the next. */
      anchors: readonly Anchor[];
    };

export interface Choice {
  value: number;
  label: string;
  rubric: string;
}

export interface Anchor {
  from: number;
  rubric: string;
}

/** The rubric sentence that holds at `value`, or null below the lowest one. */
export function rubricAt({ scale }: Criterion, value: number): string | null {
  const anchors =
    scale.kind === 'number'
      ? scale.anchors
      : scale.choices.map((choice) => ({ from: choice.value, rubric: choice.rubric }));
  return anchors.findLast((anchor) => anchor.from <= value)?.rubric ?? null;
}

/** Lowest and highest value of the scale; Infinity where it is open. */
export function boundsOf({ scale }: Criterion): { low: number; high: number } {
  if (scale.kind === 'number') return { low: scale.min, high: scale.max ?? Infinity };
  const values = scale.choices.map((choice) => choice.value);
  return { low: Math.min(...values), high: Math.max(...values) };
}

export function allowsRange({ scale }: Criterion): boolean {
  return scale.kind === 'number' || scale.between;
}

/** A row of values to click, or null where the scale is open and a number has to be typed. */
export function clickableValues({ scale }: Criterion): Choice[] | null {
  if (scale.kind === 'choice') return [...scale.choices];
  const { min, max, step } = scale;
  if (max === undefined || (max - min) / step > 10) return null;
  const count = Math.floor((max - min) / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const value = min + index * step;
    const rubric = scale.anchors.findLast((anchor) => anchor.from <= value)?.rubric ?? '';
    return { value, label: String(value), rubric };
  });
}
