import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import fc from 'fast-check';
import type { Adf, AdfNode } from '../../jira/adf';
import { fakeBrowser } from '../testing/browser';
import { AdfView } from './adf-view';

beforeAll(fakeBrowser);

const show = (...content: AdfNode[]) => render(<AdfView document={{ type: 'doc', version: 1, content }} />);
const text = (value: string, marks: AdfNode['marks'] = []): AdfNode => ({ type: 'text', text: value, marks });
const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });

test('headings stand below the headings of the page', () => {
  show({ type: 'heading', attrs: { level: 1 }, content: [text('Story')] });
  expect(screen.getByRole('heading', { name: 'Story', level: 3 })).toBeVisible();
});

test('lists, tasks and tables read as such', () => {
  show(
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('one'))] }] },
    { type: 'taskList', content: [{ type: 'taskItem', attrs: { state: 'DONE' }, content: [text('two')] }] },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph(text('three'))] }] },
      ],
    },
  );
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByRole('checkbox')).toBeChecked();
  expect(screen.getByRole('columnheader', { name: 'three' })).toBeVisible();
});

test('marks are kept', () => {
  show(
    paragraph(
      text('bold', [{ type: 'strong' }]),
      text('site', [{ type: 'link', attrs: { href: 'https://example.org' } }]),
    ),
  );
  expect(screen.getByText('bold').tagName).toBe('STRONG');
  expect(screen.getByRole('link', { name: 'site' })).toHaveAttribute('href', 'https://example.org');
});

test.each(['javascript:alert(1)', 'data:text/html,x', '//example.org', 'vbscript:x'])(
  '%s becomes no link',
  (href) => {
    show(paragraph(text('here', [{ type: 'link', attrs: { href } }])));
    expect(screen.getByText('here')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  },
);

test('mention, status, emoji and card show what they say', () => {
  show(
    paragraph(
      { type: 'mention', attrs: { text: '@Mira' } },
      { type: 'status', attrs: { text: 'Agreed', color: 'green' } },
      { type: 'emoji', attrs: { shortName: ':tada:' } },
      { type: 'inlineCard', attrs: { url: 'https://example.org/a' } },
    ),
  );
  expect(screen.getByText('@Mira')).toBeVisible();
  expect(screen.getByText('Agreed')).toBeVisible();
  expect(screen.getByText(/:tada:/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'https://example.org/a' })).toBeVisible();
});

test('no text is lost, whatever node it is in', () => {
  const types = [
    'paragraph',
    'panel',
    'blockquote',
    'newNode',
    'layoutColumn',
    'extensionFrame',
    'toString',
    'listItem',
  ];
  const { node } = fc.letrec<{ node: AdfNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.constant<AdfNode>({ type: 'text', text: 'word' }),
      fc.record({ type: fc.constantFrom(...types), content: fc.array(tie('node'), { maxLength: 3 }) }),
    ),
  }));
  const words = (nodes: AdfNode[]): number =>
    nodes.reduce((sum, one) => sum + (one.type === 'text' ? 1 : words(one.content ?? [])), 0);
  // Invalid nesting is React's complaint, not this test's.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (content) => {
      const document: Adf = { type: 'doc', version: 1, content };
      const { container, unmount } = render(<AdfView document={document} />);
      expect(container.textContent?.match(/word/g)?.length ?? 0).toBe(words(content));
      unmount();
    }),
    { numRuns: 60 },
  );
});
