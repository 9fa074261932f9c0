import type { Edit } from '../../text/edit';
import type { Step } from '../criteria/criterion';
import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';
import { makeFix } from '../fix';
import { blockText, inlineOf } from '../structure';

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
  fix({ criteria, input }, { where }) {
    const steps = criteria.find((one) => one.steps.some((step) => step.where === where))?.steps ?? [];
    const order = ['given', 'when', 'then'];
    const sorted = [...steps].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    // Only plain words change places: a mention or a card would stay behind.
    const isPlain = steps.every((step) => inlineOf(input, step.where).every((node) => node.type === 'text' && node.marks === undefined));
    if (!isPlain || where.path.length === 0) return [];
    const wordsOf = (step: Step): string => blockText(input, step.where).slice(step.where.start, step.where.end);
    const edits = steps.flatMap((step, index): Edit[] => {
      const other = sorted[index];
      return other === undefined || other === step ? [] : [{ kind: 'replace', where: step.where, text: wordsOf(other) }];
    });
    return [makeFix('put-in-order', edits)];
  },
});
