import { defineIndicator } from '../define-indicator';
import { backlogOf, items, scored } from '../example-backlog';
import type { HealthIssue } from '../health-backlog';
import { notMeasurable, verdictAbove } from '../reading';
import { valueOrder } from '../value-order';

export default defineIndicator({
  id: 'value-inversions',
  title: 'Value that waits',
  question: 'order',
  why: 'Where the order contradicts the scores, either the order or the score is wrong, and the better work waits.',
  source: "Kendall's tau distance, each pair weighted by the difference of its scores; the limits are ours.",
  needs: ['scores'],
  unit: 'share',
  thresholds: { warnShare: 0.15, badShare: 0.3 },
  action: 're-rank',
  jql: () => null,
  measure({ waiting }, { warnShare, badShare }) {
    const comparable = ofOneModel(waiting);
    if (comparable.length < 2) return notMeasurable('scores');
    const { share, delayed, places, late } = valueOrder(comparable);
    return { value: share, of: comparable.length, issues: late.slice(0, 20), verdict: verdictAbove(share, warnShare, badShare), params: { delayed, places } };
  },
  examples: [
    {
      title: 'of 1, 3 and 2 in this order, two of three pairs are wrong, and they weigh three of four',
      backlog: backlogOf(items(3, (index) => ({ score: scored([1, 3, 2][index] ?? 0) }))),
      expect: { value: 0.75, of: 3, issues: ['PAY-2', 'PAY-3'], verdict: 'bad', params: { delayed: 5 / 6, places: 1 } },
    },
    {
      title: 'one score alone contradicts nothing',
      backlog: backlogOf(items(2, (index) => ({ score: index === 0 ? scored(5) : null }))),
      expect: { value: null, notMeasurable: { reason: 'scores' } },
    },
  ],
});

type Scored = HealthIssue & { score: NonNullable<HealthIssue['score']> };

/** The scored issues of the model that most of them use: scores of different models do not compare. */
function ofOneModel(issues: readonly HealthIssue[]): Scored[] {
  const scoredIssues = issues.filter((issue): issue is Scored => issue.score !== null);
  const counts = new Map<string, number>();
  for (const { score } of scoredIssues) counts.set(score.model, (counts.get(score.model) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return scoredIssues.filter((issue) => issue.score.model === most?.[0]);
}
