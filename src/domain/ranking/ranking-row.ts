import type { ScoreRecord } from '../scoring/record';

/** An open issue in the ranking workspace. */
export interface RankingRow {
  key: string;
  summary: string;
  type: string;
  /** As `Issue.hierarchyLevel`. */
  level: number;
  status: string;
  /** Instant. */
  created: string;
  epic: string | null;
  labels: string[];
  sprintIds: number[];
  /** It is in a running sprint. */
  running: boolean;
  estimate: number | null;
  /** Id of the model that the project scores this issue with. */
  model: string;
  score: Pick<ScoreRecord, 'model' | 'inputs' | 'score' | 'at' | 'fromFields'> | null;
  /**
   * What mapped fields say about the criteria of `model`, by criterion id; null where the field is empty or says what the
   * scale does not have. Absent where no field is mapped, or none has been read since.
   */
  fields?: Record<string, { name: string; value: number | null }>;
  declined: boolean;
  /** Keys of open issues that wait for it, as far as this person can see them. */
  blocks: string[];
}
