import { defineDelivery } from '../define-delivery';
import { backlogOf, closedSprints } from '../example-backlog';
import { partsOf } from '../sprint-ledger';
import { deviation, mean } from '../statistics';
import { daysBetween } from '../time';
import { endOf, measuredSprints } from '../velocity';

export default defineDelivery({
  id: 'sprint-velocity',
  title: 'Velocity',
  why: 'How much the team finishes in a sprint, and how much that varies, says how far ahead a promise can reach.',
  source: 'Cohn, Agile Estimating and Planning: the mean of recent sprints, with its spread.',
  needs: ['sprints', 'velocity'],
  unit: 'points',
  thresholds: { sprints: 5, shortWeeks: 4, longWeeks: 13 },
  measure({ backlog, ledgersOf }, { sprints, shortWeeks, longWeeks }) {
    const measured = measuredSprints(backlog.sprints);
    const latest = measured.slice(0, sprints);
    const recent = latest.map((sprint) => sprint.done);
    const over = (weeks: number) =>
      mean(measured.filter((sprint) => daysBetween(endOf(sprint), backlog.asOf) <= weeks * 7).map((sprint) => sprint.done));
    const [lately, long] = [over(shortWeeks), over(longWeeks)];
    return {
      value: mean(recent),
      of: recent.length,
      ...partsOf(ledgersOf(latest), ({ went }) => went === 'done'),
      verdict: 'info',
      params: { spread: deviation(recent) ?? 0, ...(lately === null || long === null ? {} : { lately, long, shortWeeks, longWeeks }) },
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
    {
      title: 'the last four weeks against the last thirteen',
      backlog: backlogOf([], { sprints: closedSprints(10, 10, 10, 10, 20, 30) }),
      expect: { value: 16, params: { lately: 25, long: 15, shortWeeks: 4, longWeeks: 13 } },
    },
  ],
});
