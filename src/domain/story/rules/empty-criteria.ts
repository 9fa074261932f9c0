import { isBlank } from '../criteria/blank';
import { defineRule } from '../define-rule';
import { STORY, withCriteria } from '../example-text';

export default defineRule({
  id: 'empty-criteria',
  title: 'Has criteria under their heading',
  part: 'criteria',
  scope: 'issue',
  level: 'error',
  why: 'A heading with nothing under it looks as if the criteria were agreed.',
  source: 'INVEST (Wake 2003): testable',
  examples: {
    good: [withCriteria('- The allergies of the patient are listed in the chart')],
    bad: [`${STORY}\n\nAcceptance criteria:`, withCriteria('- TBD'), withCriteria('Given ...', 'When ...', 'Then ...')],
  },
  check({ sections }) {
    if (sections.some((section) => section.criteria.some((criterion) => !isBlank(criterion)))) return [];
    const first = sections[0];
    const where = first?.heading ?? first?.criteria[0]?.where;
    return where === undefined ? [] : [{ where }];
  },
});
