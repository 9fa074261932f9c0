import type { HealthIssue } from './health-backlog';

/** How far an order contradicts the scores of what it orders. */
export interface ValueOrder {
  /** Value-weighted share, 0 to 1, of the pairs whose lower one is worth more. */
  share: number;
  /** Share of all value, 0 to 1, that stands lower than its score would place it. */
  delayed: number;
  /** How many places too low it stands in the mean, each issue weighted by its score. */
  places: number;
  /** The issues that have less valuable ones above them, those with the most to gain first. */
  late: string[];
}

/**
 * Kendall's tau distance between the order and the scores, each pair weighted by the difference of its scores, so that
 * near-ties count little. Sums run over a Fenwick tree: n log n for n issues.
 * @param issues in rank order, each with a score of the same model
 */
export function valueOrder(issues: readonly (HealthIssue & { score: { score: number } })[]): ValueOrder {
  const levels = [...new Set(issues.map((issue) => issue.score.score))].sort((a, b) => a - b);
  const levelOf = new Map(levels.map((score, index) => [score, index]));
  const above = new Fenwick(levels.length);
  let wrong = 0;
  let all = 0;
  const gains: { key: string; gain: number }[] = [];
  for (const issue of issues) {
    const { score } = issue.score;
    const level = levelOf.get(score) ?? 0;
    const lower = above.below(level);
    const rest = above.below(levels.length);
    const gain = lower.count * score - lower.sum;
    const onward = rest.sum - lower.sum - (rest.count - lower.count) * score;
    wrong += gain;
    all += gain + onward;
    if (gain > 0) gains.push({ key: issue.key, gain });
    above.add(level, score);
  }
  return { share: all === 0 ? 0 : wrong / all, ...delayOf(issues), late: gains.sort((a, b) => b.gain - a.gain).map(({ key }) => key) };
}

/** Value that waits behind less of it: each issue's place against its place by score; equal scores stay as they stand. */
function delayOf(issues: readonly { score: { score: number } }[]): Pick<ValueOrder, 'delayed' | 'places'> {
  const byScore = issues.map(({ score }, place) => ({ value: score.score, place })).sort((a, b) => b.value - a.value || a.place - b.place);
  let [total, delayed, weighted] = [0, 0, 0];
  byScore.forEach(({ value, place }, wanted) => {
    const worth = Math.max(0, value);
    total += worth;
    if (place <= wanted) return;
    delayed += worth;
    weighted += worth * (place - wanted);
  });
  return { delayed: total === 0 ? 0 : delayed / total, places: delayed === 0 ? 0 : weighted / delayed };
}

/** Counts and sums of values by level, both in logarithmic time. */
class Fenwick {
  private readonly counts: Float64Array;
  private readonly sums: Float64Array;

  constructor(size: number) {
    this.counts = new Float64Array(size + 1);
    this.sums = new Float64Array(size + 1);
  }

  add(level: number, value: number): void {
    for (let at = level + 1; at < this.counts.length; at += at & -at) {
      this.counts[at] = (this.counts[at] ?? 0) + 1;
      this.sums[at] = (this.sums[at] ?? 0) + value;
    }
  }

  /** Of the levels before `level`. */
  below(level: number): { count: number; sum: number } {
    let count = 0;
    let sum = 0;
    for (let at = level; at > 0; at -= at & -at) {
      count += this.counts[at] ?? 0;
      sum += this.sums[at] ?? 0;
    }
    return { count, sum };
  }
}
