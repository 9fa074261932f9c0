import { cycleTimes } from '../cycle-times';
import { defineDelivery } from '../define-delivery';
import { backlogOf, daysAgo, doneItem, history } from '../example-backlog';
import { notMeasurable, type Verdict } from '../reading';
import { median, quantile } from '../statistics';

/** A chart with more dots than this tells no more. */
const MOST_DOTS = 200;

export default defineDelivery({
  id: 'cycle-time',
  title: 'Cycle time',
  why: 'How long work takes once it is begun: the part of the wait that the team itself can shorten.',
  source: 'Vacanti, Actionable Agile Metrics for Predictability; the bands are conventions.',
  needs: ['done-issues', 'cycle-times'],
  unit: 'days',
  thresholds: { good: 10, bad: 30 },
  measure({ backlog }, { good, bad }) {
    const times = cycleTimes(backlog);
    const days = times.map((one) => one.days);
    const middle = median(days);
    if (middle === null) return notMeasurable('cycle-times');
    const between: Verdict = middle > good ? 'warn' : 'good';
    const p85 = quantile(days, 0.85) ?? middle;
    return {
      value: middle,
      of: days.length,
      // Those that took longer than nearly all others.
      issues: times.filter((one) => one.days > p85).map(({ key }) => key),
      verdict: middle > bad ? 'bad' : between,
      params: { p85 },
      series: times.slice(-MOST_DOTS).map((one) => ({ label: one.resolved.slice(0, 10), values: { days: one.days } })),
    };
  },
  examples: [
    {
      title: 'the middle of 2, 4 and 30 days is 4',
      backlog: backlogOf([], {
        done: [2, 4, 30].map((days, index) =>
          doneItem(`PAY-${index + 1}`, { history: history({ started: daysAgo(days + 3) }), resolved: daysAgo(3) }),
        ),
      }),
      expect: { value: 4, of: 3, verdict: 'good', issues: ['PAY-3'] },
    },
  ],
});
