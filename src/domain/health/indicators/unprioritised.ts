import { defineIndicator } from '../define-indicator';
import { backlogOf, daysAgo, history, items, scored } from '../example-backlog';
import { verdictAbove } from '../reading';

export default defineIndicator({
  id: 'unprioritised',
  title: 'Nobody decided',
  question: 'matters',
  why: 'A default priority looks like a decision and is none. Somebody should have said what these are worth.',
  source: 'Ours: the changelog tells whether a person ever set the priority; a score is a decision too.',
  needs: ['changelog'],
  unit: 'issues',
  thresholds: { warnShare: 0, badShare: 0.1 },
  action: 'score',
  jql: () => null,
  measure(view, { warnShare, badShare }) {
    const near = view.inBands('next', 'soon');
    const undecided = near.filter((issue) => issue.score === null && !(issue.history?.priority ?? []).some(({ byApp }) => byApp !== true));
    const share = near.length === 0 ? 0 : undecided.length / near.length;
    return {
      value: undecided.length,
      of: near.length,
      issues: undecided.map((issue) => issue.key),
      verdict: verdictAbove(share, warnShare, badShare),
    };
  },
  examples: [
    {
      title: 'a score or a priority changed by a person is a decision; a default priority, or one that a rule set, is not',
      backlog: backlogOf(
        items(4, (index) => ({
          priority: 'Medium',
          score: index === 0 ? scored(40) : null,
          history: index === 1 || index === 3 ? history({ priority: [{ at: daysAgo(9), from: 'Medium', to: 'High', ...(index === 3 ? { byApp: true } : {}) }] }) : null,
        })),
      ),
      expect: { value: 2, of: 4, issues: ['PAY-3', 'PAY-4'], verdict: 'bad' },
    },
  ],
});
