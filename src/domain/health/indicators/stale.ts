import { defineIndicator } from '../define-indicator';
import { backlogOf, daysAgo, items } from '../example-backlog';
import { verdictAbove } from '../reading';
import { daysBetween } from '../time';

export default defineIndicator({
  id: 'stale',
  title: 'Stale',
  question: 'old',
  why: 'An issue that nobody has touched for months describes what somebody once wanted. It costs attention in every planning.',
  source: 'Practice: backlogs are commonly searched for issues untouched for 60 or 90 days.',
  needs: [],
  unit: 'issues',
  thresholds: { days: 90, warnShare: 0.1, badShare: 0.2 },
  action: 'review',
  jql: ({ open }, { days }) => `${open} AND updated < "-${days}d" ORDER BY updated ASC`,
  measure({ items: open, backlog }, { days, warnShare, badShare }) {
    const stale = open.filter((issue) => daysBetween(issue.updated, backlog.asOf) > days);
    const share = open.length === 0 ? 0 : stale.length / open.length;
    return {
      value: stale.length,
      of: open.length,
      issues: stale.map((issue) => issue.key),
      verdict: verdictAbove(share, warnShare, badShare),
    };
  },
  examples: [
    {
      title: 'one of four issues has been left alone for 91 days',
      backlog: backlogOf(items(4, (index) => ({ updated: daysAgo(index === 2 ? 91 : 90) }))),
      expect: { value: 1, of: 4, issues: ['PAY-3'], verdict: 'bad' },
    },
    {
      title: 'an empty backlog has nothing stale in it',
      backlog: backlogOf([]),
      expect: { value: 0, of: 0, issues: [], verdict: 'good' },
    },
  ],
});
