import { defineDelivery } from '../define-delivery';
import { backlogOf, closedSprints } from '../example-backlog';
import { notMeasurable, type Verdict } from '../reading';
import { mean } from '../statistics';
import { committedSprints } from '../velocity';

export default defineDelivery({
  id: 'predictability',
  title: 'Predictability',
  why: 'How much of what was promised at the start of a sprint was done at its end. Far above is as hard to plan with as far below.',
  source: 'SAFe, program predictability measure; the bands are conventions.',
  needs: ['sprints', 'commitments'],
  unit: 'share',
  thresholds: { sprints: 5, bad: 0.6, warn: 0.8, most: 1.05 },
  measure({ backlog }, { sprints, bad, warn, most }) {
    const recent = committedSprints(backlog.sprints).slice(0, sprints);
    const value = mean(recent.map((sprint) => sprint.done / sprint.committed));
    if (value === null) return notMeasurable('commitments');
    const between: Verdict = value < warn || value > most ? 'warn' : 'good';
    return {
      value,
      of: recent.length,
      issues: [],
      verdict: value < bad ? 'bad' : between,
      series: [...recent].reverse().map(({ name, done, committed }) => ({ label: name, values: { done, committed } })),
    };
  },
  examples: [
    {
      title: 'half of one promise and all of another are three quarters',
      backlog: backlogOf([], {
        sprints: closedSprints(10, 20).map((sprint) => ({ ...sprint, committed: 20 })),
      }),
      expect: { value: 0.75, of: 2, verdict: 'warn' },
    },
  ],
});
