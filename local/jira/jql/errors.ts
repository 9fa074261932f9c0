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

export const noSuchField = (name: string): string =>
  `Field '${name}' does not exist or you do not have permission to view it.`;

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

export const notSortable = (field: string): string => `Not able to sort using field '${field}'.`;

export const noSuchFunction = (call: string): string => `Unable to find JQL function '${call}'.`;

export const wrongFunction = (name: string, field: string): string =>
  `A value provided by the function '${name}' is invalid for the field '${field}'.`;

export const badDate = (value: string, field: string): string =>
  `Date value '${value}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
  `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`;
