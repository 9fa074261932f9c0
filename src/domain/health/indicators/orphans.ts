import { defineIndicator } from '../define-indicator';
import { backlogOf, item } from '../example-backlog';
import { MAX_KEYS } from '../jql';

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
  jql({ open }, _, { issues, params }) {
    const childless = issues.slice(Number(params?.alone ?? 0));
    if (childless.length > MAX_KEYS) return null;
    const alone = `${open} AND parent IS EMPTY`;
    return `${childless.length === 0 ? alone : `(${alone}) OR issuekey in (${childless.join(', ')})`} ORDER BY Rank ASC`;
  },
  measure({ items: open, epics }, { warnShare, badShare }) {
    // An epic of epics has its next step in them.
    const parents = new Set([...open, ...epics].map((issue) => issue.parentKey));
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
    {
      title: 'an initiative whose epic is open has a next step',
      backlog: backlogOf([
        item('PAY-1', { hierarchyLevel: 2, type: 'Initiative' }),
        item('PAY-2', { hierarchyLevel: 1, type: 'Epic', parentKey: 'PAY-1' }),
        item('PAY-3', { parentKey: 'PAY-2' }),
      ]),
      expect: { value: 0, of: 3, issues: [], verdict: 'good', params: { alone: 0, childless: 0 } },
    },
  ],
});
