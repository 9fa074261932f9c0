import { bulletList } from '../../text/build';
import { isBlank } from '../criteria/blank';
import { defineRule } from '../define-rule';
import { STORY, withCriteria } from '../example-text';
import { makeFix, replaceWith } from '../fix';
import { nextTo } from '../structure';

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
  fix({ sections }, { where }) {
    const blank = sections.flatMap((section) => section.criteria);
    const only = blank.length === 1 ? blank[0] : undefined;
    if (only !== undefined && only.steps.length === 0) return replaceWith('write-criterion', only.where, '{{criterion}}');
    if (blank.length > 0 || where.path.length === 0) return [];
    return [makeFix('write-criterion', [{ kind: 'insert', field: where.field, path: nextTo(where.path), nodes: [bulletList(['{{criterion}}'])] }])];
  },
});
