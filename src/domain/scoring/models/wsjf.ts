import { checkClustering, type CheckFinding, type CheckedScore } from '../check';
import type { Choice, Criterion } from '../criterion';
import { defineModel } from '../define-model';

const VALUES = [1, 2, 3, 5, 8, 13, 20] as const;

const COLUMNS = [
  column('value', 'User and business value', 'What users or the business gain, compared with the other issues.', [
    'The least valuable of all; set this one first.',
    'About twice the least valuable.',
    'A modest gain.',
    'A gain that people mention.',
    'A strong gain.',
    'One of the most wanted.',
    'Worth twenty times the least valuable.',
  ]),
  column('time', 'Time criticality', 'How fast the value fades if you wait.', [
    'It can wait: nothing is lost by waiting.',
    'Little is lost by waiting.',
    'Some is lost each quarter.',
    'A date next quarter matters.',
    'Customers wait for it now.',
    'A fixed date is close.',
    'Too late is worthless, and late is soon.',
  ]),
  column('risk', 'Risk reduction and opportunity', 'What it makes safer or possible later.', [
    'It changes no risk and opens nothing.',
    'It answers a small question.',
    'It removes a small risk.',
    'It removes a risk that somebody watches.',
    'It opens work that is planned.',
    'It removes a risk to a release.',
    'Much of what comes next depends on it.',
  ]),
];

export default defineModel({
  id: 'wsjf',
  title: 'WSJF',
  why: 'Puts first what loses the most by waiting for the work it takes. Meant for features and epics.',
  source: {
    text: 'Donald Reinertsen, The Principles of Product Development Flow, 2009; Scaled Agile Framework, WSJF',
    url: 'https://framework.scaledagile.com/wsjf/',
  },
  criteria: [
    ...COLUMNS,
    {
      ...column('size', 'Job size', 'How much work it is, compared with the other issues.', [
        'The smallest of all; set this one first.',
        'About twice the smallest.',
        'Small.',
        'Medium.',
        'Large.',
        'Very large: think of splitting it.',
        'Twenty times the smallest: split it.',
      ]),
      direction: 'cost',
    },
  ],
  formula: '(value + time + risk) / size',
  quadrant: { value: 'value + time + risk', effort: 'size', split: 'median' },
  check: (scores) => [...checkOnes(scores), ...checkLevel(scores), ...checkClustering(scores)],
  examples: [
    { name: 'the smallest of all (own example)', inputs: { value: 1, time: 1, risk: 1, size: 1 }, score: 3 },
    { name: 'urgent and small (own example)', inputs: { value: 8, time: 13, risk: 3, size: 2 }, score: 12 },
    { name: 'valuable, but large and in no hurry (own example)', inputs: { value: 20, time: 1, risk: 5, size: 13 }, score: 2 },
  ],
});

function column(id: string, title: string, help: string, rubrics: readonly string[]): Criterion {
  const choices: Choice[] = VALUES.map((value, index) => ({
    value,
    label: String(value),
    rubric: rubrics[index] ?? '',
  }));
  return { id, title, direction: 'benefit', help, scale: { kind: 'choice', between: true, choices } };
}

/** The columns are relative: without a 1 in each of them nothing says what 5 means. */
function checkOnes(scores: readonly CheckedScore[]): CheckFinding[] {
  // A single issue is compared with nothing yet.
  if (scores.length < 2) return [];
  return [...COLUMNS, { id: 'size', title: 'Job size' }]
    .filter(({ id }) => !scores.some((score) => score.values[id] === 1))
    .map(({ title }) => ({ id: 'wsjf-no-one', params: { criterion: title }, keys: [] }));
}

function checkLevel(scores: readonly CheckedScore[]): CheckFinding[] {
  const keys = scores.filter((score) => score.hierarchyLevel < 1).map((score) => score.key);
  return keys.length > 0 ? [{ id: 'wsjf-on-stories', params: { count: keys.length }, keys }] : [];
}
