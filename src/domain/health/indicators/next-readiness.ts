import { defineIndicator } from '../define-indicator';
import { backlogOf, closedSprints, items } from '../example-backlog';
import { verdictAbove } from '../reading';

export default defineIndicator({
  id: 'next-readiness',
  title: 'Not ready to start',
  question: 'unclear',
  why: 'What is next and cannot be started becomes a discussion in planning instead of a decision.',
  source: 'KnowHow, KPIs 187 and 188; the limit of 20 % is a convention.',
  needs: [],
  unit: 'issues',
  thresholds: { warnShare: 0, badShare: 0.2 },
  action: 'refine',
  jql: () => null,
  measure(view, { warnShare, badShare }) {
    // What was put into a sprint is what planning will talk about, whatever its rank.
    const next = view.nextSprint?.items ?? view.inBands('next');
    const unready = next.filter((issue) => view.gapsOf(issue).length > 0);
    return {
      value: unready.length,
      of: next.length,
      issues: unready.map((issue) => issue.key),
      verdict: verdictAbove(next.length === 0 ? 0 : unready.length / next.length, warnShare, badShare),
      ...(view.nextSprint === null ? {} : { params: { sprint: view.nextSprint.name } }),
    };
  },
  examples: [
    {
      title: 'of the first twenty, five have no estimate',
      backlog: backlogOf(items(30, (index) => ({ estimate: index < 5 || index > 20 ? null : 2 }))),
      expect: { value: 5, of: 20, verdict: 'bad', issues: ['PAY-1', 'PAY-2', 'PAY-3', 'PAY-4', 'PAY-5'] },
    },
    {
      title: 'where the next sprint is planned, its issues count and not their rank',
      backlog: backlogOf(items(30, (index) => ({ estimate: index === 25 ? null : 2, sprintIds: index > 24 ? [9] : [] })), {
        sprints: [
          ...closedSprints(20),
          { id: 8, name: 'Sprint 8', state: 'future', start: null, end: null, completed: null, done: null, committed: null },
          { id: 9, name: 'Sprint 9', state: 'future', start: null, end: null, completed: null, done: null, committed: null },
        ],
      }),
      expect: { value: 1, of: 5, verdict: 'warn', issues: ['PAY-26'], params: { sprint: 'Sprint 9' } },
    },
  ],
});
