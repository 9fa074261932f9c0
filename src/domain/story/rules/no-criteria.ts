import { bulletList, heading } from '../../text/build';
import { DESCRIPTION } from '../../text/range';
import { defineRule } from '../define-rule';
import { STORY, withCriteria } from '../example-text';
import { makeFix } from '../fix';

export default defineRule({
  id: 'no-criteria',
  title: 'Has acceptance criteria',
  part: 'criteria',
  scope: 'issue',
  level: 'warning',
  why: 'Criteria say when the story is done; without them the team and the tester each guess.',
  source: 'INVEST (Wake 2003): testable',
  needs: 'issue',
  examples: {
    good: [withCriteria('- The allergies of the patient are listed in the chart')],
    bad: [STORY],
  },
  check({ stories, sections }) {
    const first = stories[0];
    if (first === undefined || sections.length > 0) return [];
    return [{ where: { ...first.where, start: first.where.end } }];
  },
  fix({ input, pack }) {
    const path = [input.description?.content.length ?? 0];
    const nodes = [heading(3, pack.skeleton.criteria), bulletList(['{{criterion}}'])];
    return [makeFix('add-criteria', [{ kind: 'insert', field: DESCRIPTION, path, nodes }])];
  },
});
