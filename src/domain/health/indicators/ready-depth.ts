import { defineIndicator } from '../define-indicator';
import { HEALTHY_DEPTH, readyDepth } from '../depth';
import { backlogOf, closedSprints, items } from '../example-backlog';

export default defineIndicator({
  id: 'ready-depth',
  title: 'Ready work ahead',
  question: 'other',
  why: 'Too little ready work and the team runs dry; too much and the detail is out of date before anybody uses it.',
  source: 'KnowHow, "backlog strength"; two to three sprints is a common advice.',
  needs: ['velocity'],
  unit: 'sprints',
  thresholds: HEALTHY_DEPTH,
  action: 'refine',
  jql: () => null,
  measure(view, { least, tooLittle, tooMuch }) {
    const { ready } = readyDepth(view);
    const unready = view.inBands('next').filter((issue) => view.gapsOf(issue).length > 0);
    const between = ready < least || ready > tooMuch ? 'warn' : 'good';
    return {
      value: ready,
      of: null,
      issues: unready.map((issue) => issue.key),
      verdict: ready < tooLittle ? 'bad' : between,
      params: { velocity: view.velocity ?? 0 },
    };
  },
  examples: [
    {
      title: 'ten ready issues of five points are two and a half sprints of twenty',
      backlog: backlogOf(items(10, () => ({ estimate: 5 })), { sprints: closedSprints(20, 20, 20) }),
      expect: { value: 2.5, verdict: 'good', issues: [], params: { velocity: 20 } },
    },
  ],
});
