import { sameRange } from '../../text/range';
import { isBlank } from '../criteria/blank';
import type { Criterion } from '../criteria/criterion';
import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';
import { makeFix } from '../fix';
import { removeCriterion } from '../structure';
import { normalised, rangeInCriterion } from '../words';

export default defineRule({
  id: 'duplicate-criterion',
  title: 'Says each criterion once',
  part: 'criteria',
  scope: 'issue',
  level: 'warning',
  why: 'Of two equal criteria one is changed later and the other forgotten.',
  source: 'ISO/IEC/IEEE 29148, 5.2.6: consistent, no redundancy',
  examples: {
    good: [withCriteria('- Allergies to drugs are listed', '- Allergies to food are listed')],
    bad: [withCriteria('- Allergies to drugs are listed', '- allergies to drugs are listed.')],
  },
  check({ criteria }) {
    const seen = new Map<string, Criterion>();
    return criteria.flatMap((criterion) => {
      const words = normalised(criterion.text);
      if (words === '' || isBlank(criterion)) return [];
      if (!seen.has(words)) {
        seen.set(words, criterion);
        return [];
      }
      return [{ where: rangeInCriterion(criterion, 0, criterion.text.length) }];
    });
  },
  fix({ criteria, input }, { where }) {
    const criterion = criteria.find((one) => sameRange(one.where, where));
    const edits = criterion === undefined ? null : removeCriterion(input, criterion);
    return edits === null ? [] : [makeFix('remove-duplicate', edits)];
  },
});
