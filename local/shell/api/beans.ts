/** The parts of Jira's REST resources that the shell shows. */
import type { Adf } from '../../jira/adf';

export interface Named {
  id: string;
  name: string;
}

export interface User {
  accountId: string;
  displayName: string;
  emailAddress?: string;
  timeZone?: string;
}

export interface Status extends Named {
  statusCategory: { key: 'new' | 'indeterminate' | 'done' | 'undefined'; name?: string };
}

export interface IssueType extends Named {
  subtask?: boolean;
  hierarchyLevel?: number;
}

export interface Sprint {
  id: number;
  name: string;
  state: 'active' | 'future' | 'closed';
  goal?: string;
  startDate?: string;
  endDate?: string;
}

export interface LinkedIssue {
  id: string;
  key: string;
  fields: { summary: string; status: Status; issuetype?: IssueType };
}

export interface IssueLink {
  id: string;
  type: { id: string; name: string; inward: string; outward: string };
  inwardIssue?: LinkedIssue;
  outwardIssue?: LinkedIssue;
}

export interface IssueFields {
  summary: string;
  description?: Adf | null;
  status: Status;
  issuetype: IssueType;
  project: Named & { key: string; projectTypeKey?: string };
  priority?: Named | null;
  resolution?: Named | null;
  assignee?: User | null;
  reporter?: User | null;
  labels?: string[];
  components?: Named[];
  fixVersions?: Named[];
  versions?: Named[];
  parent?: LinkedIssue;
  issuelinks?: IssueLink[];
  duedate?: string | null;
  created?: string;
  updated?: string;
  /** Custom fields: points, sprint. */
  [field: string]: unknown;
}

export interface Issue {
  id: string;
  key: string;
  fields: IssueFields;
}

export interface Transition {
  id: string;
  name: string;
  to: Status;
}

export interface Comment {
  id: string;
  author?: User;
  body: Adf;
  created: string;
}

export interface HistoryEntry {
  id: string;
  author?: User;
  created: string;
  items: { field: string; fromString?: string | null; toString?: string | null }[];
}

export interface Field {
  id: string;
  name: string;
  schema?: { type: string; custom?: string };
}

export interface Project {
  id: string;
  key: string;
  name: string;
  projectTypeKey?: string;
  style?: string;
  versions?: (Named & { released?: boolean; archived?: boolean })[];
}

export interface Board {
  id: number;
  name: string;
  type: 'scrum' | 'kanban' | 'simple';
}

export interface BoardConfiguration {
  estimation?: { type: string; field?: { fieldId: string; displayName: string } };
}

export interface LinkType {
  id: string;
  name: string;
  inward: string;
  outward: string;
}
