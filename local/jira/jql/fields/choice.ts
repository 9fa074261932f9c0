/**
 * Fields whose value is one or several of a known set: projects, statuses, people, versions, sprints.
 */
import type { OperatorValue } from '@atlaskit/jql-ast';
import type { IssueRecord } from '../../model';
import { type FieldClause, isComparison, isNegative, type Kind, type Literal, relation, type Scope, type Test } from '../clause';
import { emptyUnsupported, noSuchId, noSuchValue, wrongFunction } from '../errors';

export interface Choice {
  operators: readonly OperatorValue[];
  /** Ids the issue holds; none when the field is empty. */
  held(issue: IssueRecord): readonly string[];
  /** Ids that a text of the query names; several when a name is used twice. */
  named(text: string, quoted: boolean): readonly string[];
  /** The functions whose results fit. */
  kind?: Kind;
  /** Sequence for order relations; ids of different groups do not compare. */
  sequence?(id: string): { group: string; position: number } | null;
  /** Values that nobody defines, such as labels, match nothing instead of being wrong. */
  open?: boolean;
  neverEmpty?: boolean;
}

/** Ids that the literals name. What they do not name is reported. */
export function idsOf(literals: readonly Literal[], clause: FieldClause, choice: Choice, scope: Scope): Set<string> {
  const ids = new Set<string>();
  for (const literal of literals) {
    if (literal.kind === 'id' && literal.of === choice.kind) ids.add(literal.id);
    else if (literal.kind === 'text') {
      const named = choice.named(literal.text, literal.quoted);
      for (const id of named) ids.add(id);
      if (named.length === 0 && !choice.open) {
        const numeric = !literal.quoted && /^-?\d+$/.test(literal.text);
        scope.problems.add((numeric ? noSuchId : noSuchValue)(literal.text, clause.name));
      }
    } else if (literal.kind === 'empty') {
      if (choice.neverEmpty) scope.problems.add(emptyUnsupported(clause.name));
    } else scope.problems.add(wrongFunction(literal.by, clause.name));
  }
  return ids;
}

export function compileChoice(clause: FieldClause, choice: Choice, scope: Scope): Test {
  const wanted = idsOf(clause.literals, clause, choice, scope);
  if (isComparison(clause.operator)) return compareChoice(clause, choice, wanted);
  const acceptsEmpty = clause.literals.some((literal) => literal.kind === 'empty');
  const isWanted = (id: string): boolean => wanted.has(id);
  if (isNegative(clause.operator)) {
    return (issue) => {
      const held = choice.held(issue);
      return held.length > 0 && !held.some(isWanted);
    };
  }
  return (issue) => {
    const held = choice.held(issue);
    return held.length === 0 ? acceptsEmpty : held.some(isWanted);
  };
}

function compareChoice(clause: FieldClause, choice: Choice, wanted: ReadonlySet<string>): Test {
  const holds = relation(clause.operator);
  const bounds = [...wanted].flatMap((id) => choice.sequence?.(id) ?? []);
  return (issue) =>
    choice.held(issue).some((id) => {
      const own = choice.sequence?.(id);
      return own != null && bounds.some((bound) => bound.group === own.group && holds(own.position - bound.position));
    });
}

/** Looks things up as Jira does: by name first, and by id when no name fits (unquoted numbers the other way round). */
export function byNameOrId<T extends { id: string; name: string }>(
  things: readonly T[],
): (text: string, quoted: boolean) => string[] {
  return (text, quoted) => {
    const folded = text.toLowerCase();
    const names = things.filter((thing) => thing.name.toLowerCase() === folded).map((thing) => thing.id);
    const ids = things.filter((thing) => thing.id === text).map((thing) => thing.id);
    const numeric = !quoted && /^\d+$/.test(text);
    const [first, second] = numeric ? [ids, names] : [names, ids];
    return first.length > 0 ? first : second;
  };
}
