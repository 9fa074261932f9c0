import fc from 'fast-check';
import { lint } from '../story/lint';
import { flatten } from './blocks';
import { documentFromMarkup } from './from-markup';

const STORY = 'As a guest, I want to cancel a booking, so that I get my money back.';
const criteriaOf = (text: string): unknown[] =>
  lint({ summary: 'Cancel', description: documentFromMarkup(`${STORY}\n\n${text}`), issueType: 'Story' }).criteria.map(({ text: words, given, then }) =>
    given === undefined ? words : [given.map((step) => step.text), then?.map((step) => step.text)],
  );

test.each([
  ['a Markdown table', '## Acceptance criteria\n\n| Given | When | Then |\n|---|---|---|\n| a booking | I cancel | I am paid |', [[['a booking'], ['I am paid']]]],
  ['a wiki table', 'h3. Acceptance criteria\n||Given||When||Then||\n|a booking|I cancel|I am paid|', [[['a booking'], ['I am paid']]]],
  ['a fenced code block', '```gherkin\nScenario: cancel\nGiven a booking\nWhen I cancel\nThen I am paid\n```', [[['a booking'], ['I am paid']]]],
  ['a wiki code block', '{code:gherkin}\nGiven a booking\nWhen I cancel\nThen I am paid\n{code}', [[['a booking'], ['I am paid']]]],
  ['a wiki panel', '{panel:title=Acceptance criteria}\n* I am paid\n{panel}\nNot a criterion', ['I am paid']],
  ['a Markdown list', '### Acceptance criteria\n\n- [ ] I am paid\n- The room is free\n\n### Notes\n\n- none', ['I am paid', 'The room is free']],
])('reads the criteria of %s', (_, text, criteria) => {
  expect(criteriaOf(text)).toEqual(criteria);
});

test('loses no word and never throws', () => {
  const line = fc.constantFrom('word', '| a | b |', '|---|---|', '```', '{code}', '{panel}', '{panel:title=t}', '# h', 'h2. h', '', '  * x');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const words = flatten(documentFromMarkup(lines.join('\n')), 'description').map(({ text }) => text).join(' ').match(/word/gu) ?? [];
      expect(words).toHaveLength(lines.filter((one) => one === 'word').length);
    }),
  );
});
