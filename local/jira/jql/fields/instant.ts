/**
 * Fields that hold an instant or a calendar day.
 */
import type { IssueRecord } from '../../model';
import { COMPARISON, EQUALITY, type FieldClause, isComparison, isNegative, type JqlField, PRESENCE, relation, type Scope, type Test } from '../clause';
import { localDateOf, parseDate } from '../dates';
import { badDate, wrongFunction } from '../errors';

const OPERATORS = [...EQUALITY, ...COMPARISON, ...PRESENCE];

export function instantField(read: (issue: IssueRecord) => string | null, scope: Scope): JqlField {
  const key = (issue: IssueRecord): number | null => {
    const text = read(issue);
    return text === null ? null : Date.parse(text);
  };
  return {
    operators: OPERATORS,
    compile: (clause) => compileOrdered(clause, key, instantsOf(clause, scope)),
    sort: { key, descendingByDefault: true },
  };
}

/** Compares calendar days: an instant of the query counts as its day in the caller's time zone. */
export function dayField(read: (issue: IssueRecord) => string | null, scope: Scope): JqlField {
  return {
    operators: OPERATORS,
    compile: (clause) =>
      compileOrdered(clause, read, instantsOf(clause, scope).map((at) => localDateOf(at, scope.context))),
    sort: { key: read, descendingByDefault: true },
  };
}

/** Instants the operand names, in epoch milliseconds; what is no date is reported. */
export function instantsOf(clause: Pick<FieldClause, 'name' | 'literals'>, scope: Scope): number[] {
  return clause.literals.flatMap((literal) => {
    if (literal.kind === 'empty') return [];
    if (literal.kind === 'instant') return [literal.at];
    if (literal.kind === 'id') {
      scope.problems.add(wrongFunction(literal.by, clause.name));
      return [];
    }
    const at = parseDate(literal.text, scope.context);
    if (at !== null) return [at];
    scope.problems.add(badDate(literal.text, clause.name));
    return [];
  });
}

/** The test of a field with an order, from the values of the query. */
export function compileOrdered<T extends number | string>(
  clause: FieldClause,
  read: (issue: IssueRecord) => T | null,
  values: readonly T[],
): Test {
  if (isComparison(clause.operator)) {
    const holds = relation(clause.operator);
    return (issue) => {
      const own = read(issue);
      return own !== null && values.some((value) => holds(own < value ? -1 : own > value ? 1 : 0));
    };
  }
  const wanted = new Set(values);
  if (isNegative(clause.operator)) {
    return (issue) => {
      const own = read(issue);
      return own !== null && !wanted.has(own);
    };
  }
  const acceptsEmpty = clause.literals.some((literal) => literal.kind === 'empty');
  return (issue) => {
    const own = read(issue);
    return own === null ? acceptsEmpty : wanted.has(own);
  };
}
