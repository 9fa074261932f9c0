import { checkClustering } from '../check';
import { defineModel } from '../define-model';

export default defineModel({
  id: 'cd3',
  title: 'CD3',
  why: 'Cost of delay divided by duration: loses the least by waiting when one team does one thing at a time.',
  source: {
    text: 'Joshua Arnold, Cost of delay divided by duration, Black Swan Farming; after Reinertsen, 2009',
    url: 'https://blackswanfarming.com/cost-of-delay-divided-by-duration/',
  },
  criteria: [
    {
      id: 'costOfDelay',
      title: 'Cost of delay',
      direction: 'benefit',
      unit: 'money per week',
      help: 'What each week of waiting costs: revenue not earned, cost not saved. Points do as well.',
      scale: {
        kind: 'number',
        min: 0,
        step: 1,
        anchors: [{ from: 0, rubric: 'Imagine it one week later, and add up who pays how much for that.' }],
      },
    },
    {
      id: 'duration',
      title: 'Duration',
      direction: 'cost',
      unit: 'weeks',
      help: 'How long it occupies the team, in weeks from start to release.',
      scale: {
        kind: 'number',
        min: 0,
        aboveMin: true,
        step: 0.5,
        anchors: [{ from: 0, rubric: 'Calendar weeks in which nothing else can be started.' }],
      },
    },
  ],
  formula: 'costOfDelay / duration',
  quadrant: { value: 'costOfDelay', effort: 'duration', split: 'median' },
  check: checkClustering,
  examples: [
    {
      name: 'ten more ice creams a week after two weeks of work (Black Swan Farming, CD3 and proportionality to outcomes)',
      inputs: { costOfDelay: 10, duration: 2 },
      score: 5,
    },
    {
      name: 'thirty more ice creams a week after four weeks of work (Black Swan Farming, CD3 and proportionality to outcomes)',
      inputs: { costOfDelay: 30, duration: 4 },
      score: 7.5,
    },
  ],
});
