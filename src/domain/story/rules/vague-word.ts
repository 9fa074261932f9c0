import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';
import { replaceWith } from '../fix';
import { findPhrases } from '../phrases';

export default defineRule({
  id: 'vague-word',
  title: 'Uses words that mean the same to everybody',
  part: 'criteria',
  scope: 'issue',
  level: 'suggestion',
  why: 'What is "appropriate" or "nice" is decided by whoever tests, after it has been built.',
  source: 'Femmer et al. 2017, Rapid quality assurance with requirements smells: subjective language',
  englishOnly: true,
  params: {
    words: [
      'appropriate', 'appropriately', 'adequate', 'adequately', 'suitable', 'suitably', 'sufficient', 'sufficiently', 'reasonable', 'reasonably',
      'proper', 'properly', 'nice', 'nicely', 'good-looking', 'attractive', 'meaningful', 'sensible', 'sensibly', 'decent', 'acceptable',
      'modern', 'elegant', 'well-designed', 'professional-looking', 'as expected', 'correctly', 'works well', 'work well', 'looks good', 'look good', 'somehow',
    ],
  },
  examples: {
    good: [withCriteria('- The message names the drug and the allergy')],
    bad: [withCriteria('- An appropriate message is shown'), withCriteria('- The list looks good on a phone')],
  },
  check({ criteria }, { words }) {
    return findPhrases(criteria, words);
  },
  fix(_, { where }) {
    return replaceWith('say-exactly', where, '{{words}}');
  },
});
