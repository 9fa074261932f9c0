import { defineDelivery } from '../define-delivery';
import { backlogOf, daysAgo, doneItem, history, item } from '../example-backlog';
import { notMeasurable, type Verdict } from '../reading';
import { isOneOf } from '../ready';
import { daysBetween } from '../time';

export default defineDelivery({
  id: 'defect-rate',
  title: 'Defect rate',
  why: 'Bugs that come in for each piece of work that goes out: what is saved on quality is paid back later.',
  source: 'Ours; a tenth is a convention.',
  needs: ['done-issues'],
  unit: 'share',
  thresholds: { days: 90, good: 0.1, bad: 0.3 },
  measure({ backlog, settings }, { days, good, bad }) {
    const recent = (at: string | null) => at !== null && at <= backlog.asOf && daysBetween(at, backlog.asOf) <= days;
    const level0 = [...backlog.issues, ...backlog.done].filter((issue) => issue.hierarchyLevel === 0);
    const finished = backlog.done.filter((issue) => issue.hierarchyLevel === 0 && recent(issue.resolved));
    if (finished.length === 0) return notMeasurable('done-issues');
    const bugs = level0.filter((issue) => isOneOf(settings.bugTypes, issue.type) && recent(issue.created));
    const reopened = level0.filter((issue) => issue.history?.reopened.some(recent) === true);
    const released = new Set(backlog.versions.filter((version) => version.released).map(({ id }) => id));
    const escaped = bugs.filter((issue) => issue.affectedVersionIds.some((id) => released.has(id)));
    const value = bugs.length / finished.length;
    const between: Verdict = value > good ? 'warn' : 'good';
    return {
      value,
      of: finished.length,
      issues: bugs.map((issue) => issue.key),
      verdict: value > bad ? 'bad' : between,
      params: {
        bugs: bugs.length,
        reopened: reopened.length,
        reopenedShare: reopened.length / finished.length,
        // Without a released version no bug can be known to have come from one.
        ...(released.size === 0 ? {} : { escaped: escaped.length }),
        days,
      },
    };
  },
  examples: [
    {
      title: 'one bug for four finished issues, one of which was reopened',
      backlog: backlogOf([item('PAY-9', { type: 'Bug', created: daysAgo(9) }), item('PAY-10', { type: 'Bug', created: daysAgo(99) })], {
        done: [1, 2, 3, 4].map((n) =>
          doneItem(`PAY-${n}`, { history: n === 1 ? history({ reopened: [daysAgo(6)] }) : null }),
        ),
      }),
      expect: { value: 0.25, of: 4, verdict: 'warn', issues: ['PAY-9'], params: { bugs: 1, reopened: 1, reopenedShare: 0.25 } },
    },
    {
      title: 'of two bugs one was found in a version that is out: it escaped',
      backlog: backlogOf([item('PAY-9', { type: 'Bug', created: daysAgo(9), affectedVersionIds: ['1'] }), item('PAY-10', { type: 'Bug', created: daysAgo(8), affectedVersionIds: ['2'] })], {
        versions: [
          { id: '1', name: '1.0', released: true, archived: false, start: null, date: null },
          { id: '2', name: '2.0', released: false, archived: false, start: null, date: null },
        ],
        done: [doneItem('PAY-1'), doneItem('PAY-2')],
      }),
      expect: { value: 1, params: { bugs: 2, escaped: 1 } },
    },
  ],
});
