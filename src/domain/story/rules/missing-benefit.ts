import { defineRule } from '../define-rule';
import { replaceWith } from '../fix';
import { rangesOf } from '../passage';

export default defineRule({
  id: 'missing-benefit',
  title: 'Says why it is wanted',
  part: 'story',
  scope: 'story',
  level: 'warning',
  why: 'The benefit lets the team find a cheaper way to the same end, and lets the product owner rank the story.',
  source: 'Connextra template; Lucassen et al. 2016, Quality User Story: well-formed',
  examples: {
    good: [
      'As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.',
      'In order to give no wrong drug, as a nurse, I want to see the allergies of a patient.',
      'As a nurse, I want to see the allergies of a patient to avoid a wrong drug.',
    ],
    bad: ['As a nurse, I want to see the allergies of a patient.'],
  },
  check({ story }) {
    if (story.benefits.some((part) => part.text !== '')) return [];
    return [{ where: story.means.at(-1)?.where ?? story.where }];
  },
  fix({ story, pack }) {
    const at = rangesOf(story.passage, story.end, story.end)[0];
    return at === undefined ? [] : replaceWith('add-benefit', at, pack.skeleton.benefit);
  },
});
