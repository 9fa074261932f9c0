import { cycleTimes, workAge } from '../cycle-times';
import { defineIndicator } from '../define-indicator';
import { backlogOf, daysAgo, doneItem, history, items } from '../example-backlog';
import { notMeasurable } from '../reading';
import { quantile } from '../statistics';

/** Fewer finished issues say nothing about a percentile. */
const LEAST_DONE = 10;

export default defineIndicator({
  id: 'work-age',
  title: 'Under way too long',
  question: 'other',
  why: 'Work that has been under way longer than nearly all finished work took is stuck, and nobody may have said so.',
  source: 'Vacanti, Actionable Agile Metrics for Predictability: work item age against the 85th percentile of cycle time.',
  needs: ['cycle-times'],
  unit: 'issues',
  thresholds: { percentile: 0.85, allowed: 0 },
  action: 'finish',
  jql: () => null,
  measure({ items: open, backlog }, { percentile, allowed }) {
    const times = cycleTimes(backlog).map(({ days }) => days);
    const limit = quantile(times, percentile);
    if (limit === null || times.length < LEAST_DONE) return notMeasurable('cycle-times');
    const underWay = open.filter((issue) => workAge(issue, backlog.asOf) !== null);
    const old = underWay.filter((issue) => (workAge(issue, backlog.asOf) ?? 0) > limit);
    return {
      value: old.length,
      of: underWay.length,
      issues: old.map((issue) => issue.key),
      verdict: old.length > allowed ? 'bad' : 'good',
      params: { limit },
    };
  },
  examples: [
    {
      title: 'finished work took four days; one issue has been under way for nine',
      backlog: backlogOf(
        items(2, (index) => ({ statusCategory: 'indeterminate', history: history({ started: daysAgo(index === 0 ? 9 : 2) }) })),
        {
          done: Array.from({ length: 10 }, (_, index) =>
            doneItem(`PAY-${50 + index}`, { resolved: daysAgo(10), history: history({ started: daysAgo(14) }) }),
          ),
        },
      ),
      expect: { value: 1, of: 2, issues: ['PAY-1'], verdict: 'bad', params: { limit: 4 } },
    },
  ],
});
