/** What the issue property `refinery.value` holds. Versioned, because people and other apps may edit it. */
export interface ScoreRecord {
  v: 1;
  model: string;
  /** By criterion id. A range is [low, high]; the formula uses its middle. */
  inputs: Record<string, number | [number, number]>;
  score: number;
  at: string;
  by: string;
}

export const VALUE_PROPERTY = 'refinery.value';
