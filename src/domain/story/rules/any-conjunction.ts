import { defineRule } from '../define-rule';
import { rangeInPart } from '../words';

export default defineRule({
  id: 'any-conjunction',
  title: 'Has no "and" or "or" in the wish',
  part: 'story',
  scope: 'story',
  level: 'off',
  why: 'The strict reading of an atomic story: any joining word may hide a second story.',
  source: 'Lucassen et al. 2016, AQUSA: atomic',
  examples: {
    good: ['As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.'],
    bad: ['As a nurse, I want to see the allergies and the drugs of a patient, so that I give no wrong drug.'],
  },
  check({ story, pack }) {
    return story.means.flatMap((part) => {
      const found = pack.joint.exec(part.text);
      if (found === null) return [];
      return [{ where: rangeInPart(story, part, found.index, found.index + found[0].length), params: { word: found[0].trim() } }];
    });
  },
});
