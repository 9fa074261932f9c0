import { defineIndicator } from '../define-indicator';
import { backlogOf, daysAgo, items } from '../example-backlog';
import { agoJql } from '../jql';
import { daysBetween } from '../time';

export default defineIndicator({
  id: 'stale',
  title: 'Stale',
  question: 'old',
  why: 'An issue that nobody has touched for months describes what somebody once wanted. It costs attention in every planning.',
  source: 'Practice: backlogs are commonly searched for issues untouched for 60 or 90 days.',
  needs: [],
  unit: 'issues',
  thresholds: { days: 90, warnDays: 60, badShare: 0.2 },
  action: 'review',
  jql: ({ open }, { days }) => `${open} AND updated < ${agoJql(days)} ORDER BY updated ASC`,
  measure({ items: open, backlog }, { days, warnDays, badShare }) {
    const untouched = (longer: number) => open.filter((issue) => daysBetween(issue.updated, backlog.asOf) > longer);
    const stale = untouched(days);
    const soonStale = untouched(warnDays).length - stale.length;
    const limit = badShare * open.length;
    const between = stale.length + soonStale > limit ? 'warn' : 'good';
    return {
      value: stale.length,
      of: open.length,
      issues: stale.map((issue) => issue.key),
      verdict: stale.length > limit ? 'bad' : between,
      params: { soonStale: Math.max(0, soonStale), days, warnDays },
    };
  },
  examples: [
    {
      title: 'one of four issues has been left alone for 91 days',
      backlog: backlogOf(items(4, (index) => ({ updated: daysAgo(index === 2 ? 91 : 90) }))),
      expect: { value: 1, of: 4, issues: ['PAY-3'], verdict: 'bad' },
    },
    {
      title: 'two of five have been left alone for 61 days: not yet stale, but on the way',
      backlog: backlogOf(items(5, (index) => ({ updated: daysAgo(index < 2 ? 61 : 3) }))),
      expect: { value: 0, of: 5, verdict: 'warn', params: { soonStale: 2 } },
    },
    {
      title: 'an empty backlog has nothing stale in it',
      backlog: backlogOf([]),
      expect: { value: 0, of: 0, issues: [], verdict: 'good' },
    },
  ],
});
