import type { Criterion } from '../criterion';
import { weightedModel } from '../weighted-model';

/** What a project starts with; its settings hold its own criteria and weights. */
export default weightedModel({
  title: 'Weighted criteria',
  criteria: [
    {
      weight: 30,
      criterion: benefit('businessValue', 'Business value', 'What it is worth to the business.', [
        'No visible worth.',
        'Some worth.',
        'Clear worth.',
        'Great worth.',
        'The goals of this year depend on it.',
      ]),
    },
    {
      weight: 20,
      criterion: benefit('returnOnInvestment', 'Return on investment', 'What comes back for what is put in.', [
        'It does not pay for itself.',
        'It pays for itself in years.',
        'It pays for itself within a year.',
        'It pays for itself within a quarter.',
        'It pays for itself at once.',
      ]),
    },
    {
      weight: 20,
      criterion: benefit('customerUrgency', 'Customer urgency', 'How pressing it is for customers.', [
        'Nobody asks.',
        'A few ask now and then.',
        'It is asked for regularly.',
        'Customers press for it.',
        'Customers leave without it.',
      ]),
    },
    {
      weight: 10,
      criterion: benefit('marketConditions', 'Market conditions', 'What competitors and the law make of it.', [
        'The market does not care.',
        'A few competitors have it.',
        'It is becoming usual.',
        'We are among the last.',
        'The market or the law demands it.',
      ]),
    },
    {
      weight: 10,
      criterion: cost('technicalRisk', 'Technical risk', 'What could go wrong in building it.', [
        'Done many times before.',
        'A few unknowns.',
        'Several unknowns.',
        'It may not work as planned.',
        'Nobody knows whether it works.',
      ]),
    },
    {
      weight: 10,
      criterion: cost('complexity', 'Complexity', 'How many parts and people it touches.', [
        'One place, one person.',
        'A few places.',
        'Several parts of the product.',
        'Several teams.',
        'The whole product.',
      ]),
    },
  ],
  examples: [
    {
      name: 'the best in everything (own example)',
      inputs: {
        businessValue: 10,
        returnOnInvestment: 10,
        customerUrgency: 10,
        marketConditions: 10,
        technicalRisk: 1,
        complexity: 1,
      },
      score: 100,
    },
    {
      name: 'the worst in everything (own example)',
      inputs: {
        businessValue: 1,
        returnOnInvestment: 1,
        customerUrgency: 1,
        marketConditions: 1,
        technicalRisk: 10,
        complexity: 10,
      },
      score: 0,
    },
    {
      name: 'valuable, but risky and complex (own example)',
      inputs: {
        businessValue: 10,
        returnOnInvestment: 5.5,
        customerUrgency: 5.5,
        marketConditions: 5.5,
        technicalRisk: 10,
        complexity: 10,
      },
      score: 55,
    },
  ],
});

function benefit(id: string, title: string, help: string, rubrics: readonly string[]): Criterion {
  return {
    id,
    title,
    help,
    direction: 'benefit',
    scale: {
      kind: 'number',
      min: 1,
      max: 10,
      step: 1,
      anchors: rubrics.map((rubric, index) => ({ from: 1 + 2 * index, rubric })),
    },
  };
}

function cost(id: string, title: string, help: string, rubrics: readonly string[]): Criterion {
  return { ...benefit(id, title, help, rubrics), direction: 'cost' };
}
