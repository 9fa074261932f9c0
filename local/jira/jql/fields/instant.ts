/**
 * Fields that hold an instant or a calendar day.
 */
import type { JqlField, Scope } from '../clause';
import { instantsOf, localDateOf } from '../dates';
import { ORDERED } from '../operators';
import { byFirst, compileOrdered, type Values } from './ordered';

/** A field of instants in epoch milliseconds. */
export function instantField(read: Values<number>, scope: Scope): JqlField {
  return {
    operators: ORDERED,
    compile: (clause) => compileOrdered(clause, read, instantsOf(clause.literals, `field '${clause.name}'`, scope)),
    sort: byFirst(read, true),
  };
}

/** A field of days (`2026-11-22`): an instant of the query counts as its day in the caller's time zone. */
export function dayField(read: Values<string>, scope: Scope): JqlField {
  return {
    operators: ORDERED,
    compile: (clause) => {
      const instants = instantsOf(clause.literals, `field '${clause.name}'`, scope);
      return compileOrdered(
        clause,
        read,
        instants.map((at) => localDateOf(at, scope.context)),
      );
    },
    sort: byFirst(read, true),
  };
}
