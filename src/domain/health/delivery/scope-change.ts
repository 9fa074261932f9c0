import { defineDelivery } from '../define-delivery';
import { backlogOf, closedSprints, daysAgo, doneItem, history } from '../example-backlog';
import { notMeasurable, type Verdict } from '../reading';
import { issuesBySprint, ledgerOf } from '../sprint-ledger';
import { mean } from '../statistics';
import { committedSprints } from '../velocity';

export default defineDelivery({
  id: 'scope-change',
  title: 'Scope change',
  why: 'Work that comes and goes after a sprint has started breaks the promise for everybody else.',
  source: 'KnowHow, scope change; the bands are conventions.',
  needs: ['sprints', 'commitments', 'changelog'],
  unit: 'share',
  thresholds: { sprints: 5, good: 0.2, bad: 0.5 },
  measure({ backlog }, { sprints, good, bad }) {
    const bySprint = issuesBySprint([...backlog.issues, ...backlog.done]);
    const recent = committedSprints(backlog.sprints)
      .slice(0, sprints)
      .flatMap((sprint) => {
        const ledger = ledgerOf(sprint, bySprint.get(sprint.id) ?? [], sprint.start ?? '');
        return ledger === null || ledger.committed === 0 ? [] : [{ name: sprint.name, ...ledger }];
      });
    const value = mean(recent.map(({ added, removed, committed }) => (added + removed) / committed));
    if (value === null) return notMeasurable('commitments');
    const between: Verdict = value > good ? 'warn' : 'good';
    return {
      value,
      of: recent.length,
      issues: [],
      verdict: value > bad ? 'bad' : between,
      series: [...recent].reverse().map(({ name, added, removed }) => ({ label: name, values: { added, removed } })),
    };
  },
  examples: [
    {
      title: 'three points brought into a sprint of ten after its start',
      backlog: backlogOf([], {
        sprints: closedSprints(10),
        done: [
          doneItem('PAY-1', { sprintIds: [1], estimate: 10, resolved: daysAgo(5) }),
          doneItem('PAY-2', {
            sprintIds: [1],
            estimate: 3,
            resolved: daysAgo(4),
            history: history({ sprints: [{ at: daysAgo(9), added: [1], removed: [] }] }),
          }),
        ],
      }),
      expect: { value: 0.3, of: 1, verdict: 'warn' },
    },
  ],
});
