import fc from 'fast-check';
import type { AdfDocument, AdfNode } from '../adf';
import { lint } from '../story/lint';
import { fieldsOf, type StoryFields } from '../story/write';
import { flatten } from '../text/blocks';
import { bulletList, document, heading, paragraph } from '../text/build';
import { DESCRIPTION } from '../text/range';
import { editableFields, writtenStory } from './written-story';

const issue = (description: AdfDocument | null, summary = 'Allergies') => ({ summary, description, issueType: 'Story' });

function edited(input: ReturnType<typeof issue>, own: Partial<StoryFields>) {
  const written = writtenStory(input, {}, { ...editableFields(input, {}), ...own });
  if (written === null) throw new Error('not written');
  return written.after;
}
const linesOf = ({ description }: { description: AdfDocument | null }) => flatten(description, DESCRIPTION).map(({ text }) => text);

const TOLD = [
  'As a nurse, I want to see allergies, so that I help.',
  'As an owner I need to be able to see allergies so I help',
  'So that I help, as a nurse, I would like to see allergies.',
  'In order to help, as a nurse I want to see allergies!',
  'As a nurse, I can see allergies because I help. Ann knows more.',
  'Als Pflegerin möchte ich Allergien sehen, damit ich helfe.',
  'En tant que soignante, je veux voir les allergies afin que personne ne souffre.',
];

test.each(TOLD)('"%s" stays as it is while nothing of it is edited', (text) => {
  const input = issue(document(paragraph(text), heading(3, 'Acceptance criteria'), bulletList(['A date is shown'])));
  expect(edited(input, {})).toEqual(input);
  expect(linesOf(edited(input, { criteria: ['A date is shown', 'A name is shown'] }))[0]).toBe(text);
});

test.each(TOLD.slice(0, 5))('in "%s" each part is edited in its place', (text) => {
  const input = issue(document(paragraph(text)));
  const before = editableFields(input, {});
  expect(linesOf(edited(input, { means: 'print the chart' }))[0]).toBe(text.replace(before.means, 'print the chart'));
  expect(linesOf(edited(input, { benefit: 'nobody waits' }))[0]).toBe(text.replace(before.benefit, 'nobody waits'));
});

test('the article goes with the role', () => {
  expect(linesOf(edited(issue(document(paragraph('As a nurse, I want to see allergies.'))), { role: 'analyst' }))).toEqual(['As an analyst, I want to see allergies.']);
  expect(linesOf(edited(issue(document(paragraph('As an owner, I want to see allergies.'))), { role: 'nurse' }))).toEqual(['As a nurse, I want to see allergies.']);
});

test('a benefit comes at the end, a thing is not told as a verb, and a part that goes takes its words along', () => {
  const bare = issue(document(paragraph('As a nurse, I need to see allergies.')));
  expect(linesOf(edited(bare, { benefit: 'I help' }))).toEqual(['As a nurse, I need to see allergies, so that I help.']);
  expect(linesOf(edited(bare, { means: 'a chart' }))).toEqual(['As a nurse, I want a chart.']);
  expect(linesOf(edited(issue(document(paragraph(TOLD[0] ?? ''))), { benefit: '' }))).toEqual(['As a nurse, I want to see allergies.']);
});

const link: AdfNode = { type: 'text', text: 'allergies', marks: [{ type: 'link', attrs: { href: 'https://example.com' } }] };
const mention: AdfNode = { type: 'mention', attrs: { id: 'ann', text: '@Ann' } };
const rich = document({
  type: 'paragraph',
  content: [{ type: 'text', text: 'As ' }, mention, { type: 'text', text: ', I want to see ' }, link, { type: 'text', text: ', so that I help.' }],
});

test('links and mentions in the other parts stay where they are', () => {
  const after = edited(issue(rich), { benefit: 'nobody is harmed' });
  expect(after.description?.content[0]?.content).toEqual([...(rich.content[0]?.content?.slice(0, 4) ?? []), { type: 'text', text: ', so that nobody is harmed.' }]);
});

test('a story over several paragraphs is edited in each, and told anew leaves none of them behind', () => {
  const input = issue(document(paragraph('As a nurse,'), paragraph('I want to see allergies,'), paragraph('so that I help.'), paragraph('Ann knows more.')));
  expect(linesOf(edited(input, { means: 'print the chart' }))).toEqual(['As a nurse,', 'I want to print the chart,', 'so that I help.', 'Ann knows more.']);
  expect(linesOf(edited(input, { benefit: '' }))).toEqual(['As a nurse, I want to see allergies.', 'Ann knows more.']);
});

test('a story in the title is edited in the title', () => {
  const input = issue(document(paragraph('See the plan.')), 'As a nurse, I want to see allergies');
  const after = edited(input, { benefit: 'I help', role: 'doctor' });
  expect(after.summary).toBe('As a doctor, I want to see allergies, so that I help');
  expect(linesOf(after)).toEqual(['See the plan.']);
});

test('around a language that nobody reads here the story is English, and that is said', () => {
  const polish = issue(document(paragraph('Jako rowerzysta chcę włączyć lampę roweru z aplikacji, aby widzieć drogę w nocy i nie zgubić się.')));
  const written = writtenStory(polish, {}, { role: 'rider', means: 'switch the lamp on', benefit: '', criteria: [] });
  expect(written).toMatchObject({ language: 'en', languageKnown: false });
});

test('what is typed into the fields is what they show when they are opened again', () => {
  const word = fc.constantFrom('nurse', 'analyst', 'train driver');
  fc.assert(
    fc.property(fc.constantFrom(...TOLD.slice(0, 5)), word, fc.constantFrom('see the chart', 'book a seat'), fc.constantFrom('', 'nobody is harmed'), (text, role, means, benefit) => {
      const after = edited(issue(document(paragraph(text))), { role, means, benefit });
      expect(fieldsOf(lint(after))).toEqual({ role, means, benefit, criteria: [] });
    }),
  );
});
