import { defineIndicator } from '../define-indicator';
import { backlogOf, items } from '../example-backlog';

export default defineIndicator({
  id: 'unestimated',
  title: 'Not estimated',
  question: 'unclear',
  why: 'Without an estimate nobody can say what fits into the next sprint.',
  source: 'Rubin, Essential Scrum: the Definition of Ready.',
  needs: ['estimates'],
  unit: 'issues',
  thresholds: { inNext: 0 },
  action: 'estimate',
  jql: () => null,
  measure(view, { inNext }) {
    const near = view.inBands('next', 'soon');
    const unestimated = near.filter((issue) => issue.estimate === null);
    const next = unestimated.filter((issue) => view.bandOf(issue) === 'next').length;
    const later = unestimated.length > 0 ? 'warn' : 'good';
    return {
      value: unestimated.length,
      of: near.length,
      issues: unestimated.map((issue) => issue.key),
      verdict: next > inNext ? 'bad' : later,
      params: { next },
    };
  },
  examples: [
    {
      title: 'what is far down needs no estimate yet',
      backlog: backlogOf(items(60, (index) => ({ estimate: index === 1 || index === 55 ? null : 3 }))),
      expect: { value: 1, of: 50, issues: ['PAY-2'], verdict: 'bad' },
    },
    {
      title: 'a team that estimates nothing cannot be measured by it',
      backlog: backlogOf(items(3)),
      expect: { value: null, notMeasurable: { reason: 'estimates' } },
    },
  ],
});
