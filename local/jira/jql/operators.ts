/**
 * Operators of JQL in groups, and what they mean to the tests made from them.
 */
import type { OperatorValue } from '@atlaskit/jql-ast';

export const EQUALITY: readonly OperatorValue[] = ['=', '!=', 'in', 'not in'];
export const PRESENCE: readonly OperatorValue[] = ['is', 'is not'];
export const COMPARISON: readonly OperatorValue[] = ['<', '<=', '>', '>='];
export const CONTAINS: readonly OperatorValue[] = ['~', '!~'];
export const WAS: readonly OperatorValue[] = ['was', 'was not', 'was in', 'was not in'];
export const HISTORY: readonly OperatorValue[] = [...WAS, 'changed'];
export const CHOICE: readonly OperatorValue[] = [...EQUALITY, ...PRESENCE];
export const ORDERED: readonly OperatorValue[] = [...CHOICE, ...COMPARISON];

const LISTS: readonly OperatorValue[] = ['in', 'not in', 'was in', 'was not in'];
const NEGATIVE: readonly OperatorValue[] = ['!=', 'not in', 'is not', '!~'];

export const takesList = (operator: OperatorValue): boolean => LISTS.includes(operator);
export const isComparison = (operator: OperatorValue): boolean => COMPARISON.includes(operator);
export const isHistorical = (operator: OperatorValue): boolean => HISTORY.includes(operator);

/** Operators that exclude values. Jira answers them only from issues that have some value. */
export const isNegative = (operator: OperatorValue): boolean => NEGATIVE.includes(operator);

/** The test of an order relation, by the sign of the comparison of the value with the query's. */
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

/** The operator that NOT turns an operator into; `changed` has none. */
export function opposite(operator: OperatorValue): OperatorValue | undefined {
  return OPPOSITE.get(operator);
}
