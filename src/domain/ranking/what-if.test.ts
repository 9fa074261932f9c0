import { findModel } from '../scoring/find-model';
import { weightsOf, withWeights } from './what-if';

const weighted = findModel('weighted');
if (weighted === null) throw new Error('There is no weighted model.');
const inputs = { businessValue: 10, returnOnInvestment: 1, customerUrgency: 1, marketConditions: 1, technicalRisk: 10, complexity: 10 };

test('the weights are those of the model', () => {
  expect(weightsOf(weighted)).toEqual({ businessValue: 30, returnOnInvestment: 20, customerUrgency: 20, marketConditions: 10, technicalRisk: 10, complexity: 10 });
  const rice = findModel('rice');
  expect(rice && weightsOf(rice)).toBeNull();
});

test('the same weights give the same score, others another, and none no model', () => {
  expect(withWeights(weighted, weightsOf(weighted) ?? {})?.score(inputs)).toEqual(weighted.score(inputs));
  expect(withWeights(weighted, { businessValue: 1 })?.score(inputs)).toEqual({ scored: true, score: 100 });
  expect(withWeights(weighted, {})).toBeNull();
});
