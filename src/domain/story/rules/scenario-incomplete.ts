import { defineRule } from '../define-rule';

const STORY = 'As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.';

export default defineRule({
  id: 'scenario-incomplete',
  title: 'Has a When and a Then in each scenario',
  part: 'criteria',
  scope: 'issue',
  level: 'error',
  why: 'Without an action or an outcome a scenario cannot be run as a test.',
  source: "North 2006, Introducing BDD; Cucumber's Gherkin reference",
  examples: {
    good: [`${STORY}\n\nAcceptance criteria:\nGiven a patient with an allergy\nWhen I open the chart\nThen the allergy is listed`],
    bad: [`${STORY}\n\nAcceptance criteria:\nGiven a patient with an allergy\nWhen I open the chart`],
  },
  check({ criteria }) {
    return criteria.flatMap((criterion) => {
      if (criterion.steps.length === 0 && criterion.layout !== 'scenario') return [];
      const missing = (['when', 'then'] as const).find((kind) => !criterion.steps.some((step) => step.kind === kind));
      return missing === undefined ? [] : [{ where: criterion.where, params: { missing } }];
    });
  },
});
