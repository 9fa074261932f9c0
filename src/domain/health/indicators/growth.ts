import { defineIndicator } from '../define-indicator';
import { backlogOf, daysAgo, doneItem, items } from '../example-backlog';
import { weeklyFlow } from '../flow';
import { verdictAbove } from '../reading';

export default defineIndicator({
  id: 'growth',
  title: 'Horizon',
  question: 'other',
  why: 'How many weeks the team would need for everything that is open, at its present pace. Beyond half a year a backlog is a wish list.',
  source: "Little's law: open items over throughput; the limit of half a year is a convention.",
  needs: ['done-issues'],
  unit: 'weeks',
  thresholds: { weeks: 12, good: 26, bad: 52 },
  action: 'none',
  jql: () => null,
  measure({ items: open, backlog }, { weeks, good, bad }) {
    const flow = weeklyFlow(backlog, weeks);
    const created = flow.reduce((sum, week) => sum + week.created, 0);
    const resolved = flow.reduce((sum, week) => sum + week.resolved, 0);
    if (resolved === 0) return { value: null, of: null, issues: [], verdict: 'info', notMeasurable: { reason: 'done-issues' } };
    const horizon = open.length / (resolved / weeks);
    return {
      value: horizon,
      of: null,
      issues: [],
      verdict: verdictAbove(horizon, good, bad),
      params: { growth: (created - resolved) / weeks, created, resolved, weeks },
    };
  },
  examples: [
    {
      title: 'twelve done in twelve weeks, thirty open: thirty weeks',
      backlog: backlogOf(items(30, () => ({ created: daysAgo(200) })), {
        done: Array.from({ length: 12 }, (_, index) =>
          doneItem(`PAY-${90 + index}`, { created: daysAgo(200), resolved: daysAgo(index * 7 + 3) }),
        ),
      }),
      expect: { value: 30, verdict: 'warn', params: { created: 0, resolved: 12, growth: -1 } },
    },
  ],
});
