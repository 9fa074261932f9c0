import { defineDelivery } from '../define-delivery';
import { backlogOf, daysAgo, doneItem, items } from '../example-backlog';
import { forecast } from '../forecast';
import { notMeasurable } from '../reading';
import { daysBetween } from '../time';

export default defineDelivery({
  id: 'forecast-next',
  title: 'The first items done',
  why: 'A date with its odds says more than a date.',
  source: 'Vacanti, When Will It Be Done?: Monte Carlo of past weekly throughput.',
  needs: ['done-issues'],
  unit: 'days',
  thresholds: { first: 20 },
  measure({ items: open, backlog }, { first }) {
    const wanted = Math.min(first, open.length);
    if (wanted === 0) return notMeasurable('nothing-to-measure');
    const made = forecast(backlog, wanted);
    if ('refused' in made) return notMeasurable(made.refused);
    return {
      value: Math.round(daysBetween(`${backlog.asOf.slice(0, 10)}T00:00:00.000Z`, `${made.p85}T00:00:00.000Z`)),
      of: null,
      issues: open.slice(0, wanted).map((issue) => issue.key),
      verdict: 'info',
      params: { items: wanted, p50: made.p50, date: made.p85, p95: made.p95 },
    };
  },
  examples: [
    {
      title: 'two a week, every week: ten items take five weeks',
      backlog: backlogOf(items(10), {
        done: Array.from({ length: 24 }, (_, index) =>
          doneItem(`PAY-${100 + index}`, { created: daysAgo(300), resolved: daysAgo(Math.floor(index / 2) * 7 + 2) }),
        ),
      }),
      expect: { value: 35, params: { items: 10, date: '2026-07-20' } },
    },
    {
      title: 'refuses to forecast from two weeks with finished work',
      backlog: backlogOf(items(10), { done: [doneItem('PAY-90'), doneItem('PAY-91', { resolved: daysAgo(10) })] }),
      expect: { value: null, notMeasurable: { reason: 'thin-history' } },
    },
  ],
});
