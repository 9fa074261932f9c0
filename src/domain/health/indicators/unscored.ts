import { defineIndicator } from '../define-indicator';
import { backlogOf, items, scored } from '../example-backlog';

export default defineIndicator({
  id: 'unscored',
  title: 'Not scored',
  question: 'matters',
  why: 'Scores make the order arguable: anybody can see what it rests on. They matter most for what comes next.',
  source: 'Ours.',
  needs: [],
  unit: 'issues',
  thresholds: { warnInNext: 0 },
  action: 'score',
  jql: ({ open }) => `${open} AND refineryScore IS EMPTY ORDER BY Rank ASC`,
  measure(view, { warnInNext }) {
    const unscored = view.items.filter((issue) => issue.score === null);
    const next = view.inBands('next');
    const scoredNext = next.filter((issue) => issue.score !== null).length;
    return {
      value: unscored.length,
      of: view.items.length,
      issues: unscored.map((issue) => issue.key),
      // Where nothing of what comes next is scored, nobody can say what matters most.
      verdict: next.length - scoredNext <= warnInNext ? 'good' : scoredNext === 0 ? 'bad' : 'warn',
      params: { scoredNext, next: next.length },
    };
  },
  examples: [
    {
      title: 'two of three have no score',
      backlog: backlogOf(items(3, (index) => ({ score: index === 1 ? scored(12) : null }))),
      expect: { value: 2, of: 3, issues: ['PAY-1', 'PAY-3'], verdict: 'warn' },
    },
    {
      title: 'nothing that comes next has a score',
      backlog: backlogOf(items(2, () => ({ score: null }))),
      expect: { value: 2, of: 2, issues: ['PAY-1', 'PAY-2'], verdict: 'bad' },
    },
  ],
});
