import { defineIndicator } from '../define-indicator';
import { backlogOf, daysAgo, history, items } from '../example-backlog';
import type { HealthIssue } from '../health-backlog';
import { verdictAbove } from '../reading';
import { TOP } from '../snapshot';
import { daysBetween } from '../time';

export default defineIndicator({
  id: 'churn',
  title: 'Keeps changing',
  question: 'changing',
  why: 'When priorities, dates and the top of the order move to and fro, people stop believing them.',
  source: 'Due dates: TicketCoach. Priorities and the turnover of the first twenty: ours.',
  needs: ['changelog'],
  unit: 'issues',
  thresholds: { days: 90, priorityChanges: 3, dueMoves: 2, warnShare: 0.05, badShare: 0.1 },
  action: 'talk',
  jql: () => null,
  measure({ items: open, waiting, backlog }, { days, priorityChanges, dueMoves, warnShare, badShare }) {
    const recent = (at: string) => daysBetween(at, backlog.asOf) <= days;
    const reversed: string[] = [];
    const fell = new Set(fallen(open, waiting, backlog.earlierTop ?? []));
    const churned = open.filter((issue) => {
      const changes = (issue.history?.priority ?? []).filter((change) => recent(change.at));
      const wentBack = changes.some((change, index) => changes.slice(index + 1).some((later) => later.to === change.from));
      if (wentBack) reversed.push(issue.key);
      const moves = (issue.history?.dueMoved ?? []).filter(recent).length;
      return wentBack || changes.length >= priorityChanges || moves > dueMoves || fell.has(issue.key);
    });
    const share = open.length === 0 ? 0 : churned.length / open.length;
    return {
      value: churned.length,
      of: open.length,
      issues: churned.map((issue) => issue.key),
      verdict: verdictAbove(share, warnShare, badShare),
      params: { reversed: reversed.length, fell: fell.size, ...(backlog.earlierTop === undefined ? {} : { top: backlog.earlierTop.length }) },
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
    {
      title: 'what was among the first twenty and is not any more, unless it is being worked on',
      backlog: backlogOf(items(30, (index) => ({ sprintIds: index === 29 ? [7] : [] })), {
        earlierTop: ['PAY-1', 'PAY-28', 'PAY-30', 'PAY-99'],
        sprints: [{ id: 7, name: 'Now', state: 'active', start: daysAgo(3), end: daysAgo(-11), completed: null, done: null, committed: null }],
      }),
      expect: { value: 1, of: 30, issues: ['PAY-28'], params: { reversed: 0, fell: 1, top: 4 } },
    },
  ],
});

/** Open issues that were at the top and have been overtaken; what was finished or started has not been. */
function fallen(open: readonly HealthIssue[], waiting: readonly HealthIssue[], earlierTop: readonly string[]): string[] {
  const top = new Set(open.slice(0, TOP).map(({ key }) => key));
  const still = new Set(waiting.map(({ key }) => key));
  return earlierTop.filter((key) => still.has(key) && !top.has(key));
}
