/**
 * Syntax errors of Atlassian's parser in the words of Jira's. The parser says what it expected at a token; Jira says
 * which part of a clause is missing there.
 */
import { type Clause, type JQLParseError, JQLSyntaxError, type Query, RESERVED_WORDS, type TerminalClause } from '@atlaskit/jql-ast';
import { emptyNeeded, emptyNotComparable, listNeeded } from './errors';
import { isComparison, PRESENCE, takesList } from './operators';

const OPERATORS = "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

/** Words that the grammar itself uses. Jira reports them as unexpected, and the other reserved words as reserved. */
const KEYWORDS = new Set([
  ...['and', 'or', 'not', 'in', 'is', 'empty', 'null', 'was', 'changed', 'order', 'by', 'asc', 'desc'],
  ...['before', 'after', 'from', 'to', 'on', 'during'],
]);

const RESERVED_CHARACTERS = /^[@#$%^&*/+{}|;?]$/;

/** The message for the first error of a query that does not parse; `partial` is what the parser made of it. */
export function syntaxMessage(text: string, error: JQLParseError | undefined, partial: Query | void): string {
  if (!(error instanceof JQLSyntaxError)) return 'Error in the JQL Query: The query cannot be parsed.';
  const place = `(line ${error.line}, character ${error.charPositionInLine + 1})`;
  const found = text.slice(error.start, error.stop);
  const expected = expectedTokens(error.description);
  const last = partial && partial.where ? lastTerminal(partial.where) : undefined;
  const misused = last && misuse(last, expected, found);
  if (misused) return misused;
  const part = partOf(expected, last);
  if (found.trim() === '') return `Error in ${atEnd(part, expected)}`;
  return `Error in ${butGot(found, part, expected, text.slice(0, error.start))} ${place}`;
}

/** The parser's words are "... expecting 'a'", "... expecting {A, 'b'}" or "missing 'a' at ...". */
function expectedTokens(description: string): Set<string> {
  const list = /(?:expecting (.+)|^missing (.+) at .*)$/s.exec(description);
  const tokens = (list?.[1] ?? list?.[2] ?? '').replace(/^\{|\}$/g, '');
  // A verb without its operand is the one case in which the parser does not say what it looked for.
  if (tokens === '') return new Set(['EMPTY', 'STRING']);
  return new Set(tokens.split(/, (?=[A-Z'<])/));
}

/** What Jira's own parser takes and its validator then refuses: `a in b`, `a is b` and `a > EMPTY`. */
function misuse(last: TerminalClause, expected: ReadonlySet<string>, found: string): string | null {
  const operator = last.operator ? last.operator.value : null;
  const field = last.field.value;
  if (!operator) return null;
  if (isComparison(operator) && !last.operand && /^(?:empty|null)$/i.test(found)) return emptyNotComparable(operator, field);
  if (expected.size > 1) return null;
  if (takesList(operator) && expected.has("'('") && last.operand?.operandType === 'function') {
    return listNeeded(operator, `"${last.operand.function.value}"`, field);
  }
  if (PRESENCE.includes(operator) && expected.has('EMPTY') && /^\w/.test(found)) return emptyNeeded(operator, field);
  return null;
}

function lastTerminal(clause: Clause): TerminalClause | undefined {
  if (clause.clauseType === 'terminal') return clause;
  const last = clause.clauseType === 'not' ? clause.clause : clause.clauses.at(-1);
  return last && lastTerminal(last);
}

type Part = 'field' | 'operator' | 'value' | 'argument' | 'conjunction' | 'close';

function partOf(expected: ReadonlySet<string>, last: TerminalClause | undefined): Part | null {
  if (expected.has("'>='")) return 'operator';
  if (expected.has('CUSTOMFIELD')) return 'field';
  if (expected.has('EMPTY') && expected.has('STRING')) return 'value';
  if (expected.has("')'")) return 'close';
  if (expected.has('STRING')) return last?.operator && !last.operand ? 'value' : 'argument';
  if (expected.has('ORDER')) return 'conjunction';
  return null;
}

function atEnd(part: Part | null, expected: ReadonlySet<string>): string {
  switch (part) {
    case 'operator':
      return `the JQL Query: Expecting operator before the end of the query. ${OPERATORS}`;
    case 'field':
      return 'the JQL Query: Expecting a field name at the end of the query.';
    case 'value':
      return 'JQL Query: Expecting either a value, list or function before the end of the query.';
    case 'argument':
      return 'the JQL Query: Expecting a function argument at the end of the query.';
    case 'close':
      return "the JQL Query: Expecting ')' before the end of the query.";
    default:
      return `the JQL Query: Expecting ${quoted(expected)} before the end of the query.`;
  }
}

function butGot(found: string, part: Part | null, expected: ReadonlySet<string>, before: string): string {
  if (/^["']/.test(found)) return `the JQL Query: The quoted string '${found.slice(1)}' has not been completed.`;
  if (RESERVED_CHARACTERS.test(found)) {
    const escape = `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return (
      `the JQL Query: The character '${found}' is a reserved JQL character. ` +
      `You must enclose it in a string or use the escape '${escape}' instead.`
    );
  }
  const word = found.toLowerCase();
  if ((part === 'field' || part === 'value') && RESERVED_WORDS.has(word) && !KEYWORDS.has(word)) {
    return `the JQL Query: '${found}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`;
  }
  switch (part) {
    case 'operator':
      return `the JQL Query: Expecting operator but got '${found}'. ${OPERATORS}`;
    case 'field':
      return `the JQL Query: Expecting a field name but got '${found}'. ${surround(found, 'a field name')}`;
    case 'value':
      return `JQL Query: Expecting either a value, list or function but got '${found}'. ${surround(found, 'a value')}`;
    case 'argument':
      return `the JQL Query: Expecting a function argument but got '${found}'. ${surround(found, 'an argument')}`;
    case 'close':
      return `the JQL Query: Expecting ${expected.has("','") ? "')' or ','" : "')'"} but got '${found}'.`;
    case 'conjunction':
      return `the JQL Query: Expecting either 'OR' or 'AND' but got '${found}'.`;
    default:
      return `the JQL Query: Expecting ${expected.has('<EOF>') ? afterOrderField(before) : quoted(expected)} but got '${found}'.`;
  }
}

function surround(found: string, role: string): string {
  return `You must surround '${found}' in quotation marks to use it as ${role}.`;
}

function afterOrderField(before: string): string {
  return /\b(?:asc|desc)\s*$/i.test(before) ? "','" : "either 'ASC' or 'DESC'";
}

function quoted(expected: ReadonlySet<string>): string {
  return [...expected].map((token) => `'${token.replace(/^'|'$/g, '')}'`).join(' or ');
}
