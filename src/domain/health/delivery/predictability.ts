import { defineDelivery } from '../define-delivery';
import { backlogOf, closedSprints, daysAgo, doneItem, history, item } from '../example-backlog';
import { fiveBands } from '../five-bands';
import { notMeasurable, type Verdict } from '../reading';
import { partsOf } from '../sprint-ledger';
import { mean } from '../statistics';
import { committedSprints } from '../velocity';

export default defineDelivery({
  id: 'predictability',
  title: 'Predictability',
  why: 'How much of what was promised at the start of a sprint was done at its end. Far above is as hard to plan with as far below.',
  source: 'SAFe, program predictability measure; the bands are conventions.',
  needs: ['sprints', 'commitments'],
  unit: 'share',
  thresholds: { sprints: 5, bad: 0.6, warn: 0.8, full: 0.95, most: 1.05 },
  measure({ backlog, ledgersOf }, { sprints, bad, warn, full, most }) {
    const recent = committedSprints(backlog.sprints).slice(0, sprints);
    const value = mean(recent.map((sprint) => sprint.done / sprint.committed));
    if (value === null) return notMeasurable('commitments');
    const between: Verdict = value < warn || value > most ? 'warn' : 'good';
    return {
      value,
      of: recent.length,
      ...partsOf(ledgersOf(recent), () => true),
      verdict: value < bad ? 'bad' : between,
      params: fiveBands(value, [bad, warn, full, most], 'share', 3),
      series: [...recent].reverse().map(({ name, done, committed }) => ({ label: name, values: { done, committed } })),
    };
  },
  examples: [
    {
      title: 'half of one promise and all of another are three quarters',
      backlog: backlogOf([], {
        sprints: closedSprints(10, 20).map((sprint) => ({ ...sprint, committed: 20 })),
      }),
      expect: { value: 0.75, of: 2, verdict: 'warn', params: { band: 2, span: '60 to 80 %' } },
    },
    {
      title: 'of two that were promised one was done and one carried over; one came later and one left',
      backlog: backlogOf([item('PAY-2', { sprintIds: [1, 2], estimate: 5 }), item('PAY-4', { estimate: 5, history: history({ sprints: [{ at: daysAgo(9), added: [], removed: [1] }] }) })], {
        sprints: closedSprints(5).map((sprint) => ({ ...sprint, committed: 15 })),
        done: [
          doneItem('PAY-1', { sprintIds: [1], estimate: 5, resolved: daysAgo(5) }),
          doneItem('PAY-3', { sprintIds: [1], estimate: 3, resolved: daysAgo(0.5), history: history({ sprints: [{ at: daysAgo(9), added: [1], removed: [] }] }) }),
        ],
      }),
      expect: {
        value: 1 / 3,
        verdict: 'bad',
        issues: ['PAY-2', 'PAY-4', 'PAY-1', 'PAY-3'],
        parts: [
          { key: 'PAY-2', sprint: 'Sprint 1', came: 'committed', went: 'carried' },
          { key: 'PAY-4', sprint: 'Sprint 1', came: 'committed', went: 'removed' },
          { key: 'PAY-1', sprint: 'Sprint 1', came: 'committed', went: 'done' },
          { key: 'PAY-3', sprint: 'Sprint 1', came: 'added', went: 'carried' },
        ],
      },
    },
  ],
});
