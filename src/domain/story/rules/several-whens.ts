import { defineRule } from '../define-rule';

const STORY = 'As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.';

export default defineRule({
  id: 'several-whens',
  title: 'Tests one action in each scenario',
  part: 'criteria',
  scope: 'issue',
  level: 'warning',
  why: 'A scenario with two actions tests two behaviours, and when it fails it does not say which.',
  source: 'gherkin-lint; Cucumber, Writing better Gherkin',
  examples: {
    good: [`${STORY}\n\nAcceptance criteria:\nGiven a patient with an allergy\nWhen I open the chart\nThen the allergy is listed`],
    bad: [
      `${STORY}\n\nAcceptance criteria:\nGiven a patient with an allergy\nWhen I open the chart\nThen the allergy is listed\nWhen I close the chart\nThen the list of patients is shown`,
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
