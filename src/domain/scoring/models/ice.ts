import { checkClustering, checkSameValue } from '../check';
import { defineModel } from '../define-model';

export default defineModel({
  id: 'ice',
  title: 'ICE',
  why: 'Quick to answer: three judgements from 1 to 10. Good for many small ideas and experiments.',
  source: {
    text: 'Sean Ellis; levels of evidence for confidence after Itamar Gilad, The confidence meter',
    url: 'https://itamargilad.com/the-tool-that-will-help-you-choose-better-product-ideas/',
  },
  criteria: [
    {
      id: 'impact',
      title: 'Impact',
      direction: 'benefit',
      help: 'How much it moves the measure that you care about.',
      scale: {
        kind: 'number',
        min: 1,
        max: 10,
        step: 1,
        anchors: [
          { from: 1, rubric: 'Barely measurable.' },
          { from: 3, rubric: 'Small: visible if you look for it.' },
          { from: 5, rubric: 'Clear: worth a line in the quarterly report.' },
          { from: 7, rubric: 'Large: one of the best things of this quarter.' },
          { from: 9, rubric: 'It changes the business.' },
        ],
      },
    },
    {
      id: 'confidence',
      title: 'Confidence',
      direction: 'benefit',
      help: 'What speaks for impact and ease: the stronger the evidence, the higher.',
      scale: {
        kind: 'number',
        min: 1,
        max: 10,
        step: 1,
        anchors: [
          { from: 1, rubric: 'Somebody is convinced of it, or it fits the trend.' },
          { from: 2, rubric: 'Others agree, or a back-of-the-envelope calculation holds.' },
          { from: 3, rubric: 'A few customers asked for it, or a competitor has it.' },
          { from: 5, rubric: 'Surveys, interviews or usage data support it.' },
          { from: 7, rubric: 'Users have tried a prototype or an early version.' },
          { from: 9, rubric: 'A live test or a first release shows the effect.' },
        ],
      },
    },
    {
      id: 'ease',
      title: 'Ease',
      direction: 'benefit',
      help: 'How little work it is. 10 is the easiest.',
      scale: {
        kind: 'number',
        min: 1,
        max: 10,
        step: 1,
        anchors: [
          { from: 1, rubric: 'More than half a year of a team.' },
          { from: 3, rubric: 'A quarter.' },
          { from: 5, rubric: 'About a month.' },
          { from: 7, rubric: 'One or two weeks.' },
          { from: 9, rubric: 'A day or two.' },
        ],
      },
    },
  ],
  formula: 'impact * confidence * ease',
  quadrant: { value: 'impact * confidence', effort: '11 - ease', split: { value: 30, effort: 5.5 } },
  check: (scores) => [...checkSameValue(scores, 'confidence', 'Confidence'), ...checkClustering(scores)],
  examples: [
    { name: 'strong, supported and easy (own example)', inputs: { impact: 8, confidence: 7, ease: 9 }, score: 504 },
    { name: 'strong and easy, but only an opinion (own example)', inputs: { impact: 8, confidence: 1, ease: 9 }, score: 72 },
    { name: 'everything at its lowest (own example)', inputs: { impact: 1, confidence: 1, ease: 1 }, score: 1 },
    { name: 'everything at its highest (own example)', inputs: { impact: 10, confidence: 10, ease: 10 }, score: 1000 },
  ],
});
