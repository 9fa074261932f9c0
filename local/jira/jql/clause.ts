/**
 * The vocabulary of compiling: a clause of a query whose operand is resolved, and the field that makes a test of it.
 */
import type { OperatorValue, PredicateOperatorValue } from '@atlaskit/jql-ast';
import type { IssueRecord } from '../model';
import type { Problems } from './errors';
import type { JqlContext } from './query';

export type Test = (issue: IssueRecord) => boolean;

/** What the id of a function's result belongs to. */
export type Kind = 'user' | 'issue' | 'issueType' | 'sprint' | 'version' | 'project';

/** One value of an operand. Functions give instants and ids, which need no look-up by name any more. */
export type Literal =
  | { kind: 'empty' }
  | { kind: 'text'; text: string; quoted: boolean }
  | { kind: 'instant'; at: number; by: string }
  | { kind: 'id'; of: Kind; id: string; by: string };

/** `BY x`, `AFTER y`: what narrows WAS and CHANGED. */
export interface Predicate {
  operator: PredicateOperatorValue;
  literals: readonly Literal[];
}

export interface FieldClause {
  /** As the query spells it; messages repeat it. */
  name: string;
  operator: OperatorValue;
  literals: readonly Literal[];
  predicates: readonly Predicate[];
}

/** What every part of one compilation shares. */
export interface Scope {
  context: JqlContext;
  problems: Problems;
}

export interface Sort {
  /** Null stands for an empty field, which comes last in ascending and first in descending order. */
  key(issue: IssueRecord): number | string | null;
  descendingByDefault?: boolean;
}

export interface JqlField {
  operators: readonly OperatorValue[];
  /** Reports what it cannot evaluate to the scope's problems; the test is then never used. */
  compile(clause: FieldClause): Test;
  /** Absent when Jira cannot order by the field. */
  sort?: Sort;
}

export const never: Test = () => false;

export function acceptsEmpty(clause: Pick<FieldClause, 'literals'>): boolean {
  return clause.literals.some((literal) => literal.kind === 'empty');
}
