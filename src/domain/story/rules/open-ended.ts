import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';
import { replaceWith } from '../fix';
import { findPhrases } from '../phrases';
import { withoutPhrase } from '../without-phrase';

export default defineRule({
  id: 'open-ended',
  title: 'Lists everything that counts',
  part: 'criteria',
  scope: 'issue',
  level: 'warning',
  why: '"Etc." leaves the rest of the list to whoever builds it, and another rest to whoever tests it.',
  source: 'INCOSE Guide to Writing Requirements, R9; ISO/IEC/IEEE 29148, 5.2.7',
  englishOnly: true,
  params: {
    phrases: [
      'etc', 'et cetera', 'and so on', 'and so forth', 'and/or similar', 'and the like', 'or the like', 'or similar', 'and similar', 'and more', 'and others', 'among others',
      'amongst others', 'including but not limited to', 'but not limited to', 'not limited to', '...', '…', 'and whatnot', 'or something', 'or something like that', 'and such',
    ],
  },
  examples: {
    good: [withCriteria('- The chart shows allergies to drugs, food and latex'), withCriteria('- While the chart loads, "Please wait ..." is shown')],
    bad: [withCriteria('- The chart shows allergies to drugs, food, etc.'), withCriteria('- The chart shows allergies to drugs and so on'), withCriteria('- The chart shows allergies (drugs, food, ...)')],
  },
  check({ criteria }, { phrases }) {
    return findPhrases(criteria, phrases, (text, at, phrase) => {
      // Dots go on with a list only after a comma; elsewhere they are a label's or a pause.
      if (/^(?:\.{3}|…)$/u.test(phrase)) return !/,\s*$/u.test(text.slice(0, at));
      return /^and more$/iu.test(phrase) && /^\s+\p{L}/u.test(text.slice(at + phrase.length));
    });
  },
  fix({ input }, { where, params }) {
    // "Including but not limited to" leads a list; without it the list would hang in the air.
    if (/limited to$/iu.test(String(params['phrase']))) return [];
    return replaceWith('close-list', ...withoutPhrase(input, where));
  },
});
