import { defineRule } from '../define-rule';

const STORY = 'As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.';

export default defineRule({
  id: 'empty-criteria',
  title: 'Has criteria under their heading',
  part: 'criteria',
  scope: 'issue',
  level: 'error',
  why: 'A heading with nothing under it looks as if the criteria were agreed.',
  source: 'INVEST (Wake 2003): testable',
  examples: {
    good: [`${STORY}\n\nAcceptance criteria:\n- The allergies of the patient are listed in the chart`],
    bad: [`${STORY}\n\nAcceptance criteria:`],
  },
  check({ sections }) {
    if (sections.some((section) => section.criteria.length > 0)) return [];
    return sections.slice(0, 1).flatMap((section) => (section.heading === null ? [] : [{ where: section.heading }]));
  },
});
