import fc from 'fast-check';
import { compileJql } from './compile';
import { JqlError } from './query';
import { shopIssues } from './testing/issues';
import { contextOf } from './testing/site';

const issues = shopIssues();
const context = contextOf(issues);

/** Keys a query finds, including issues that a caller would not be shown: the laws hold of those as well. */
function found(jql: string): Set<string> {
  const { matches } = compileJql(jql, context);
  return new Set(issues.filter(matches).map(({ key }) => key));
}

/** Clauses with the field they ask about; fields that are never empty have none. */
const CLAUSES: readonly (readonly [clause: string, field: string | null])[] = [
  ['project = SHOP', null],
  ['key in (SHOP-1, SHOP-4)', null],
  ['key > SHOP-2', 'project'],
  ['status = "To Do"', null],
  ['statusCategory in (Done, new)', null],
  ['type = Story', null],
  ['hierarchyLevel >= 0', null],
  ['summary ~ "pay*"', null],
  ['votes > 1', null],
  ['created <= "2026-11-04"', null],
  ['status was Done', null],
  ['status changed', null],
  ['reporter = ada', null],
  ['priority = Medium', 'priority'],
  ['priority > Medium', 'priority'],
  ['assignee in (ada, ben)', 'assignee'],
  ['resolution = Done', 'resolution'],
  ['labels = mvp', 'labels'],
  ['component = Search', 'component'],
  ['fixVersion = "1.1"', 'fixVersion'],
  ['sprint in openSprints()', 'sprint'],
  ['parent = SHOP-3', 'parent'],
  ['due < 2026-11-22', 'due'],
  ['description ~ card', 'description'],
  ['comment ~ friday', 'comment'],
  ['cf[10016] >= 3', 'cf[10016]'],
  ['Team = Payments', 'Team'],
  ['refineryScore > 20', 'refineryScore'],
  ['refineryModel = rice', 'refineryModel'],
];

const clause = fc.constantFrom(...CLAUSES.map(([text]) => text));

/** Clauses joined in any way, in parentheses. */
const { query } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3 },
    clause,
    fc.tuple(tie('query'), fc.constantFrom('AND', 'OR'), tie('query')).map(([a, joint, b]) => `(${a} ${joint} ${b})`),
    tie('query').map((inner) => `NOT (${inner})`),
  ),
}));

const both = (a: Set<string>, b: Set<string>): Set<string> => new Set([...a].filter((key) => b.has(key)));
const either = (a: Set<string>, b: Set<string>): Set<string> => new Set([...a, ...b]);

/** Jira cannot ask every field whether it is empty, but this site knows. */
function withValue(field: string): Set<string> {
  if (field === 'project') return new Set(issues.filter(({ projectId }) => projectId === '100').map(({ key }) => key));
  if (field === 'comment') return new Set(issues.filter(({ comments }) => comments.length > 0).map(({ key }) => key));
  return found(`${field} is not EMPTY`);
}

test.each(CLAUSES)('NOT %s is its complement among the issues that have a value', (text, field) => {
  const all = field === null ? new Set(issues.map(({ key }) => key)) : withValue(field);
  const positive = found(text);
  const negative = found(`NOT ${text}`);
  expect(both(positive, negative).size).toBe(0);
  expect(either(positive, negative)).toEqual(all);
});

test('AND is intersection and OR is union', () => {
  fc.assert(
    fc.property(query, query, (a, b) => {
      expect(found(`(${a}) AND (${b})`)).toEqual(both(found(a), found(b)));
      expect(found(`(${a}) OR (${b})`)).toEqual(either(found(a), found(b)));
    }),
    { numRuns: 50 },
  );
});

test('NOT follows De Morgan and cancels itself', () => {
  fc.assert(
    fc.property(query, query, (a, b) => {
      expect(found(`NOT (${a} AND ${b})`)).toEqual(found(`NOT (${a}) OR NOT (${b})`));
      expect(found(`NOT (${a} OR ${b})`)).toEqual(found(`NOT (${a}) AND NOT (${b})`));
      expect(found(`NOT NOT (${a})`)).toEqual(found(a));
    }),
    { numRuns: 50 },
  );
});

test('AND binds more strongly than OR', () => {
  fc.assert(
    fc.property(clause, clause, clause, (a, b, c) => {
      expect(found(`${a} OR ${b} AND ${c}`)).toEqual(found(`${a} OR (${b} AND ${c})`));
    }),
  );
});

describe('never fails but with a JqlError', () => {
  const WORDS = [
    ...['project', 'status', 'key', 'created', 'text', 'cf[10016]', 'issue.property', '[', ']', '.score', 'refineryScore', '""'],
    ...['=', '!=', '~', '>', '<=', 'in', 'not', 'is', 'was', 'changed', 'from', 'by', 'during', 'EMPTY', 'and', 'or', 'order by'],
    ...['(', ')', ',', 'SHOP-1', 'Done', '-1d', '1', '"a \\" b"', "'x", 'now()', 'currentUser()', 'openSprints(', '\\u0000', '@', '💡'],
  ];

  function compiles(text: string): void {
    try {
      const compiled = compileJql(text, context);
      issues.filter(compiled.matches).sort(compiled.compare);
    } catch (error) {
      if (!(error instanceof JqlError)) throw error;
      expect(error.messages.length).toBeGreaterThan(0);
      expect(error.messages.join('')).not.toMatch(/undefined|null|\[object/);
    }
  }

  test('on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), compiles));
  });

  test('on any row of words', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), (words) => compiles(words.join(' '))), {
      numRuns: 200,
    });
  });

  test('on any operator and value for any field', () => {
    const fields = ['project', 'key', 'parent', 'status', 'priority', 'assignee', 'labels', 'fixVersion', 'sprint', 'created', 'due'];
    const field = fc.constantFrom(...fields, 'text', 'summary', 'votes', 'level', 'flagged', 'issueLinkType', 'refineryScore', 'Team');
    const operator = fc.constantFrom('=', '!=', '~', '!~', '<', '>=', 'in', 'not in', 'is', 'is not', 'was', 'was not in', 'changed');
    const value = fc.constantFrom('EMPTY', 'x', '"x"', '-3', '10001', '(1, x)', 'now()', 'currentUser()', '(now(), EMPTY)', 'openSprints()', '');
    fc.assert(
      fc.property(field, operator, value, (name, verb, operand) => compiles(`${name} ${verb} ${operand}`)),
      { numRuns: 300 },
    );
  });
});
