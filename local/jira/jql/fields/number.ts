/**
 * Fields that hold a number.
 */
import type { FieldClause, JqlField, Scope } from '../clause';
import { badNumber, badVotes } from '../errors';
import { COMPARISON, EQUALITY, ORDERED } from '../operators';
import { byFirst, compileOrdered, type Values } from './ordered';

export function numberField(read: Values<number>, scope: Scope): JqlField {
  return {
    operators: ORDERED,
    compile: (clause) => compileOrdered(clause, read, numbersOf(clause, scope, /^[-+]?\d+(?:\.\d+)?$/, badNumber)),
    sort: byFirst(read),
  };
}

export function votesField(scope: Scope): JqlField {
  const read: Values<number> = (issue) => [issue.votes];
  return {
    operators: [...EQUALITY, ...COMPARISON],
    compile: (clause) => compileOrdered(clause, read, numbersOf(clause, scope, /^\d+$/, badVotes)),
    sort: byFirst(read, true),
  };
}

function numbersOf(
  clause: FieldClause,
  { problems }: Scope,
  format: RegExp,
  refusal: (value: string, field: string) => string,
): number[] {
  return clause.literals.flatMap((literal) => {
    if (literal.kind === 'empty' && refusal !== badVotes) return [];
    if (literal.kind === 'text' && format.test(literal.text.trim())) return [Number(literal.text)];
    const value = literal.kind === 'text' ? literal.text : literal.kind === 'empty' ? 'EMPTY' : `${literal.by}()`;
    problems.add(refusal(value, clause.name));
    return [];
  });
}
