import { sameRange } from '../../text/range';
import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';
import { makeFix, replaceWith } from '../fix';
import { addCriterionAfter, inlineOf, wordsAt } from '../structure';
import { rangeInCriterion } from '../words';

/** "... and the guest gets an e-mail": a second subject with a verb of its own. */
const SECOND =
  /(?:,\s*|\s+)and\s+(?:also\s+)?(?:the|an?|I|it|they|he|she|we|my|his|her|their|all|no|each|every)\s+(?:(?!and\b|that\b|which\b)[\p{L}\p{N}'’-]+\s+){0,4}?(?:is|are|was|were|has|have|gets?|sees?|receives?|can|cannot|can't|must|should|will|shows?|appears?|displays?|becomes?|remains?|stays?|goes|disappears?|changes?|contains?|includes?|lists?)\b/iu;

export default defineRule({
  id: 'compound-outcome',
  title: 'Checks one outcome at a time',
  part: 'criteria',
  scope: 'issue',
  level: 'suggestion',
  why: 'When one of two outcomes in a sentence fails, the criterion is neither met nor missed.',
  source: 'INCOSE Guide to Writing Requirements, R18: single thought',
  englishOnly: true,
  examples: {
    good: [withCriteria('- The allergies and the drugs are listed in the chart')],
    bad: [
      withCriteria('- The allergy is listed in the chart and the doctor gets a message'),
      withCriteria('Given a patient with an allergy', 'When I open the chart', 'Then the allergy is listed and the doctor gets a message'),
    ],
  },
  check({ criteria }) {
    return criteria.flatMap((criterion) => {
      if (criterion.steps.length === 0) {
        return secondOutcome(criterion.text) === -1 ? [] : [{ where: rangeInCriterion(criterion, 0, criterion.text.length) }];
      }
      return criterion.steps
        .filter((step) => step.kind === 'then' && secondOutcome(step.text) !== -1)
        .map((step) => ({ where: step.where }));
    });
  },
  fix({ input, criteria }, { where }) {
    const words = wordsAt(input, where);
    const at = secondOutcome(words);
    const criterion = criteria.find((one) => sameRange(one.where, where));
    const step = criteria.flatMap((one) => one.steps).find((one) => sameRange(one.where, where));
    const joint = /^,?\s*and\s+(?:also\s+)?/iu.exec(words.slice(at))?.[0].length ?? 0;
    if (at === -1 || joint === 0) return [];
    const second = { ...where, start: where.start + at + joint };
    const cut = { ...where, start: where.start + at };
    if (step !== undefined) {
      const between = { ...cut, end: second.start };
      return replaceWith('split-outcome', between, '\nAnd ');
    }
    if (criterion === undefined) return [];
    const rest = words.slice(at + joint);
    const sentence = rest.charAt(0).toUpperCase() + rest.slice(1);
    const [first, ...others] = inlineOf(input, second);
    const content = first?.text === undefined ? [] : [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...others];
    const added = addCriterionAfter(input, criterion, content, sentence);
    return added === null || content.length === 0 ? [] : [makeFix('split-outcome', [{ kind: 'replace', where: cut, text: '' }, ...added])];
  },
});

const VERB = /\b(?:is|are|was|were|has|have|gets?|sees?|receives?|can|cannot|must|should|will|shows?|appears?|displays?|becomes?|remains?|stays?|goes|contains?|includes?|lists?|opens?|closes?|sends?)\b/iu;

/** Where a second outcome starts, after a first one that is complete; -1 where there is none. */
function secondOutcome(text: string): number {
  const at = SECOND.exec(text)?.index ?? -1;
  return at > 0 && VERB.test(text.slice(0, at)) && !conditional(text.slice(0, at)) ? at : -1;
}

/** "If the list is empty and the user is new, ..." joins conditions, not outcomes. */
function conditional(before: string): boolean {
  return /(?:^|\s)(?:if|when|whenever|while|once|after|before|until|unless|given|where|that|which|who|whether|between|both)\s[^,;:]*$/iu.test(before);
}
