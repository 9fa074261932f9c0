import { checkClustering } from '../check';
import { defineModel } from '../define-model';

export default defineModel({
  id: 'opportunity',
  title: 'Opportunity',
  why: 'Finds what matters to customers and is badly served today.',
  source: { text: 'Anthony Ulwick, Turn customer input into innovation, Harvard Business Review, January 2002' },
  criteria: [
    {
      id: 'importance',
      title: 'Importance',
      direction: 'benefit',
      help: 'How important the outcome is to customers.',
      scale: {
        kind: 'number',
        min: 0,
        max: 10,
        step: 1,
        anchors: [
          { from: 0, rubric: 'Not at all important.' },
          { from: 3, rubric: 'Somewhat important.' },
          { from: 5, rubric: 'Important.' },
          { from: 7, rubric: 'Very important.' },
          { from: 9, rubric: 'Extremely important.' },
        ],
      },
    },
    {
      id: 'satisfaction',
      title: 'Satisfaction today',
      direction: 'cost',
      help: 'How well what exists today serves it.',
      scale: {
        kind: 'number',
        min: 0,
        max: 10,
        step: 1,
        anchors: [
          { from: 0, rubric: 'Not at all satisfied.' },
          { from: 3, rubric: 'Somewhat satisfied.' },
          { from: 5, rubric: 'Satisfied.' },
          { from: 7, rubric: 'Very satisfied.' },
          { from: 9, rubric: 'Extremely satisfied.' },
        ],
      },
    },
  ],
  formula: 'importance + max(importance - satisfaction, 0)',
  check: checkClustering,
  examples: [
    { name: 'important and badly served (Ulwick)', inputs: { importance: 9.5, satisfaction: 3.2 }, score: 15.8 },
    { name: 'served better than it matters (own example)', inputs: { importance: 4, satisfaction: 9 }, score: 4 },
    { name: 'everything at its highest gap (own example)', inputs: { importance: 10, satisfaction: 0 }, score: 20 },
  ],
});
