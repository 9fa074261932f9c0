import type { Choice } from '../criterion';
import { defineModel } from '../define-model';

const [QUESTIONABLE, REVERSE, INDIFFERENT, ATTRACTIVE, PERFORMANCE, MUST_BE] = [NaN, 0, 1, 2, 3, 4];

/** Rows: answer to "it is there"; columns: answer to "it is missing"; both from Like (1) to Dislike (5). */
const EVALUATION = [
  [QUESTIONABLE, ATTRACTIVE, ATTRACTIVE, ATTRACTIVE, PERFORMANCE],
  [REVERSE, INDIFFERENT, INDIFFERENT, INDIFFERENT, MUST_BE],
  [REVERSE, INDIFFERENT, INDIFFERENT, INDIFFERENT, MUST_BE],
  [REVERSE, INDIFFERENT, INDIFFERENT, INDIFFERENT, MUST_BE],
  [REVERSE, REVERSE, REVERSE, REVERSE, QUESTIONABLE],
];

const ANSWERS: readonly Choice[] = [
  { value: 1, label: 'Like', rubric: 'They like it that way.' },
  { value: 2, label: 'Expect', rubric: 'They expect it that way.' },
  { value: 3, label: 'Neutral', rubric: 'They do not mind.' },
  { value: 4, label: 'Live with', rubric: 'They can live with it.' },
  { value: 5, label: 'Dislike', rubric: 'They dislike it that way.' },
];

export default defineModel({
  id: 'kano',
  title: 'Kano',
  why: 'Tells what people take for granted from what delights them, by asking twice.',
  source: {
    text: 'Noriaki Kano et al., Attractive quality and must-be quality, 1984; order of the categories after Berger et al., 1993',
  },
  criteria: [
    {
      id: 'functional',
      title: 'If it is there',
      direction: 'neither',
      help: 'How do users feel when the product has it?',
      scale: { kind: 'choice', between: false, choices: ANSWERS },
    },
    {
      id: 'dysfunctional',
      title: 'If it is missing',
      direction: 'neither',
      help: 'How do users feel when the product does not have it?',
      scale: { kind: 'choice', between: false, choices: ANSWERS },
    },
  ],
  formula: 'category(functional, dysfunctional)',
  functions: {
    category: {
      arity: { min: 2, max: 2 },
      apply: (functional = NaN, dysfunctional = NaN) => EVALUATION[functional - 1]?.[dysfunctional - 1] ?? NaN,
    },
  },
  levels: [
    { value: MUST_BE, label: 'Must-be' },
    { value: PERFORMANCE, label: 'Performance' },
    { value: ATTRACTIVE, label: 'Attractive' },
    { value: INDIFFERENT, label: 'Indifferent' },
    { value: REVERSE, label: 'Reverse' },
  ],
  examples: [
    { name: 'brakes: taken for granted (table of Berger et al.)', inputs: { functional: 2, dysfunctional: 5 }, score: 4 },
    { name: 'the more the better (table of Berger et al.)', inputs: { functional: 1, dysfunctional: 5 }, score: 3 },
    { name: 'a delight that nobody misses (table of Berger et al.)', inputs: { functional: 1, dysfunctional: 3 }, score: 2 },
    { name: 'nobody minds (table of Berger et al.)', inputs: { functional: 3, dysfunctional: 3 }, score: 1 },
    { name: 'better left out (table of Berger et al.)', inputs: { functional: 5, dysfunctional: 1 }, score: 0 },
  ],
});
