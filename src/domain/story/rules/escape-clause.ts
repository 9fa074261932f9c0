import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';
import { replaceWith } from '../fix';
import { findPhrases } from '../phrases';
import { withoutPhrase } from '../without-phrase';

export default defineRule({
  id: 'escape-clause',
  title: 'Leaves no way out',
  part: 'criteria',
  scope: 'issue',
  level: 'warning',
  why: 'A criterion that holds "if possible" is met by doing nothing.',
  source: 'INCOSE Guide to Writing Requirements, R8; ISO/IEC/IEEE 29148, 5.2.7: loopholes',
  englishOnly: true,
  params: {
    phrases: [
      'if possible', 'if at all possible', 'where possible', 'wherever possible', 'when possible', 'whenever possible', 'as far as possible', 'as much as possible',
      'to the extent possible', 'as possible', 'if necessary', 'as necessary', 'where necessary', 'when necessary', 'if needed', 'as needed', 'where needed', 'when needed',
      'if required', 'as required', 'where required', 'as appropriate', 'if appropriate', 'where appropriate', 'when appropriate', 'if practicable', 'as practicable',
      'where feasible', 'if feasible', 'as applicable', 'where applicable', 'if applicable', 'if time permits', 'if time allows', 'ideally', 'preferably', 'nice to have', 'best effort',
    ],
  },
  examples: {
    good: [withCriteria('- The chart shows the date of each allergy')],
    bad: [withCriteria('- The chart shows the date of each allergy, if possible'), withCriteria('- The doctor is called as needed')],
  },
  check({ criteria }, { phrases }) {
    return findPhrases(criteria, phrases, (text, at, phrase) => phrase.toLowerCase() === 'as possible' && /\bas\s+\w+\s+$/iu.test(text.slice(0, at)));
  },
  fix({ input }, { where }) {
    return replaceWith('remove-phrase', ...withoutPhrase(input, where));
  },
});
