import { isBlank } from '../criteria/blank';
import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';
import { replaceWith } from '../fix';

const ENGLISH = { when: 'When', then: 'Then' };

export default defineRule({
  id: 'scenario-incomplete',
  title: 'Has a When and a Then in each scenario',
  part: 'criteria',
  scope: 'issue',
  level: 'error',
  why: 'Without an action or an outcome a scenario cannot be run as a test.',
  source: "North 2006, Introducing BDD; Cucumber's Gherkin reference",
  examples: {
    good: [withCriteria('Given a patient with an allergy', 'When I open the chart', 'Then the allergy is listed')],
    bad: [withCriteria('Given a patient with an allergy', 'When I open the chart')],
  },
  check({ criteria }) {
    return criteria.flatMap((criterion) => {
      if (criterion.steps.length === 0 && criterion.layout !== 'scenario') return [];
      if (isBlank(criterion)) return [];
      const missing = (['when', 'then'] as const).find((kind) => !criterion.steps.some((step) => step.kind === kind));
      return missing === undefined ? [] : [{ where: criterion.where, params: { missing } }];
    });
  },
  fix({ criteria, pack }, { where, params }) {
    const criterion = criteria.find((one) => one.where === where);
    if (criterion === undefined || criterion.layout === 'row') return [];
    const { steps } = criterion;
    // Teams of any language write scenarios with English keywords.
    const words = steps.some((step) => /^(?:given|when|then)$/iu.test(step.keyword)) ? ENGLISH : pack.skeleton;
    const last = steps.at(-1);
    if (params['missing'] === 'then' && last !== undefined) {
      const at = { ...last.where, start: last.where.end };
      return replaceWith('add-then', at, `\n${words.then} {{then}}`);
    }
    const then = steps.find((step) => step.kind === 'then');
    if (params['missing'] !== 'when' || then === undefined) return [];
    return replaceWith('add-when', { ...then.where, end: then.where.start }, `${words.when} {{when}}\n`);
  },
});
