import { defineIndicator } from '../define-indicator';
import { backlogOf, blockedBy, items } from '../example-backlog';
import { openBlockers } from '../ready';

export default defineIndicator({
  id: 'order-inversions',
  title: 'Above its own blocker',
  question: 'order',
  why: 'The order promises something that cannot happen: the blocker comes later than what it blocks.',
  source: 'Ours; a ranking has to respect dependencies.',
  needs: [],
  unit: 'issues',
  thresholds: { allowed: 0 },
  action: 're-rank',
  jql: () => null,
  measure({ items: open, backlog }, { allowed }) {
    const positions = new Map(backlog.issues.map((issue, index) => [issue.key, index]));
    const dependent = open.filter((issue) => openBlockers(issue).some((key) => positions.has(key)));
    const inverted = dependent.filter((issue) => {
      const own = positions.get(issue.key) ?? 0;
      return openBlockers(issue).some((key) => (positions.get(key) ?? -1) > own);
    });
    return {
      value: inverted.length,
      of: dependent.length,
      issues: inverted.map((issue) => issue.key),
      verdict: inverted.length > allowed ? 'bad' : 'good',
    };
  },
  examples: [
    {
      title: 'the first issue waits for the third',
      backlog: backlogOf(
        items(3, (index) => ({ links: index === 0 ? [blockedBy('PAY-3')] : index === 1 ? [blockedBy('PAY-1')] : [] })),
      ),
      expect: { value: 1, of: 2, issues: ['PAY-1'], verdict: 'bad' },
    },
  ],
});
