import fc from 'fast-check';
import { fromWikiMarkup, plainParagraphs, toAdf } from './text';

const types = (text: string) => fromWikiMarkup(text).content.map(({ type }) => type);

test('wiki headings, lists and code become their ADF', () => {
  expect(types('h3. Steps\n* one\n* two\n\n{code}let x{code}')).toEqual([
    'heading',
    'bulletList',
    'codeBlock',
  ]);
});

test('a picture becomes its file name, for attachments are not imported', () => {
  expect(JSON.stringify(fromWikiMarkup('Look: !pier.png!'))).toContain('pier.png');
  expect(JSON.stringify(fromWikiMarkup('Look: !pier.png!'))).not.toContain('"media');
});

test('plain text keeps paragraphs and line ends', () => {
  expect(plainParagraphs('a\nb\n\nc').content).toEqual([
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'c' }] },
  ]);
});

test('a very long text is kept as plain paragraphs', () => {
  expect(types('*x* '.repeat(30_000))).toEqual(['paragraph']);
});

test('no text at all is no document', () => {
  expect([toAdf(null), toAdf('  '), toAdf(7), toAdf({ type: 'paragraph' })]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('ADF loses only what is not well-formed', () => {
  const text = { type: 'text', text: 'kept', marks: [{ type: 'strong' }] };
  expect(
    toAdf({
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [text, 7, { text: 'no type' }] }],
    }),
  ).toEqual({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [text] }],
  });
});

test('any text at all becomes a document', () => {
  const markup = fc.array(
    fc.constantFrom(
      '{code}',
      '{panel',
      '}',
      '|',
      '||',
      '*',
      '#',
      'h1. ',
      '\n',
      '[',
      ']',
      '!',
      '{color:red}',
      '-',
      'word',
      '\\',
      '[~u]',
      '{quote}',
      ':)',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        markup.map((parts) => parts.join('')),
      ),
      (text) => fromWikiMarkup(text).type === 'doc',
    ),
    { numRuns: 300 },
  );
});
