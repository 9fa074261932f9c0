import { defineRule } from '../define-rule';
import { makeFix } from '../fix';
import { fieldText, moveToParagraph } from '../structure';

export default defineRule({
  id: 'text-after-story',
  title: 'Says nothing more in the story itself',
  part: 'story',
  scope: 'story',
  level: 'suggestion',
  why: 'Notes behind the story are read over; they belong in the criteria or in a paragraph of their own.',
  source: 'Lucassen et al. 2016, Quality User Story: minimal',
  examples: {
    good: ['As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.'],
    bad: ['As a nurse, I want to see the allergies of a patient, so that I give no wrong drug. The list comes from the lab.'],
  },
  check({ story }) {
    return story.rest === null ? [] : [{ where: story.rest.where }];
  },
  fix({ input }, { where }) {
    const text = fieldText(input, where);
    const gap = /\s*$/u.exec(text.slice(0, where.start))?.[0].length ?? 0;
    const edits = moveToParagraph(input, where, { ...where, start: where.start - gap });
    return edits === null ? [] : [makeFix('move-out', edits)];
  },
});
