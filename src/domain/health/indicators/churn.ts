import { defineIndicator } from '../define-indicator';
import { backlogOf, daysAgo, history, items } from '../example-backlog';
import { verdictAbove } from '../reading';
import { daysBetween } from '../time';

export default defineIndicator({
  id: 'churn',
  title: 'Keeps changing',
  question: 'changing',
  why: 'When priorities and dates move to and fro, people stop believing them.',
  source: 'Due dates: TicketCoach. Priorities: ours.',
  needs: ['changelog'],
  unit: 'issues',
  thresholds: { days: 90, priorityChanges: 3, dueMoves: 2, warnShare: 0.05, badShare: 0.1 },
  action: 'talk',
  jql: () => null,
  measure({ items: open, backlog }, { days, priorityChanges, dueMoves, warnShare, badShare }) {
    const recent = (at: string) => daysBetween(at, backlog.asOf) <= days;
    const reversed: string[] = [];
    const churned = open.filter((issue) => {
      const changes = (issue.history?.priority ?? []).filter((change) => recent(change.at));
      const wentBack = changes.some((change, index) => changes.slice(index + 1).some((later) => later.to === change.from));
      if (wentBack) reversed.push(issue.key);
      const moves = (issue.history?.dueMoved ?? []).filter(recent).length;
      return wentBack || changes.length >= priorityChanges || moves > dueMoves;
    });
    const share = open.length === 0 ? 0 : churned.length / open.length;
    return {
      value: churned.length,
      of: open.length,
      issues: churned.map((issue) => issue.key),
      verdict: verdictAbove(share, warnShare, badShare),
      params: { reversed: reversed.length },
    };
  },
  examples: [
    {
      title: 'a priority that went up and came back, and a due date that moved three times',
      backlog: backlogOf(
        items(3, (index) => ({
          history:
            index === 0
              ? history({
                  priority: [
                    { at: daysAgo(30), from: 'Medium', to: 'High' },
                    { at: daysAgo(9), from: 'High', to: 'Medium' },
                  ],
                })
              : history({ dueMoved: index === 1 ? [daysAgo(40), daysAgo(30), daysAgo(2)] : [daysAgo(200)] }),
        })),
      ),
      expect: { value: 2, of: 3, issues: ['PAY-1', 'PAY-2'], verdict: 'bad', params: { reversed: 1 } },
    },
  ],
});
