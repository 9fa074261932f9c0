import { defineRule } from '../define-rule';
import { STORY } from '../example-text';

export default defineRule({
  id: 'duplicate-story',
  title: 'Is the only one of its kind',
  part: 'story',
  scope: 'story',
  level: 'warning',
  why: 'Two issues for one need are estimated, ranked and sometimes built twice.',
  source: 'Lucassen et al. 2016, Quality User Story: unique',
  examples: {
    good: [STORY],
    bad: [{ description: STORY, duplicates: ['WARD-17'] }],
  },
  check({ story, stories, input }) {
    const keys = input.duplicates ?? [];
    if (keys.length === 0 || story !== stories[0]) return [];
    return [{ where: story.where, params: { keys: keys.join(', ') } }];
  },
});
