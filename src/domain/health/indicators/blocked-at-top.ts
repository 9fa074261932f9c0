import { defineIndicator } from '../define-indicator';
import { backlogOf, blockedBy, items } from '../example-backlog';
import { isBlocked } from '../ready';

export default defineIndicator({
  id: 'blocked-at-top',
  title: 'Blocked near the top',
  question: 'order',
  why: 'What cannot be started takes the place of what can.',
  source: 'Definition of Ready; the limit is ours.',
  needs: [],
  unit: 'issues',
  thresholds: { inNext: 0 },
  action: 'unblock',
  jql: () => null,
  measure(view, { inNext }) {
    const next = view.inBands('next');
    const blocked = next.filter(isBlocked);
    return {
      value: blocked.length,
      of: next.length,
      issues: blocked.map((issue) => issue.key),
      verdict: blocked.length > inNext ? 'bad' : 'good',
    };
  },
  examples: [
    {
      title: 'a blocker that is done blocks nothing; a flag does',
      backlog: backlogOf(
        items(3, (index) => ({
          links: [[blockedBy('PAY-90')], [blockedBy('PAY-91', 'done')], []][index] ?? [],
          flagged: index === 2,
        })),
      ),
      expect: { value: 2, of: 3, issues: ['PAY-1', 'PAY-3'], verdict: 'bad' },
    },
  ],
});
