import type { IssueRecord } from '../model';
import type { Scope } from '../world';

export interface FieldSchema {
  type: string;
  items?: string;
  system?: string;
  custom?: string;
  customId?: number;
}

/** One field of the site: what `/field` says of it and how an issue's value of it is shown. */
export interface FieldDefinition {
  id: string;
  name: string;
  custom: boolean;
  navigable: boolean;
  orderable: boolean;
  searchable: boolean;
  clauseNames: string[];
  schema?: FieldSchema;
  /** The value in REST form; undefined when the issue does not have the field at all. */
  value(scope: Scope, issue: IssueRecord): unknown;
}
