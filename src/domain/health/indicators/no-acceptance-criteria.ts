import { defineIndicator } from '../define-indicator';
import { backlogOf, items, story } from '../example-backlog';
import { isStory, lacksCriteria } from '../ready';

export default defineIndicator({
  id: 'no-acceptance-criteria',
  title: 'No acceptance criteria',
  question: 'unclear',
  why: 'Without criteria nobody can tell when the story is done.',
  source: 'Wake, INVEST: a good story is testable.',
  needs: ['stories'],
  unit: 'issues',
  thresholds: { inNext: 0 },
  action: 'write-criteria',
  jql: () => null,
  measure(view, { inNext }) {
    const stories = view.inBands('next', 'soon').filter((issue) => issue.story !== null && isStory(issue, view.settings));
    const without = stories.filter((issue) => lacksCriteria(issue, view.settings));
    const next = without.filter((issue) => view.bandOf(issue) === 'next').length;
    const later = without.length > 0 ? 'warn' : 'good';
    return {
      value: without.length,
      of: stories.length,
      issues: without.map((issue) => issue.key),
      verdict: next > inNext ? 'bad' : later,
      params: { next },
    };
  },
  examples: [
    {
      title: 'a bug needs no criteria, a story does',
      backlog: backlogOf(
        items(3, (index) => ({
          type: index === 0 ? 'Bug' : 'Story',
          story: story({ verdict: index === 0 ? 'not-a-story' : 'ready', criteria: index === 2 ? 2 : 0 }),
        })),
      ),
      expect: { value: 1, of: 2, issues: ['PAY-2'], verdict: 'bad' },
    },
    {
      title: 'texts that were never checked cannot be judged',
      backlog: backlogOf(items(3, () => ({ type: 'Story' }))),
      expect: { value: null, notMeasurable: { reason: 'stories' } },
    },
  ],
});
