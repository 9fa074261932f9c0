import type { IssueRecord } from '../model';
import type { Scope } from '../world';
import type { IssueChange } from './issue-change';

/** A checked edit that can be applied. */
export type Apply = (change: IssueChange) => void;

/**
 * Checks a new value of one field and returns what applies it. Nothing changes until all fields of a request were
 * checked. Throws FieldProblem with the message that Jira gives for the field.
 */
export type FieldEditor = (scope: Scope, issue: IssueRecord, value: unknown) => Apply;

/** The value of a field cannot be taken. */
export class FieldProblem extends Error {}

/** The value of a rich-text field is no document at all. */
export class NotADocument extends FieldProblem {}
