import fc from 'fast-check';
import { matchesWildcard, parseTextQuery, tokensOf } from './text';
import { issue, paragraph } from './testing/issues';
import { search } from './testing/search';

const finds = (query: string, text: string): boolean | undefined => parseTextQuery(query)?.(tokensOf(text));

describe('finds by text', () => {
  test.each([
    ['text ~ invoice', '1'],
    ['text ~ "buyer card"', '1'],
    ['text ~ "\\"pay by\\""', '1'],
    ['summary ~ "pay*"', '3 1'],
    ['summary ~ "pay* -invoice"', '3'],
    ['summary ~ "invoice OR crashes"', '2 1'],
    ['summary ~ CAFE', '4'],
    ['summary !~ "pay*" AND key < SHOP-4', '2'],
    ['comment ~ "\\"release notes\\""', '4'],
    ['comment !~ release', ''],
    ['description !~ invoice', ''],
    ['description is EMPTY AND key < SHOP-3', '2'],
    ['environment ~ "firefox 140"', '2'],
    ['environment is not EMPTY', '2'],
  ])('%s', (jql, expected) => expect(search(jql)).toBe(expected));
});

describe('a text query', () => {
  test.each([
    ['words in any order', 'cash quick', 'Quick way to get cash', true],
    ['all of the words', 'quick cheque', 'Quick way to get cash', false],
    ['a phrase', '"way to"', 'Quick way to get cash', true],
    ['no phrase out of order', '"to way"', 'Quick way to get cash', false],
    ['whole words only', 'qui', 'Quick', false],
    ['a star for any letters', 'c*h', 'cash', true],
    ['a question mark for one letter', 'ca?h', 'cash', true],
    ['a question mark for no letter', 'ca??h', 'cash', false],
    ['a hyphenated word as a phrase', 'lcls-ii', 'the LCLS II detector', true],
    ['alternatives of conjunctions', 'a b OR c', 'x c', true],
    ['NOT', 'cash AND NOT quick', 'Quick cash', false],
    ['a group', '(cash OR cheque) AND quick', 'quick cheque', true],
    ['an ignored boost', 'cash^4 quick~', 'Quick cash', true],
    ['an apostrophe inside a word', "won't", "It won't do", true],
  ])('takes %s', (_name, query, text, expected) => expect(finds(query, text)).toBe(expected));

  test.each(['AND', 'a OR', '(a', 'a )', '!', '""', '- ', 'NOT', '('.repeat(9_000), `${'NOT '.repeat(9_000)}a`])('%.20s cannot be parsed', (query) => {
    expect(parseTextQuery(query)).toBeNull();
  });

  const word = fc.stringMatching(/^[a-z]{1,6}$/).filter((text) => !['and', 'or', 'not'].includes(text));

  test('finds every text that is made of its words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), fc.array(word), (words, others) => {
        expect(finds(words.join(' '), [...others, ...words.toReversed()].join(', '))).toBe(true);
      }),
    );
  });

  test('agrees with a regular expression on wildcards', () => {
    const letters = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 8 });
    fc.assert(
      fc.property(letters('ab*?'), letters('ab'), (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(matchesWildcard(pattern, text)).toBe(expression.test(text));
      }),
    );
  });

  test('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab "()+-!*?~^\\|&OR') }), (text) => {
        const query = parseTextQuery(text);
        if (query) expect(typeof query(['a', 'b'])).toBe('boolean');
      }),
    );
  });
});

test('a changed text is found by its new words', () => {
  const edited = issue('SHOP-1', { summary: 'Pay by card', description: paragraph('Old words') });
  expect(search('text ~ card OR text ~ old', {}, [edited])).toBe('1');
  edited.summary = 'Pay by invoice';
  edited.description = paragraph('New words');
  expect(search('text ~ card OR text ~ old', {}, [edited])).toBe('');
  expect(search('summary ~ invoice AND description ~ new', {}, [edited])).toBe('1');
});
