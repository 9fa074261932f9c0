import { defineDelivery } from '../define-delivery';
import { backlogOf, closedSprints, daysAgo, doneItem, history } from '../example-backlog';
import { fiveBands } from '../five-bands';
import { notMeasurable, type Verdict } from '../reading';
import { partsOf } from '../sprint-ledger';
import { mean } from '../statistics';
import { committedSprints } from '../velocity';

export default defineDelivery({
  id: 'scope-change',
  title: 'Scope change',
  why: 'Work that comes and goes after a sprint has started breaks the promise for everybody else.',
  source: 'KnowHow, scope change; the bands are conventions.',
  needs: ['sprints', 'commitments', 'changelog'],
  unit: 'share',
  thresholds: { sprints: 5, best: 0.1, good: 0.2, fair: 0.3, bad: 0.5 },
  measure({ backlog, ledgersOf }, { sprints, best, good, fair, bad }) {
    const recent = ledgersOf(committedSprints(backlog.sprints).slice(0, sprints)).filter(({ committed }) => committed > 0);
    const value = mean(recent.map(({ added, removed, committed }) => (added + removed) / committed));
    if (value === null) return notMeasurable('commitments');
    const between: Verdict = value > good ? 'warn' : 'good';
    return {
      value,
      of: recent.length,
      ...partsOf(recent, ({ came, went }) => came === 'added' || went === 'removed'),
      verdict: value > bad ? 'bad' : between,
      params: fiveBands(value, [best, good, fair, bad], 'share'),
      series: [...recent].reverse().map(({ sprint, added, removed, committed }) => ({ label: sprint, values: { added, removed, committed } })),
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
      expect: {
        value: 0.3,
        of: 1,
        verdict: 'warn',
        params: { band: 3, span: '20 to 30 %' },
        issues: ['PAY-2'],
        parts: [{ key: 'PAY-2', sprint: 'Sprint 1', came: 'added', went: 'done' }],
      },
    },
  ],
});
