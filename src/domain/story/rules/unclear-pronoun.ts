import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';
import { replaceWith } from '../fix';
import { rangeInCriterion } from '../words';

const PRONOUN = /^(?:it|they|this|these|those|that)(?=\s+(?:is|are|was|has|have|should|must|will|can|shall|does|do|may|needs?|shows?|works?)\b)/iu;

export default defineRule({
  id: 'unclear-pronoun',
  title: 'Names what it is about',
  part: 'criteria',
  scope: 'issue',
  level: 'off',
  why: 'A criterion that opens with "it" cannot be read, moved or tested by itself.',
  source: 'INCOSE Guide to Writing Requirements, R24: pronouns',
  englishOnly: true,
  examples: {
    good: [withCriteria('- The chart shows the allergies')],
    bad: [withCriteria('- It should show the allergies')],
  },
  check({ criteria }) {
    return criteria.flatMap((criterion) => {
      const found = PRONOUN.exec(criterion.text);
      return found === null ? [] : [{ where: rangeInCriterion(criterion, 0, found[0].length), params: { word: found[0] } }];
    });
  },
  fix(_, { where }) {
    return replaceWith('name-it', where, '{{subject}}');
  },
});
