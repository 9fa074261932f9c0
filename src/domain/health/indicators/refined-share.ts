import type { Band } from '../bands';
import { defineIndicator } from '../define-indicator';
import { backlogOf, items } from '../example-backlog';
import type { HealthView } from '../view';

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
    const [next, soon, later] = [shareOf(view, 'next'), shareOf(view, 'soon'), shareOf(view, 'later')];
    const near = view.inBands('next', 'soon');
    const between = soon.share < soonShare ? 'warn' : 'good';
    return {
      value: next.share,
      of: next.all,
      issues: near.filter((issue) => view.gapsOf(issue).length > 0).map((issue) => issue.key),
      verdict: next.share < nextShare ? 'bad' : between,
      params: { soon: soon.share, ofSoon: soon.all, later: later.share, ofLater: later.all },
    };
  },
  examples: [
    {
      title: 'fifteen of the next twenty and three of the thirty after them are estimated',
      backlog: backlogOf(items(60, (index) => ({ estimate: index < 15 || (index >= 20 && index < 23) ? 3 : null }))),
      expect: { value: 0.75, of: 20, verdict: 'bad', params: { soon: 0.1, ofSoon: 30, later: 0, ofLater: 10 } },
    },
  ],
});

/** Ready of all in a band; a band without issues lacks nothing. */
function shareOf(view: HealthView, band: Band): { share: number; all: number } {
  const issues = view.inBands(band);
  const ready = issues.filter((issue) => view.gapsOf(issue).length === 0).length;
  return { share: issues.length === 0 ? 1 : ready / issues.length, all: issues.length };
}
