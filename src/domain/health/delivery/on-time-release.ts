import { defineDelivery } from '../define-delivery';
import { backlogOf, doneItem } from '../example-backlog';
import type { HealthBacklog, Version } from '../health-backlog';
import { notMeasurable, type Verdict } from '../reading';

export default defineDelivery({
  id: 'on-time-release',
  title: 'Releases on time',
  why: 'Whether a date that was named can be believed the next time.',
  source: 'One of the five success measures of the product owner role. Jira keeps only the promised date; the last issue done tells whether it was kept.',
  needs: ['versions'],
  unit: 'share',
  thresholds: { good: 0.9, bad: 0.6 },
  measure({ backlog }, { good, bad }) {
    const today = backlog.asOf.slice(0, 10);
    const dated = backlog.versions.filter((version) => !version.archived && version.date !== null);
    const overdue = dated.filter((version) => !version.released && (version.date ?? '') < today);
    const released = dated.filter((version) => version.released).flatMap((version) => wasOnTime(backlog, version));
    const judged = released.length + overdue.length;
    if (judged === 0) return notMeasurable('versions');
    const value = released.filter(Boolean).length / judged;
    const between: Verdict = value < good ? 'warn' : 'good';
    return {
      value,
      of: judged,
      issues: [],
      verdict: value < bad ? 'bad' : between,
      params: { overdue: overdue.length },
    };
  },
  examples: [
    {
      title: 'one version was complete on its day, one is overdue, one lies ahead',
      backlog: backlogOf([], {
        versions: [
          { id: '1', name: '1.0', released: true, archived: false, start: null, date: '2026-06-12' },
          { id: '2', name: '1.1', released: false, archived: false, start: null, date: '2026-06-01' },
          { id: '3', name: '2.0', released: false, archived: false, start: null, date: '2026-09-01' },
        ],
        done: [doneItem('PAY-1', { fixVersionIds: ['1'], resolved: '2026-06-12T16:00:00.000Z' })],
      }),
      expect: { value: 0.5, of: 2, verdict: 'bad', params: { overdue: 1 } },
    },
  ],
});

/** Empty when nothing that is known was done for the version: then nobody can tell. */
function wasOnTime({ done }: HealthBacklog, version: Version): [boolean] | [] {
  const days = done
    .filter((issue) => issue.fixVersionIds.includes(version.id))
    .map((issue) => issue.resolved?.slice(0, 10) ?? '');
  return days.length === 0 ? [] : [days.every((day) => day <= (version.date ?? ''))];
}
