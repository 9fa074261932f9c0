import { allActionsIn } from '../actions';
import { defineRule } from '../define-rule';
import { rangeInPart } from '../words';

export default defineRule({
  id: 'several-actions',
  title: 'Wants one thing',
  part: 'story',
  scope: 'story',
  level: 'warning',
  why: 'Each action can be ranked, built and tested by itself; together they hide how small the first useful step is.',
  source: 'Lucassen et al. 2016, Quality User Story: atomic',
  englishOnly: true,
  examples: {
    good: [
      'As a nurse, I want to see the allergies and the drugs of a patient, so that I give no wrong drug.',
      'As a nurse, I want to know when the visiting hours start and end, so that I can tell the family.',
    ],
    bad: [
      'As a nurse, I want to add and remove allergies of a patient, so that the chart is right.',
      'As a nurse, I want to see the allergies of a patient and print the chart, so that I give no wrong drug.',
    ],
  },
  check({ story }) {
    return story.means.flatMap((part) => {
      const actions = allActionsIn(part.text);
      const first = actions[0];
      const last = actions.at(-1);
      if (first === undefined || last === undefined || actions.length < 2) return [];
      const verbs = actions.map((action) => action.verb).join(', ');
      return [{ where: rangeInPart(story, part, first.start, last.end), params: { verbs, count: actions.length } }];
    });
  },
});
