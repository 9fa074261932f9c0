import { defineIndicator } from '../define-indicator';
import { backlogOf, item } from '../example-backlog';

export default defineIndicator({
  id: 'orphans',
  title: 'Without a home',
  question: 'other',
  why: 'Where a project plans in epics, an issue without one belongs to no goal, and an epic without open issues has no next step.',
  source: 'Ours.',
  needs: ['epics'],
  unit: 'issues',
  thresholds: { warnShare: 0.3, badShare: 0.6 },
  action: 'link',
  jql: ({ open }) => `${open} AND parent IS EMPTY ORDER BY Rank ASC`,
  measure({ items: open, epics }, { warnShare, badShare }) {
    const parents = new Set(open.map((issue) => issue.parentKey));
    const alone = open.filter((issue) => issue.parentKey === null);
    const childless = epics.filter((epic) => !parents.has(epic.key));
    const share = open.length === 0 ? 0 : alone.length / open.length;
    const between = share > warnShare || childless.length > 0 ? 'warn' : 'good';
    return {
      value: alone.length + childless.length,
      of: open.length + epics.length,
      issues: [...alone, ...childless].map((issue) => issue.key),
      verdict: share > badShare ? 'bad' : between,
      params: { alone: alone.length, childless: childless.length },
    };
  },
  examples: [
    {
      title: 'one issue without an epic, one epic without an open issue',
      backlog: backlogOf([
        item('PAY-1', { hierarchyLevel: 1, type: 'Epic' }),
        item('PAY-2', { hierarchyLevel: 1, type: 'Epic' }),
        item('PAY-3', { parentKey: 'PAY-1' }),
        item('PAY-4', { parentKey: 'PAY-1' }),
        item('PAY-5', { parentKey: 'PAY-1' }),
        item('PAY-6'),
      ]),
      expect: { value: 2, of: 6, issues: ['PAY-6', 'PAY-2'], verdict: 'warn', params: { alone: 1, childless: 1 } },
    },
  ],
});
