import fc from 'fast-check';
import type { AdfDocument, AdfNode } from '../adf';
import { documentFromText } from '../text/from-plain';
import { lint } from './lint';

const MEGABYTE = 1_000_000;
const fill = (text: string): string => text.repeat(Math.ceil(MEGABYTE / text.length));
const nested = (levels: number): AdfNode => {
  let node: AdfNode = { type: 'paragraph', content: [{ type: 'text', text: 'As a nurse, I want to see allergies' }] };
  for (let level = 0; level < levels; level += 1) node = { type: level % 2 === 0 ? 'listItem' : 'bulletList', content: [node] };
  return node;
};

const texts: Record<string, string> = {
  'one letter': fill('a'),
  blanks: fill(' '),
  'open brackets': fill('('),
  'placeholder brackets': fill('<role'),
  'role markers': fill('As a '),
  'stories without an end': fill('As a user, I want to see and edit and '),
  'benefits without an end': fill('As a user, I want x so that so that '),
  'commas and wishes': fill('I want, '),
  'sentence ends': fill('. '),
  'line breaks': fill('\n'),
  'short lines': fill('- a\n'),
  'steps': fill('Given a\nWhen b\nThen c\n'),
  'steps in one line': `Given ${fill('a, when b, then c, ')}`,
  headings: fill('h3. Acceptance criteria\n'),
  'bold marks': fill('*a* '),
  'control characters': fill('\u0000\u0001\u001b'),
  'bidi marks': fill('\u202e\u2066As a user, I want '),
  'lone surrogates': fill('\ud800 \udfff'),
  'combining marks': fill('e\u0301\u0302'),
  'German, "um ... zu" never comes': fill('Als Kunde möchte ich etwas um dann '),
  'French, "pour" without a verb': fill('En tant que client, je veux pour pour '),
  underscores: fill('_'),
  'and and and': `As a user, I want to create ${fill('and and ')}`,
};

// The bench measures how long it takes; here a blow-up would show as a test that never ends.
jest.setTimeout(60_000);

describe('a megabyte of hostile text is linted', () => {
  test.each(Object.entries(texts))('%s', (_, text) => {
    expect(() => lint({ summary: text, description: null, issueType: 'Story' }, {}, { fixes: false })).not.toThrow();
    expect(() => lint({ summary: 'As a user, I want to see it, so that I know', description: documentFromText(text), issueType: 'Story' }, {}, { fixes: false })).not.toThrow();
    expect(() => lint({ summary: 'x', description: documentFromText(`As a user, I want to see it, so that I know\n\nAcceptance criteria:\n${text}`), issueType: 'Story' }, {}, { fixes: false })).not.toThrow();
  });

  test('a list of 10,000 items', () => {
    const items: AdfNode[] = Array.from({ length: 10_000 }, (_, at) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: `When ${at} opens the chart quickly, etc.` }] }] }));
    const description: AdfDocument = { type: 'doc', version: 1, content: [{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'AC' }] }, { type: 'bulletList', content: items }] };
    expect(lint({ summary: 'As a user, I want it, so that I know', description, issueType: 'Story' }).criteria).toHaveLength(10_000);
  });

  test('a document 500 levels deep', () => {
    const description: AdfDocument = { type: 'doc', version: 1, content: [nested(500)] };
    expect(lint({ summary: '', description, issueType: 'Bug' }).parts.role?.text).toBe('nurse');
  });

  test('a document deeper than any editor writes', () => {
    expect(() => lint({ summary: '', description: { type: 'doc', version: 1, content: [nested(5_000)] }, issueType: 'Story' })).not.toThrow();
  });
});

test('a malformed document is never an exception', () => {
  const junk = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.oneof(fc.constantFrom('paragraph', 'text', 'bulletList', 'listItem', 'heading', 'table', 'tableRow', 'tableCell', 'expand', 'panel', 'codeBlock', 'hardBreak'), fc.constant(7 as unknown as string)),
        text: fc.oneof(fc.constantFrom('As a nurse, I want ', 'Given x', 'AC:', '- a'), fc.constant(null), fc.integer()),
        attrs: fc.oneof(fc.constant(null), fc.record({ level: fc.anything(), title: fc.anything(), language: fc.anything() })),
        marks: fc.oneof(fc.constant('x'), fc.array(fc.oneof(fc.constant(null), fc.record({ type: fc.constantFrom('strong', 'em') })), { maxLength: 2 })),
        content: fc.oneof({ depthSize: 'small' }, fc.array(tie('node'), { maxLength: 3 }), fc.constant(null), fc.constant('text')),
      },
      { requiredKeys: ['type'] },
    ),
  })).node;
  fc.assert(
    fc.property(fc.oneof(junk, fc.anything()), fc.oneof(fc.string(), fc.constant(undefined)), (description, summary) => {
      lint({ summary: summary as string, description: description as AdfDocument, issueType: 'Story' });
    }),
    { numRuns: 400 },
  );
});
