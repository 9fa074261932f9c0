import fc from 'fast-check';
import { documentFromText } from '../text/from-plain';
import { readBySettings } from './read-by-settings';
import { DEFAULT_SETTINGS } from './settings';
import { proposeSplit, wishForEachAction } from './split';

const propose = (text: string, estimate: number | null = null, most?: number): ReturnType<typeof proposeSplit> => {
  const issue = readBySettings({ summary: '', description: documentFromText(text), issueType: 'Story' }, DEFAULT_SETTINGS);
  return issue === null ? null : proposeSplit(issue, estimate, most);
};

test.each([
  ['create and delete a report', ['create a report', 'delete a report']],
  ['create, edit and delete reports', ['create reports', 'edit reports', 'delete reports']],
  ['see the allergies of a patient and print the chart', ['see the allergies of a patient', 'print the chart']],
  ['see my orders as well as cancel them', ['see my orders', 'cancel them']],
  ['both view and download statements', ['view statements', 'download statements']],
  ['have the invoice sent and the order archived', ['have the invoice sent', 'have the order archived']],
  ['have reports generated, stored and emailed to me', ['have reports generated', 'have reports stored', 'have reports emailed to me']],
  ['be able to add or remove campers', ['be able to add campers', 'be able to remove campers']],
])('each action of "%s" has its own wish', (means, wishes) => {
  expect(wishForEachAction(means)).toEqual(wishes);
});

test('criteria go to the story whose words they share, and the points add up', () => {
  const split = propose(
    'As a nurse, I want to see the allergies of a patient and print the chart, so that I give no wrong drug.\n\nAcceptance criteria:\n- Allergies have a date\n- The print has a title\n- An unknown allergy is marked',
    5,
  );
  expect(split?.by).toBe('actions');
  expect(split?.stories.map(({ criteria }) => criteria)).toEqual([['Allergies have a date', 'An unknown allergy is marked'], ['The print has a title']]);
  expect(split?.stories.map(({ estimate }) => estimate)).toEqual([3.5, 1.5]);
});

test('a long list of criteria is cut in two when the text says nothing better', () => {
  const lines = Array.from({ length: 12 }, (_, at) => `- Allergy number ${at} is listed`);
  const split = propose(`As a nurse, I want to see allergies, so that I help.\n\nAC:\n${lines.join('\n')}`);
  expect(split?.stories.map(({ criteria }) => criteria.length)).toEqual([6, 6]);
});

test('a story with one wish is left whole', () => {
  expect(propose('As a nurse, I want to see allergies, so that I help.')).toBeNull();
});

test('no criterion and no half point is lost', () => {
  const criteria = fc.array(fc.constantFrom('Allergies have a date', 'The print has a title', 'It is quick', 'A pen is there'), { maxLength: 14 });
  fc.assert(
    fc.property(criteria, fc.integer({ min: 0, max: 40 }), (items, halves) => {
      const split = propose(`As a nurse, I want to see allergies and print the chart, so that I help.\n\nAC:\n${items.map((item) => `- ${item}`).join('\n')}`, halves / 2);
      expect(split?.stories.flatMap((story) => story.criteria).sort()).toEqual([...items].sort());
      expect(split?.stories.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0)).toBeCloseTo(halves / 2);
    }),
    { numRuns: 60 },
  );
});
