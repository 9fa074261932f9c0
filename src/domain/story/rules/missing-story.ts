import { paragraph } from '../../text/build';
import { DESCRIPTION } from '../../text/range';
import { defineRule } from '../define-rule';
import { makeFix } from '../fix';

export default defineRule({
  id: 'missing-story',
  title: 'Holds a story',
  part: 'story',
  scope: 'issue',
  level: 'warning',
  why: 'An issue of a story type should say who wants what and why; a task does better as a task.',
  source: 'Connextra template',
  examples: {
    good: ['As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.'],
    bad: ['Acceptance criteria:\n- The allergies of the patient are listed in the chart'],
  },
  check({ stories }) {
    return stories.length > 0 ? [] : [{ where: { field: 'summary', path: [], start: 0, end: 0 } }];
  },
  fix({ pack, input }) {
    const story = paragraph(pack.skeleton.story);
    return input.scope === 'sentence' ? [] : [makeFix('write-story', [{ kind: 'insert', field: DESCRIPTION, path: [0], nodes: [story] }])];
  },
});
