/**
 * WAS and CHANGED: what an issue's changelog says of a field.
 */
import { acceptsEmpty, type FieldClause, type Literal, type Predicate, type Scope, type Test } from './clause';
import { dayOf, instantsOf } from './dates';
import { datesNeeded, noSuchUser, wrongFunction } from './errors';
import { peopleNamed } from './people';
import { spansOf, type Span, type Track } from './spans';

/** Reports literals that name nothing. */
type Resolve = (literals: readonly Literal[]) => ReadonlySet<string>;

interface Range {
  from: number;
  /** Exclusive; infinite for a value that still holds. */
  to: number;
  by: string | null;
}

export function compileHistory(clause: FieldClause, track: Track, resolve: Resolve, scope: Scope): Test {
  return clause.operator === 'changed'
    ? compileChanged(clause, track, resolve, scope)
    : compileWas(clause, track, resolve, scope);
}

function compileWas(clause: FieldClause, track: Track, resolve: Resolve, scope: Scope): Test {
  const isWanted = oneOf(clause.literals, resolve);
  const narrowed = all(clause.predicates.map((predicate) => narrowing(predicate, scope)));
  const wanted = (span: Span): boolean => isWanted(span.value) && narrowed(span);
  const was: Test = (issue) => spansOf(issue, track).some(wanted);
  return clause.operator === 'was' || clause.operator === 'was in' ? was : (issue) => !was(issue);
}

function compileChanged(clause: FieldClause, track: Track, resolve: Resolve, scope: Scope): Test {
  const anything = (): boolean => true;
  const ends = { from: anything, to: anything } as Record<'from' | 'to', (value: string | null) => boolean>;
  const narrowings: ((range: Range) => boolean)[] = [];
  for (const predicate of clause.predicates) {
    if (predicate.operator === 'from' || predicate.operator === 'to') ends[predicate.operator] = oneOf(predicate.literals, resolve);
    else narrowings.push(narrowing(predicate, scope));
  }
  const narrowed = all(narrowings);
  return (issue) =>
    issue.changelog.some(({ items, created, author }) =>
      items.some((item) => {
        if (!track.fieldIds.includes(item.fieldId) || item.from === item.to || !ends.from(item.from) || !ends.to(item.to)) return false;
        const at = Date.parse(created);
        return narrowed({ from: at, to: at + 1, by: author });
      }),
    );
}

function oneOf(literals: readonly Literal[], resolve: Resolve): (value: string | null) => boolean {
  const ids = resolve(literals);
  const empty = acceptsEmpty({ literals });
  return (value) => (value === null ? empty : ids.has(value));
}

function all(conditions: readonly ((range: Range) => boolean)[]): (range: Range) => boolean {
  return (range) => conditions.every((condition) => condition(range));
}

/** A value fits a time when it held at some moment of it; a change fits when it happened in it. */
function narrowing({ operator, literals }: Predicate, scope: Scope): (range: Range) => boolean {
  if (operator === 'by') {
    const people = new Set(peopleOf(literals, scope));
    const anonymous = acceptsEmpty({ literals });
    return ({ by }) => (by === null ? anonymous : people.has(by));
  }
  const dates = instantsOf(literals, `predicate '${operator}'`, scope);
  const count = operator === 'during' ? 2 : 1;
  if (literals.length !== count) scope.problems.add(datesNeeded(operator, count));
  const [first = 0, last = first] = dates;
  if (operator === 'before') return ({ from }) => from < first;
  if (operator === 'after') return ({ to }) => to - 1 > first;
  const [start, end] = operator === 'on' ? dayOf(first, scope.context) : [first, last];
  return ({ from, to }) => from <= end && to > start;
}

function peopleOf(literals: readonly Literal[], scope: Scope): string[] {
  return literals.flatMap((literal) => {
    if (literal.kind === 'empty') return [];
    if (literal.kind === 'id' && literal.of === 'user') return [literal.id];
    if (literal.kind === 'text') {
      const people = peopleNamed(scope.context.site, literal.text);
      if (people.length === 0) scope.problems.add(noSuchUser(literal.text, 'by'));
      return people;
    }
    scope.problems.add(wrongFunction(literal.by, 'by'));
    return [];
  });
}
