import { inline } from '../../text/build';
import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';
import { makeFix } from '../fix';
import { addCriterionAfter } from '../structure';

const UNHAPPY =
  /\b(?:not|no|never|cannot|can't|won't|doesn't|isn't|aren't|without|invalid|wrong|incorrect|error|errors|fail|fails|failed|failure|empty|missing|unknown|deny|denied|refuse[ds]?|reject(?:s|ed)?|forbidden|expired?|expires|duplicate|exceeds?|too\s+\w+|unavailable|offline|time-?out|cancel(?:s|led)?|warning|unauthori[sz]ed|unless|otherwise|only|at\s+most|maximum|limit|blocked|disabled|lost)\b/iu;

export default defineRule({
  id: 'only-happy-path',
  title: 'Says what happens when it goes wrong',
  part: 'criteria',
  scope: 'issue',
  level: 'off',
  why: 'Most of the work, and most of the defects, are in the cases in which something is missing or refused.',
  source: 'Adzic 2011, Specification by Example',
  englishOnly: true,
  params: { least: 3 },
  examples: {
    good: [withCriteria('- Allergies to drugs are listed', '- Allergies to food are listed', '- A chart without allergies says so')],
    bad: [withCriteria('- Allergies to drugs are listed', '- Allergies to food are listed', '- Allergies to latex are listed')],
  },
  check({ criteria, sections }, { least }) {
    if (criteria.length < least || criteria.some((criterion) => UNHAPPY.test(criterion.text))) return [];
    const where = sections[0]?.heading ?? criteria[0]?.where;
    return where === undefined ? [] : [{ where }];
  },
  fix({ input, criteria }) {
    const last = criteria.at(-1);
    const edits = last === undefined ? null : addCriterionAfter(input, last, inline('{{criterion}}'), '{{criterion}}');
    return edits === null ? [] : [makeFix('add-unhappy-case', edits)];
  },
});
