import { storyView } from '../view.fixture';
import { estimateOf, isComplete, pointsOf, proposedParts } from './split-draft';

test('the proposal has a summary and a share of the estimate for each wish', () => {
  const parts = proposedParts(storyView('As a nurse, I want to see allergies and print the chart, so that I help.\n\nAC:\n- The print has a title'));
  expect(parts.map(({ summary }) => summary)).toEqual(['See allergies', 'Print the chart']);
  expect(pointsOf(parts)).toBe(5);
  expect(parts.every(isComplete)).toBe(true);
});

test('parts that follow the criteria can be told apart by their summaries', () => {
  const criteria = Array.from({ length: 12 }, (_, at) => `- Allergy number ${at} is listed`).join('\n');
  const parts = proposedParts(storyView(`As a nurse, I want to see allergies, so that I help.\n\nAC:\n${criteria}`));
  expect(parts.map(({ summary }) => summary)).toEqual(['Allergies (1)', 'Allergies (2)']);
});

test('where the text proposes nothing there are two empty ones to fill in', () => {
  const parts = proposedParts(storyView('As a nurse, I want to see allergies, so that I help.'));
  expect(parts.map(isComplete)).toEqual([false, false]);
});

test.each([
  ['', null],
  ['3', 3],
  ['2,5', 2.5],
  ['many', undefined],
  ['-1', undefined],
])('an estimate typed as "%s" is %p', (typed, points) => {
  expect(estimateOf(typed)).toBe(points);
});
