/**
 * What is wrong with a query, worded as Jira words it. Jira validates a whole query before it answers, so problems
 * are collected rather than thrown at the first one.
 */
import { JqlError } from './query';

export class Problems {
  private readonly messages = new Set<string>();

  add(message: string): void {
    this.messages.add(message);
  }

  /** @throws JqlError with every problem met, in order of appearance. */
  throwIfAny(): void {
    if (this.messages.size > 0) throw new JqlError([...this.messages]);
  }
}

export const noSuchField = (name: string, anonymous: boolean): string =>
  anonymous
    ? `Field '${name}' does not exist or this field cannot be viewed by anonymous users.`
    : `Field '${name}' does not exist or you do not have permission to view it.`;

export const namelessField = 'Error in the JQL Query: A field name cannot be empty.';

export const noSuchValue = (value: string, field: string): string =>
  `The value '${value}' does not exist for the field '${field}'.`;

export const noSuchId = (id: string, field: string): string =>
  `A value with ID '${id}' does not exist for the field '${field}'.`;

/** The same text for an issue that is missing and one that the caller may not see. */
export const noSuchIssue = (key: string, field: string): string =>
  `An issue with key '${key}' does not exist for field '${field}'.`;

export const malformedKey = (key: string, field: string): string =>
  `The issue key '${key}' for field '${field}' is invalid.`;

export const unsupportedOperator = (operator: string, field: string): string =>
  `The operator '${operator}' is not supported by the '${field}' field.`;

export const emptyUnsupported = (field: string): string =>
  `The field '${field}' does not support searching for EMPTY values.`;

export const emptyNotComparable = (operator: string, field: string): string =>
  `Operator '${operator}' does not support the empty value representation 'EMPTY' for field '${field}'.`;

export const emptyNeeded = (operator: string, field: string): string =>
  `Operator '${operator}' does not support searching for non-empty values for field '${field}'.`;

export const listNotSupported = (operator: string, value: string, field: string): string =>
  `Operator '${operator}' does not support the list value '${value}' for field '${field}'.`;

export const listNeeded = (operator: string, value: string, field: string): string =>
  `Operator '${operator}' does not support the non-list value '${value}' for field '${field}'.`;

export const notSortable = (field: string): string => `Not able to sort using field '${field}'.`;

export const noSuchFunction = (call: string): string => `Unable to find JQL function '${call}'.`;

export const wrongFunction = (name: string, field: string): string =>
  `A value provided by the function '${name}' is invalid for the field '${field}'.`;

export const notAKey = (name: string, field: string): string =>
  `A value provided by the function '${name}' for the field '${field}' is not a valid issue key.`;

/** `place` is "field 'created'" or "predicate 'after'". */
export const badDate = (value: string, place: string): string =>
  `Date value '${value}' for ${place} is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
  `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`;

export const notADate = (name: string, place: string): string =>
  `A date for the ${place} provided by the function '${name}' is not valid.`;

export const badNumber = (value: string, field: string): string =>
  `Value '${value}' for the '${field}' field is not a valid number.`;

export const badVotes = (value: string, field: string): string =>
  `Value '${value}' is invalid for the '${field}' field. Votes must be a positive whole number.`;

export const emptyText = (field: string): string => `The field '${field}' does not support searching for an empty string.`;

export const badText = (text: string, field: string): string => `Unable to parse the text '${text}' for field '${field}'.`;

export const leadingWildcard = (text: string, field: string): string =>
  `The text query '${text}' for field '${field}' is not valid: ` +
  `the '*' and '?' are not allowed as first character in wildcard query.`;

export const datesNeeded = (predicate: string, count: 1 | 2): string =>
  count === 1
    ? `The ${predicate.toUpperCase()} predicate must be supplied with only 1 date value.`
    : `The ${predicate.toUpperCase()} predicate must be supplied with exactly 2 date values.`;

export const noSuchUser = (user: string, predicate: string): string =>
  `The user '${user}' does not exist and cannot be used in the '${predicate}' predicate.`;
