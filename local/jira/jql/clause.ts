/**
 * The vocabulary of compiling: a clause of a query whose operand is resolved, and the field that makes a test of it.
 */
import type { OperatorValue } from '@atlaskit/jql-ast';
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

export interface FieldClause {
  /** As the query spells it; messages repeat it. */
  name: string;
  operator: OperatorValue;
  literals: readonly Literal[];
}

/** What every part of one compilation shares. */
export interface Scope {
  context: JqlContext;
  problems: Problems;
}

/** Null stands for an empty field, which comes last in ascending and first in descending order. */
export type SortKey = (issue: IssueRecord) => number | string | null;

export interface JqlField {
  operators: readonly OperatorValue[];
  /** Reports what it cannot evaluate to the scope's problems; the test is then never used. */
  compile(clause: FieldClause): Test;
  sort?: { key: SortKey; descendingByDefault?: boolean };
}

export const EQUALITY: readonly OperatorValue[] = ['=', '!=', 'in', 'not in'];
export const PRESENCE: readonly OperatorValue[] = ['is', 'is not'];
export const COMPARISON: readonly OperatorValue[] = ['<', '<=', '>', '>='];
export const CONTAINS: readonly OperatorValue[] = ['~', '!~'];

export const never: Test = () => false;

/** Operators that ask for issues without a value, which Jira answers only from issues that have some value. */
export function isNegative(operator: OperatorValue): boolean {
  return operator === '!=' || operator === 'not in' || operator === 'is not' || operator === '!~';
}

/** The test of an order relation between a value of the issue and one of the query, by the sign of their comparison. */
export function relation(operator: OperatorValue): (sign: number) => boolean {
  switch (operator) {
    case '<':
      return (sign) => sign < 0;
    case '<=':
      return (sign) => sign <= 0;
    case '>':
      return (sign) => sign > 0;
    default:
      return (sign) => sign >= 0;
  }
}

export function isComparison(operator: OperatorValue): boolean {
  return COMPARISON.includes(operator);
}

const OPPOSITES: readonly (readonly [OperatorValue, OperatorValue])[] = [
  ['=', '!='],
  ['in', 'not in'],
  ['is', 'is not'],
  ['~', '!~'],
  ['<', '>='],
  ['>', '<='],
  ['was', 'was not'],
  ['was in', 'was not in'],
];

const OPPOSITE = new Map(OPPOSITES.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));

/** The operator that NOT turns an operator into. `changed` has none; it is negated as a whole. */
export function opposite(operator: OperatorValue): OperatorValue {
  return OPPOSITE.get(operator) ?? operator;
}
