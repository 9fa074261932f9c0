import { defineIndicator } from '../define-indicator';
import { backlogOf, items } from '../example-backlog';

export default defineIndicator({
  id: 'refined-share',
  title: 'Refined where it matters',
  question: 'other',
  why: 'Detail should fall with rank: nearly all of what is next, some of what comes soon, none of the rest.',
  source: 'Cohn and Pichler: DEEP (detailed appropriately).',
  needs: [],
  unit: 'share',
  thresholds: { nextShare: 0.8, soonShare: 0.4 },
  action: 'refine',
  jql: () => null,
  measure(view, { nextShare, soonShare }) {
    const share = (band: 'next' | 'soon') => {
      const issues = view.inBands(band);
      return issues.length === 0 ? 1 : issues.filter((issue) => view.gapsOf(issue).length === 0).length / issues.length;
    };
    const [next, soon] = [share('next'), share('soon')];
    const near = view.inBands('next', 'soon');
    const later = soon < soonShare ? 'warn' : 'good';
    return {
      value: next,
      of: null,
      issues: near.filter((issue) => view.gapsOf(issue).length > 0).map((issue) => issue.key),
      verdict: next < nextShare ? 'bad' : later,
      params: { soon },
    };
  },
  examples: [
    {
      title: 'fifteen of the next twenty and three of the thirty after them are estimated',
      backlog: backlogOf(items(60, (index) => ({ estimate: index < 15 || (index >= 20 && index < 23) ? 3 : null }))),
      expect: { value: 0.75, verdict: 'bad', params: { soon: 0.1 } },
    },
  ],
});
