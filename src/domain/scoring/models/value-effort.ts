import { checkClustering } from '../check';
import { defineModel } from '../define-model';

export default defineModel({
  id: 'value-effort',
  title: 'Value vs effort',
  why: 'Two questions and a picture: quick wins, big bets, fill-ins and time sinks.',
  source: { text: 'Common practice; no single author' },
  criteria: [
    {
      id: 'value',
      title: 'Value',
      direction: 'benefit',
      help: 'What it is worth to users and the business together.',
      scale: {
        kind: 'number',
        min: 1,
        max: 10,
        step: 1,
        anchors: [
          { from: 1, rubric: 'Nice to have; nobody would miss it.' },
          { from: 3, rubric: 'Useful to a few.' },
          { from: 5, rubric: 'Useful to many.' },
          { from: 7, rubric: 'Wanted by many, and by those who matter most.' },
          { from: 9, rubric: 'Decides whether people come or stay.' },
        ],
      },
    },
    {
      id: 'effort',
      title: 'Effort',
      direction: 'cost',
      help: 'How much work it is, all people together.',
      scale: {
        kind: 'number',
        min: 1,
        max: 10,
        step: 1,
        anchors: [
          { from: 1, rubric: 'A day or two.' },
          { from: 3, rubric: 'A week or two.' },
          { from: 5, rubric: 'About a month.' },
          { from: 7, rubric: 'A quarter.' },
          { from: 9, rubric: 'Half a year or more.' },
        ],
      },
    },
  ],
  formula: 'value / effort',
  quadrant: { value: 'value', effort: 'effort', split: { value: 5.5, effort: 5.5 } },
  check: checkClustering,
  examples: [
    { name: 'a quick win (own example)', inputs: { value: 8, effort: 2 }, score: 4 },
    { name: 'a big bet (own example)', inputs: { value: 9, effort: 9 }, score: 1 },
    { name: 'a time sink (own example)', inputs: { value: 2, effort: 8 }, score: 0.25 },
  ],
});
