import type { AdfNode } from '../../../../../../src/domain/adf';
import { readBySettings } from '../../../../../../src/domain/story/read-by-settings';
import { withDefaults } from '../../../../../../src/domain/story/settings';
import { rewriteStory } from '../../../../../../src/domain/story/write';
import { bulletList, document, heading, paragraph } from '../../../../../../src/domain/text/build';
import { notTaken } from './not-taken';

function rewritten(criteriaNode: AdfNode, wanted: string[]) {
  const description = document(paragraph('As a nurse, I want to see allergies, so that I help.'), heading(3, 'Acceptance criteria'), criteriaNode);
  const issue = readBySettings({ summary: 'Allergies', description, issueType: 'Story' }, withDefaults());
  if (issue === null) throw new Error('not read');
  const before = issue.criteria.map(({ text }) => text);
  return notTaken(before, wanted, rewriteStory(issue, { role: 'nurse', means: 'see allergies', benefit: 'I help', criteria: wanted }));
}

const row = (cell: 'tableHeader' | 'tableCell', ...texts: string[]): AdfNode => ({
  type: 'tableRow',
  content: texts.map((text) => ({ type: cell, content: [paragraph(text)] })),
});

test('criteria of a list are changed, added and removed', () => {
  expect(rewritten(bulletList(['A date is shown', 'A name is shown']), ['A date and a time are shown'])).toEqual([]);
  expect(rewritten(bulletList(['A date is shown']), ['A date is shown', 'Given a chart\nWhen it opens\nThen it is signed'])).toEqual([]);
});

test('a change to a row of a table is named, because it is not made', () => {
  const table: AdfNode = {
    type: 'table',
    content: [row('tableHeader', 'Given', 'When', 'Then'), row('tableCell', 'a chart', 'it opens', 'it is signed')],
  };
  expect(rewritten(table, ['Given a chart, when it closes, then it is stored'])).not.toEqual([]);
});
