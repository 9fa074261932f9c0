import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';

export default defineRule({
  id: 'several-whens',
  title: 'Tests one action in each scenario',
  part: 'criteria',
  scope: 'issue',
  level: 'warning',
  why: 'A scenario with two actions tests two behaviours, and when it fails it does not say which.',
  source: 'gherkin-lint; Cucumber, Writing better Gherkin',
  examples: {
    good: [withCriteria('Given a patient with an allergy', 'When I open the chart', 'Then the allergy is listed')],
    bad: [
      withCriteria('Given a patient with an allergy', 'When I open the chart', 'Then the allergy is listed', 'When I close the chart', 'Then the list of patients is shown'),
    ],
  },
  check({ criteria }) {
    return criteria.flatMap((criterion) => {
      const whens = criterion.steps.filter((step, at) => step.kind === 'when' && criterion.steps[at - 1]?.kind !== 'when');
      const second = whens[1];
      return second === undefined ? [] : [{ where: second.where, params: { count: whens.length } }];
    });
  },
});
