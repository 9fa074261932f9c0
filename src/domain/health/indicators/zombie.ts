import { defineIndicator } from '../define-indicator';
import { backlogOf, daysAgo, items } from '../example-backlog';
import { daysBetween } from '../time';

export default defineIndicator({
  id: 'zombie',
  title: 'Zombies',
  question: 'old',
  why: 'Older than a year and still far from the top: it will most likely never be done. Declining it is honest to whoever asked.',
  source: 'Practice; the limits are ours.',
  needs: [],
  unit: 'issues',
  thresholds: { days: 365, belowRank: 50 },
  action: 'decline',
  jql: () => null,
  measure({ items: open, backlog }, { days, belowRank }) {
    const zombies = open.slice(belowRank).filter((issue) => daysBetween(issue.created, backlog.asOf) > days);
    return {
      value: zombies.length,
      of: open.length,
      issues: zombies.map((issue) => issue.key),
      verdict: zombies.length > 0 ? 'warn' : 'good',
    };
  },
  examples: [
    {
      title: 'old issues count only below the first fifty',
      backlog: backlogOf(items(52, (index) => ({ created: daysAgo(index === 0 || index === 51 ? 400 : 30) }))),
      expect: { value: 1, of: 52, issues: ['PAY-52'], verdict: 'warn' },
    },
  ],
});
