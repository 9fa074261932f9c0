import { defineDelivery } from '../define-delivery';
import { backlogOf, daysAgo, doneItem } from '../example-backlog';
import { fiveBands } from '../five-bands';
import type { HealthIssue } from '../health-backlog';
import { notMeasurable, type Verdict } from '../reading';
import { median, quantile } from '../statistics';
import { daysBetween } from '../time';

export default defineDelivery({
  id: 'lead-time',
  title: 'Lead time',
  why: 'How long a person waits from asking to having it.',
  source: 'Vacanti, Actionable Agile Metrics for Predictability; the bands are conventions.',
  needs: ['done-issues'],
  unit: 'days',
  thresholds: { best: 10, good: 30, fair: 45, bad: 60 },
  measure({ backlog }, { best, good, fair, bad }) {
    const done = backlog.done.filter((issue) => issue.hierarchyLevel === 0 && issue.resolved !== null);
    const leadOf = (issue: HealthIssue) => Math.max(0, daysBetween(issue.created, issue.resolved ?? issue.created));
    const times = done.map(leadOf);
    const middle = median(times);
    if (middle === null) return notMeasurable('done-issues');
    const between: Verdict = middle > good ? 'warn' : 'good';
    const p85 = quantile(times, 0.85) ?? middle;
    return {
      value: middle,
      of: times.length,
      // Those that took longer than nearly all others.
      issues: done.filter((issue) => leadOf(issue) > p85).map(({ key }) => key),
      verdict: middle > bad ? 'bad' : between,
      params: { p85, ...fiveBands(middle, [best, good, fair, bad], 'days') },
    };
  },
  examples: [
    {
      title: 'the middle of 10, 20 and 90 days is 20',
      backlog: backlogOf([], {
        done: [10, 20, 90].map((days, index) =>
          doneItem(`PAY-${index + 1}`, { created: daysAgo(days + 3), resolved: daysAgo(3) }),
        ),
      }),
      expect: { value: 20, of: 3, verdict: 'good', issues: ['PAY-3'], params: { p85: 69, band: 2, span: '10 to 30 days' } },
    },
  ],
});
