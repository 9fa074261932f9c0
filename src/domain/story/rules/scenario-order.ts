import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';

export default defineRule({
  id: 'scenario-order',
  title: 'Tells a scenario in its order',
  part: 'criteria',
  scope: 'issue',
  level: 'warning',
  why: 'State, action, outcome: out of order a scenario cannot be automated, and reads as if the outcome came first.',
  source: "Cucumber's Gherkin reference; gherkin-lint",
  examples: {
    good: [withCriteria('Given a patient with an allergy', 'When I open the chart', 'Then the allergy is listed')],
    bad: [
      withCriteria('Given a patient with an allergy', 'Then the allergy is listed', 'When I open the chart'),
      withCriteria('When I open the chart', 'Given a patient with an allergy', 'Then the allergy is listed'),
    ],
  },
  check({ criteria }) {
    return criteria.flatMap(({ steps }) => {
      const firstWhen = steps.findIndex((step) => step.kind === 'when');
      const firstThen = steps.findIndex((step) => step.kind === 'then');
      const early = firstThen !== -1 && firstThen < firstWhen ? steps[firstThen] : undefined;
      const late = firstWhen === -1 ? undefined : steps.slice(firstWhen).find((step) => step.kind === 'given');
      const step = early ?? late;
      return step === undefined ? [] : [{ where: step.where, params: { keyword: step.keyword } }];
    });
  },
});
