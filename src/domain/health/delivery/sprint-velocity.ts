import { defineDelivery } from '../define-delivery';
import { backlogOf, closedSprints } from '../example-backlog';
import { deviation, mean } from '../statistics';
import { measuredSprints } from '../velocity';

export default defineDelivery({
  id: 'sprint-velocity',
  title: 'Velocity',
  why: 'How much the team finishes in a sprint, and how much that varies, says how far ahead a promise can reach.',
  source: 'Cohn, Agile Estimating and Planning: the mean of recent sprints, with its spread.',
  needs: ['sprints', 'velocity'],
  unit: 'points',
  thresholds: { sprints: 5 },
  measure({ backlog }, { sprints }) {
    const measured = measuredSprints(backlog.sprints);
    const recent = measured.slice(0, sprints).map((sprint) => sprint.done);
    return {
      value: mean(recent),
      of: recent.length,
      issues: [],
      verdict: 'info',
      params: { spread: deviation(recent) ?? 0 },
      series: measured
        .slice(0, 13)
        .reverse()
        .map((sprint) => ({ label: sprint.name, values: { done: sprint.done } })),
    };
  },
  examples: [
    {
      title: 'only the last five sprints count',
      backlog: backlogOf([], { sprints: closedSprints(100, 10, 20, 30, 20, 20) }),
      expect: { value: 20, of: 5 },
    },
  ],
});
