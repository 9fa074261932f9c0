import { checkClustering, checkSameValue } from '../check';
import { defineModel } from '../define-model';

export default defineModel({
  id: 'rice',
  title: 'RICE',
  why: 'Weighs how many people gain, how much each of them gains and how sure you are against the work it takes.',
  source: {
    text: 'Sean McBride, RICE: simple prioritization for product managers, Intercom, 2016',
    url: 'https://www.intercom.com/blog/rice-simple-prioritization-for-product-managers/',
  },
  criteria: [
    {
      id: 'reach',
      title: 'Reach',
      direction: 'benefit',
      unit: 'customers per quarter',
      help: 'How many people or events it touches in one quarter. Take it from your figures where you can.',
      scale: {
        kind: 'number',
        min: 0,
        step: 1,
        anchors: [{ from: 0, rubric: 'Count each person once, and everything for the same length of time.' }],
      },
    },
    {
      id: 'impact',
      title: 'Impact',
      direction: 'benefit',
      help: 'How much it changes things for each person it reaches.',
      scale: {
        kind: 'choice',
        between: true,
        choices: [
          { value: 0.25, label: '¼', rubric: 'Minimal: hardly anyone would notice.' },
          { value: 0.5, label: '½', rubric: 'Low: a small convenience.' },
          { value: 1, label: '1', rubric: 'Medium: those who meet it are better off.' },
          { value: 2, label: '2', rubric: 'High: most of them would notice at once.' },
          { value: 3, label: '3', rubric: 'Massive: it decides whether they come or stay.' },
        ],
      },
    },
    {
      id: 'confidence',
      title: 'Confidence',
      direction: 'benefit',
      help: 'How well reach, impact and effort are supported.',
      scale: {
        kind: 'choice',
        between: true,
        choices: [
          { value: 0.2, label: '20 %', rubric: 'Moonshot: a hunch; find something out first.' },
          { value: 0.5, label: '50 %', rubric: 'Low: opinions, hardly any data.' },
          { value: 0.8, label: '80 %', rubric: 'Medium: some data, such as interviews or a prototype.' },
          { value: 1, label: '100 %', rubric: 'High: measured reach, researched impact, an estimate by the team.' },
        ],
      },
    },
    {
      id: 'effort',
      title: 'Effort',
      direction: 'cost',
      unit: 'person-months or points',
      from: 'estimate',
      help: 'All the work of all people. Person-months or story points, but the same for every issue.',
      scale: {
        kind: 'number',
        min: 0,
        aboveMin: true,
        step: 0.5,
        anchors: [{ from: 0, rubric: 'Design, build, test and release together.' }],
      },
    },
  ],
  formula: 'reach * impact * confidence / effort',
  quadrant: { value: 'reach * impact * confidence', effort: 'effort', split: 'median' },
  check: (scores) => [...checkSameValue(scores, 'confidence', 'Confidence', (value) => `${Math.round(value * 100)} %`), ...checkClustering(scores)],
  examples: [
    {
      name: '450 customers a quarter, massive, well supported, two person-months (Intercom)',
      inputs: { reach: 450, impact: 3, confidence: 1, effort: 2 },
      score: 675,
    },
    {
      name: '2,000 customers a quarter, medium impact that is unsure, four person-months (Intercom)',
      inputs: { reach: 2000, impact: 1, confidence: 0.8, effort: 4 },
      score: 400,
    },
    {
      name: '800 customers once, high impact, low confidence, one person-month (Intercom)',
      inputs: { reach: 800, impact: 2, confidence: 0.5, effort: 1 },
      score: 800,
    },
    {
      name: 'a range counts with its middle (own example)',
      inputs: { reach: [800, 1200], impact: 2, confidence: 0.8, effort: 5 },
      score: 320,
    },
  ],
});
