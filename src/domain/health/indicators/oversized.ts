import { defineIndicator } from '../define-indicator';
import { backlogOf, closedSprints, items } from '../example-backlog';
import { notMeasurable } from '../reading';
import { isOversized } from '../ready';

export default defineIndicator({
  id: 'oversized',
  title: 'Too large',
  question: 'unclear',
  why: 'An issue that takes more than half a sprint is likely to be carried over. Split it before it is near.',
  source: 'Cohn, Agile Estimating and Planning: stories near the top should be small; the limit of half the velocity is a convention.',
  needs: ['estimates'],
  unit: 'issues',
  thresholds: { inNext: 0 },
  action: 'split',
  jql: () => null,
  measure(view, { inNext }) {
    const { largest } = view;
    if (largest === null) return notMeasurable('velocity');
    const near = view.inBands('next', 'soon');
    const oversized = near.filter((issue) => isOversized(issue, largest));
    const next = oversized.filter((issue) => view.bandOf(issue) === 'next').length;
    const later = oversized.length > 0 ? 'warn' : 'good';
    return {
      value: oversized.length,
      of: near.length,
      issues: oversized.map((issue) => issue.key),
      verdict: next > inNext ? 'bad' : later,
      params: { next, largest },
    };
  },
  examples: [
    {
      title: 'eleven points are more than half of a velocity of twenty',
      backlog: backlogOf(items(3, (index) => ({ estimate: index === 1 ? 11 : 10 })), {
        sprints: closedSprints(18, 20, 22),
      }),
      expect: { value: 1, of: 3, issues: ['PAY-2'], verdict: 'bad' },
    },
  ],
});
