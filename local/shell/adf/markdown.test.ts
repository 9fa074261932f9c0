import fc from 'fast-check';
import type { Adf, AdfNode } from '../../jira/adf';
import { isValidAdf } from '../../jira/edit/adf-schema';
import { fromMarkdown, isMarkdownSafe, toMarkdown } from './markdown';

const doc = (...content: AdfNode[]): Adf => ({ type: 'doc', version: 1, content });
const text = (value: string, ...marks: string[]): AdfNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
const item = (...content: AdfNode[]): AdfNode => ({ type: 'listItem', content });

const story = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('Story')] },
  paragraph(text('As a '), text('visitor', 'strong'), text(', I want to cancel')),
  {
    type: 'bulletList',
    content: [item(paragraph(text('Given a booking'))), item(paragraph(text('Then a mail')))],
  },
  { type: 'orderedList', content: [item(paragraph(text('First'))), item(paragraph(text('Second')))] },
  { type: 'blockquote', content: [paragraph(text('They said so'))] },
  { type: 'codeBlock', attrs: { language: 'gherkin' }, content: [text('Given a\n  When b')] },
  { type: 'rule' },
);

test('a story goes to Markdown and back without a loss', () => {
  expect(isMarkdownSafe(story)).toBe(true);
  expect(toMarkdown(story)).toContain('**visitor**');
});

test('the text of a safe document is the text that was there, whatever signs it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 40 }), (value) => {
      const original = doc(paragraph(text(value)));
      if (!isMarkdownSafe(original)) return;
      const back = fromMarkdown(toMarkdown(original));
      expect((back.content[0]?.content ?? []).map((node) => node.text ?? '').join('')).toBe(value);
    }),
  );
});

test('ordinary prose with signs in it is safe', () => {
  for (const prose of [
    '2 * 3 * 4',
    'snake_case_name',
    'a [link] (not)',
    '1. not a list',
    '- not a bullet',
    '# not a heading',
    '~10 %',
    '<b>',
  ]) {
    expect([prose, isMarkdownSafe(doc(paragraph(text(prose))))]).toEqual([prose, true]);
  }
});

test.each([
  ['a mention', doc(paragraph({ type: 'mention', attrs: { id: 'x', text: '@Mira' } }))],
  ['a panel', doc({ type: 'panel', attrs: { panelType: 'info' }, content: [paragraph(text('Note'))] })],
  ['underline', doc(paragraph(text('so', 'underline')))],
  ['a status', doc(paragraph({ type: 'status', attrs: { text: 'OK', color: 'green' } }))],
  ['an expand', doc({ type: 'expand', attrs: { title: 'More' }, content: [paragraph(text('x'))] })],
])('%s is not safe, so it is edited as JSON', (_, document) => {
  expect(isMarkdownSafe(document)).toBe(false);
});

test('a task list keeps what is done', () => {
  const tasks = fromMarkdown('- [x] written\n- [ ] read');
  expect(toMarkdown(tasks)).toBe('- [x] written\n- [ ] read');
});

test('an empty code block holds no empty text, which Jira refuses', () => {
  expect(fromMarkdown('```\n```').content).toMatchObject([{ type: 'codeBlock', content: [] }]);
});

const pieces = ['# T', '**b**', '**`c`**', '[l](http://a.b)', '![i](http://a.b/i.png)', '- a', '  - b', '1. x', '- [ ] t', '> q', '> - a', '> # h', '> > n', '- > q', '- # h', '-', '>', '* * *', '| a | b |\n|---|---|\n| c | d |', '```js\nx\n```', '```', '<b>x</b>', '    code', 'words', ''];

test('whatever is typed becomes a document that Jira accepts', () => {
  const typed = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 });
  fc.assert(fc.property(typed, fc.constantFrom('\n', '\n\n', ' ', ''), (parts, glue) => isValidAdf(fromMarkdown(parts.join(glue)))));
});

test('what the format cannot nest keeps its words', () => {
  expect(fromMarkdown('- # Heading\n- > quote\n-\n\n> > **deep**').content).toMatchObject([
    { type: 'bulletList', content: [item(paragraph(text('Heading'))), item(paragraph(text('quote'))), item(paragraph())] },
    { type: 'blockquote', content: [paragraph(text('deep', 'strong'))] },
  ]);
});
