/**
 * Fields whose value is one or several of a known set: projects, statuses, people, versions, sprints.
 */
import type { OperatorValue } from '@atlaskit/jql-ast';
import type { IssueRecord } from '../../model';
import { acceptsEmpty, type FieldClause, type JqlField, type Kind, type Literal, type Scope, type Sort, type Test } from '../clause';
import { noSuchId, noSuchValue, wrongFunction } from '../errors';
import { compileHistory } from '../history';
import type { Lookup } from '../lookup';
import { CHOICE, HISTORY, isComparison, isHistorical, isNegative, relation } from '../operators';
import type { Track } from '../spans';

export interface Choice {
  /** Ids the issue holds; none when the field is empty. */
  held(issue: IssueRecord): readonly string[];
  /** Ids that a text of the query names. */
  named: Lookup;
  /** Operators beside equality and presence (and those of history, which `track` brings). */
  more?: readonly OperatorValue[];
  /** The functions whose results fit. */
  kind?: Kind;
  /** For order relations: positions compare within a group, such as the versions of one project. */
  sequence?(id: string): { group: string; position: number } | undefined;
  /** A text that stands for an empty field, such as `Unresolved`. */
  emptyName?: string;
  /** Values that nobody defines, such as labels, match nothing instead of being wrong. */
  open?: boolean;
  /** What a value is reported as that names nothing, where it is not "the value does not exist". */
  missing?(literal: Extract<Literal, { kind: 'text' }>, field: string): string;
  /** What a function is reported as whose results do not fit. */
  unfit?(functionName: string, field: string): string;
  track?: Omit<Track, 'held'>;
  sort?: Sort;
}

export function choiceField(choice: Choice, scope: Scope): JqlField {
  return {
    operators: [...CHOICE, ...(choice.more ?? []), ...(choice.track ? HISTORY : [])],
    compile: (clause) => compileChoice(clause, choice, scope),
    ...(choice.sort ? { sort: choice.sort } : {}),
  };
}

function compileChoice(written: FieldClause, choice: Choice, scope: Scope): Test {
  const clause = withEmptyNamed(written, choice.emptyName);
  if (isHistorical(clause.operator) && choice.track) {
    const resolve = (literals: readonly Literal[]): Set<string> => idsOf(literals, clause, choice, scope);
    return compileHistory(clause, { ...choice.track, held: choice.held }, resolve, scope);
  }
  const wanted = idsOf(clause.literals, clause, choice, scope);
  if (isComparison(clause.operator)) return compareChoice(clause, choice, wanted);
  const isWanted = (id: string): boolean => wanted.has(id);
  if (isNegative(clause.operator)) {
    return (issue) => {
      const held = choice.held(issue);
      return held.length > 0 && !held.some(isWanted);
    };
  }
  const empty = acceptsEmpty(clause);
  return (issue) => {
    const held = choice.held(issue);
    return held.length === 0 ? empty : held.some(isWanted);
  };
}

function withEmptyNamed(clause: FieldClause, emptyName: string | undefined): FieldClause {
  if (emptyName === undefined) return clause;
  const name = (literals: readonly Literal[]): Literal[] =>
    literals.map((literal) => (literal.kind === 'text' && literal.text.toLowerCase() === emptyName ? { kind: 'empty' } : literal));
  return {
    ...clause,
    literals: name(clause.literals),
    predicates: clause.predicates.map((predicate) =>
      predicate.operator === 'from' || predicate.operator === 'to' ? { ...predicate, literals: name(predicate.literals) } : predicate,
    ),
  };
}

/** Ids that the literals name. What names nothing is reported. */
function idsOf(literals: readonly Literal[], clause: FieldClause, choice: Choice, scope: Scope): Set<string> {
  const ids = new Set<string>();
  for (const literal of literals) {
    if (literal.kind === 'empty') continue;
    if (literal.kind === 'text') {
      const named = choice.named(literal.text, literal.quoted);
      for (const id of named) ids.add(id);
      if (named.length === 0 && !choice.open) scope.problems.add((choice.missing ?? missingValue)(literal, clause.name));
    } else if (literal.kind === 'id' && literal.of === choice.kind) ids.add(literal.id);
    else scope.problems.add((choice.unfit ?? wrongFunction)(literal.by, clause.name));
  }
  return ids;
}

function missingValue({ text, quoted }: Extract<Literal, { kind: 'text' }>, field: string): string {
  return !quoted && /^-?\d+$/.test(text) ? noSuchId(text, field) : noSuchValue(text, field);
}

function compareChoice(clause: FieldClause, choice: Choice, wanted: ReadonlySet<string>): Test {
  const holds = relation(clause.operator);
  const bounds = [...wanted].flatMap((id) => choice.sequence?.(id) ?? []);
  return (issue) =>
    choice.held(issue).some((id) => {
      const own = choice.sequence?.(id);
      return own !== undefined && bounds.some((bound) => bound.group === own.group && holds(own.position - bound.position));
    });
}

/** The sequence of a list in the order that an administrator gave it; `reversed` where the first is the highest. */
export function sequenceOf(things: readonly { id: string }[], reversed = false): NonNullable<Choice['sequence']> {
  const positions = new Map(things.map(({ id }, at) => [id, { group: '', position: reversed ? -at : at }]));
  return (id) => positions.get(id);
}

/** Orders issues by the position of the first value they hold. */
export function bySequence(choice: Required<Pick<Choice, 'held' | 'sequence'>>, descendingByDefault = false): Sort {
  return { key: (issue) => choice.sequence(choice.held(issue)[0] ?? '')?.position ?? null, descendingByDefault };
}

/** Orders issues by the names of all values they hold. */
export function byNames(held: Choice['held'], nameOf: (id: string) => string | undefined): Sort {
  return {
    key: (issue) => {
      const names = held(issue).map((id) => (nameOf(id) ?? id).toLowerCase());
      return names.length === 0 ? null : names.sort().join('\u0000');
    },
  };
}
