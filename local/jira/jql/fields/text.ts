/**
 * Fields of free text, searched by words with `~` and `!~`.
 */
import type { IssueRecord } from '../../model';
import { type FieldClause, isNegative, type JqlField, never, type Scope, type SortKey, type Test } from '../clause';
import { adfTokens } from '../adfTokens';
import { wrongFunction } from '../errors';
import { parseTextQuery, type TextQuery, tokensOf } from '../text';

/** The texts of a field, each searched on its own; none when the field is empty. */
type Texts = (issue: IssueRecord) => readonly (readonly string[])[];

export function textField(texts: Texts, scope: Scope, options: Pick<JqlField, 'operators'> & { sort?: SortKey }): JqlField {
  return {
    operators: options.operators,
    compile: (clause) => compileText(clause, texts, scope),
    ...(options.sort ? { sort: { key: options.sort } } : {}),
  };
}

export const summaryTokens: Texts = (issue) => (issue.summary === '' ? [] : [tokensOf(issue.summary)]);
export const descriptionTokens: Texts = (issue) => (issue.description ? [adfTokens(issue.description)] : []);
export const environmentTokens: Texts = (issue) => (issue.environment ? [adfTokens(issue.environment)] : []);
export const commentTokens: Texts = (issue) => issue.comments.map((comment) => adfTokens(comment.body));
export const allTokens: Texts = (issue) => [
  ...summaryTokens(issue),
  ...descriptionTokens(issue),
  ...environmentTokens(issue),
  ...commentTokens(issue),
];

function compileText(clause: FieldClause, texts: Texts, scope: Scope): Test {
  const [literal] = clause.literals;
  if (literal === undefined) return never;
  const negative = isNegative(clause.operator);
  if (literal.kind === 'empty') return (issue) => texts(issue).length > 0 === negative;
  const query = queryOf(clause, scope);
  if (!query) return never;
  return (issue) => {
    const own = texts(issue);
    return own.length > 0 && own.some(query) !== negative;
  };
}

function queryOf(clause: FieldClause, scope: Scope): TextQuery | null {
  const [literal] = clause.literals;
  if (literal?.kind === 'instant' || literal?.kind === 'id') {
    scope.problems.add(wrongFunction(literal.by, clause.name));
    return null;
  }
  if (literal?.kind !== 'text') return null;
  if (literal.text.trim() === '') {
    scope.problems.add(`The field '${clause.name}' does not support searching for an empty string.`);
    return null;
  }
  const query = parseTextQuery(literal.text);
  if (!query) scope.problems.add(`Unable to parse the text '${literal.text}' for field '${clause.name}'.`);
  return query;
}
