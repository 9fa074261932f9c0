/** What the workspace asks the back end to do. */
import type { Input } from '../scoring/record';

export interface OrderPayload {
  /** Fingerprint of the order that was previewed, see `orderHash`. */
  order: string;
  /** Keys in the order that they are to have among each other. */
  target: string[];
  /** Those of them that may move; absent for all. */
  movable?: string[];
  /** Whether issues of a running sprint may be among them. */
  includeRunning: boolean;
}

/** An issue as it is scored in the grid. */
export interface ScoreRow {
  key: string;
  /** None to remove the score. */
  inputs: Record<string, Input>;
  /** Criteria whose value is the estimate, or what a mapped field says. */
  fromEstimate: string[];
  /** `at` of the score that the person saw, null for none. */
  expected: string | null;
}
