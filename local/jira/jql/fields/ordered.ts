/**
 * Tests of fields whose values have an order: numbers, instants, days.
 */
import type { IssueRecord } from '../../model';
import { acceptsEmpty, type FieldClause, type Sort, type Test } from '../clause';
import { isComparison, isNegative, relation } from '../operators';

/** Values an issue holds; none when the field is empty. */
export type Values<T> = (issue: IssueRecord) => readonly T[];

export function compileOrdered<T extends number | string>(clause: FieldClause, read: Values<T>, wanted: readonly T[]): Test {
  if (isComparison(clause.operator)) {
    const holds = relation(clause.operator);
    const fits = (own: T): boolean => wanted.some((value) => holds(own < value ? -1 : own > value ? 1 : 0));
    return (issue) => read(issue).some(fits);
  }
  const among = new Set(wanted);
  const isWanted = (own: T): boolean => among.has(own);
  if (isNegative(clause.operator)) {
    return (issue) => {
      const own = read(issue);
      return own.length > 0 && !own.some(isWanted);
    };
  }
  const empty = acceptsEmpty(clause);
  return (issue) => {
    const own = read(issue);
    return own.length === 0 ? empty : own.some(isWanted);
  };
}

export function byFirst(read: Values<number | string>, descendingByDefault = false): Sort {
  return { key: (issue) => read(issue)[0] ?? null, descendingByDefault };
}
