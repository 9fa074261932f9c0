/**
 * Fields of free text, searched by words with `~` and `!~`.
 */
import type { OperatorValue } from '@atlaskit/jql-ast';
import type { IssueRecord } from '../../model';
import { type FieldClause, type JqlField, never, type Scope, type Sort, type Test } from '../clause';
import { badText, emptyText, emptyUnsupported, leadingWildcard, wrongFunction } from '../errors';
import { documentWords, summaryWords } from '../known-words';
import { CONTAINS, isNegative, PRESENCE } from '../operators';
import { hasLeadingWildcard, parseTextQuery, type TextQuery } from '../text';

/** Words of each text of a field, which are searched one by one; none when the field is empty. */
type Texts = (issue: IssueRecord) => readonly (readonly string[])[];

const summary: Texts = (issue) => (issue.summary === '' ? [] : [summaryWords(issue)]);
const description: Texts = (issue) => (issue.description ? [documentWords(issue.description)] : []);
const environment: Texts = (issue) => (issue.environment ? [documentWords(issue.environment)] : []);
const comments: Texts = (issue) => issue.comments.map((comment) => documentWords(comment.body));
const everything: Texts = (issue) => [...summary(issue), ...description(issue), ...environment(issue), ...comments(issue)];

export const summaryField = (scope: Scope): JqlField =>
  textField(summary, scope, { sort: { key: (issue) => issue.summary.toLowerCase() } });
export const descriptionField = (scope: Scope): JqlField => textField(description, scope);
export const environmentField = (scope: Scope): JqlField => textField(environment, scope);
export const commentField = (scope: Scope): JqlField => textField(comments, scope, { operators: CONTAINS });
export const anyTextField = (scope: Scope): JqlField => textField(everything, scope, { operators: ['~'] });

export function textField(
  texts: Texts,
  scope: Scope,
  { operators = [...CONTAINS, ...PRESENCE], sort }: { operators?: readonly OperatorValue[]; sort?: Sort } = {},
): JqlField {
  const presence = operators.includes('is');
  return {
    operators,
    compile: (clause) => compileText(clause, texts, presence, scope),
    ...(sort ? { sort } : {}),
  };
}

function compileText(clause: FieldClause, texts: Texts, presence: boolean, scope: Scope): Test {
  const negative = isNegative(clause.operator);
  if (clause.literals[0]?.kind === 'empty') {
    if (!presence) scope.problems.add(emptyUnsupported(clause.name));
    return (issue) => texts(issue).length > 0 === negative;
  }
  const query = queryOf(clause, scope);
  if (!query) return never;
  return (issue) => {
    const own = texts(issue);
    return own.length > 0 && own.some(query) !== negative;
  };
}

function queryOf({ literals: [literal], name }: FieldClause, { problems }: Scope): TextQuery | null {
  if (literal?.kind === 'instant' || literal?.kind === 'id') problems.add(wrongFunction(literal.by, name));
  if (literal?.kind !== 'text') return null;
  if (literal.text.trim() === '') {
    problems.add(emptyText(name));
    return null;
  }
  if (hasLeadingWildcard(literal.text)) {
    problems.add(leadingWildcard(literal.text, name));
    return null;
  }
  const query = parseTextQuery(literal.text);
  if (!query) problems.add(badText(literal.text, name));
  return query;
}
