/** A scored issue as a model's own checks see it. */
export interface CheckedScore {
  key: string;
  /** Middle of each input, by criterion id. */
  values: Readonly<Record<string, number>>;
  score: number;
  /** As `Issue.hierarchyLevel`: 0 is a story, 1 an epic. */
  hierarchyLevel: number;
  /** In the board's estimation unit; null when the issue has none. */
  estimate: number | null;
}

export type CheckId =
  | 'wsjf-no-one'
  | 'wsjf-on-stories'
  | 'same-value'
  | 'clustered'
  | 'must-heavy'
  | 'could-light';

/** What is doubtful about how a backlog was scored; `share` parameters are from 0 to 1. */
export interface CheckFinding {
  id: CheckId;
  params: Record<string, string | number>;
  /** The issues it is about; empty when it is about all of them. */
  keys: string[];
}

/** Fewer scores than this say nothing about habits. */
export const ENOUGH_SCORES = 5;

/**
 * Finds a criterion that nearly everybody answers alike, such as 80 % confidence everywhere.
 *
 * @param say what the value is called on its scale
 */
export function checkSameValue(
  scores: readonly CheckedScore[],
  criterion: string,
  title: string,
  say: (value: number) => string | number = (value) => value,
): CheckFinding[] {
  const common = mostCommon(scores, (score) => score.values[criterion]);
  if (!common || common.share < 0.9) return [];
  return [{ id: 'same-value', params: { criterion: title, value: say(common.value), share: common.share }, keys: [] }];
}

/** Finds that half of the backlog or more has one and the same score, so that the score does not tell it apart. */
export function checkClustering(scores: readonly CheckedScore[]): CheckFinding[] {
  const common = mostCommon(scores, ({ score }) => score);
  if (!common || common.share < 0.5) return [];
  return [{ id: 'clustered', params: { score: common.value, share: common.share }, keys: common.keys }];
}

function mostCommon(
  scores: readonly CheckedScore[],
  valueOf: (score: CheckedScore) => number | undefined,
): { value: number; share: number; keys: string[] } | null {
  if (scores.length < ENOUGH_SCORES) return null;
  const keysByValue = new Map<number, string[]>();
  for (const score of scores) {
    const value = valueOf(score);
    if (value === undefined) continue;
    const keys = keysByValue.get(value);
    if (keys) keys.push(score.key);
    else keysByValue.set(value, [score.key]);
  }
  let best: { value: number; keys: string[] } | null = null;
  for (const [value, keys] of keysByValue) if (!best || keys.length > best.keys.length) best = { value, keys };
  return best ? { ...best, share: best.keys.length / scores.length } : null;
}
