import { defineIndicator } from '../define-indicator';
import { backlogOf, items, story } from '../example-backlog';
import { hasStoryErrors } from '../ready';

export default defineIndicator({
  id: 'unclear',
  title: 'Unclear',
  question: 'unclear',
  why: 'A story that does not say who wants what, or a description of a few words, is explained twice: once now and once when it is built.',
  source: 'The rules of the story check; the limit of ten words is a convention.',
  needs: [],
  unit: 'issues',
  thresholds: { words: 10, inNext: 0 },
  action: 'rewrite',
  jql: () => null,
  measure(view, { words, inNext }) {
    const near = view.inBands('next', 'soon');
    const unclear = near.filter((issue) => hasStoryErrors(issue) || (issue.descriptionWords ?? 0) < words);
    const next = unclear.filter((issue) => view.bandOf(issue) === 'next').length;
    const later = unclear.length > 0 ? 'warn' : 'good';
    return {
      value: unclear.length,
      of: near.length,
      issues: unclear.map((issue) => issue.key),
      verdict: next > inNext ? 'bad' : later,
      params: { next },
    };
  },
  examples: [
    {
      title: 'nine words are too few, and a story with errors is unclear however long it is',
      backlog: backlogOf(
        items(4, (index) => ({
          type: 'Story',
          descriptionWords: [9, 10, null, 200][index] ?? null,
          story: story({ errors: index === 3 ? 1 : 0 }),
        })),
      ),
      expect: { value: 3, of: 4, issues: ['PAY-1', 'PAY-3', 'PAY-4'], verdict: 'bad' },
    },
  ],
});
