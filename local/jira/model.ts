/**
 * The state of one emulated Jira site: plain JSON data, normalised, nothing derived.
 * REST resources (`beans`) and JQL are computed from it; it is what is seeded, imported and persisted.
 *
 * Instants are ISO 8601 in UTC with milliseconds (`2026-11-22T09:14:00.000Z`); dates are `YYYY-MM-DD`.
 */
import type { Adf } from './adf';

export type AccountId = string;
export type Instant = string;
export type LocalDate = string;
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Site {
  /** Bumped when the shape below changes; state of another version is not loaded. */
  formatVersion: 1;
  cloudId: string;
  title: string;
  people: Person[];
  projects: Project[];
  issueTypes: IssueType[];
  statuses: Status[];
  priorities: Priority[];
  resolutions: Resolution[];
  linkTypes: LinkType[];
  /** Custom fields beside the system ones, with their schema; ids such as `customfield_10016`. */
  customFields: CustomField[];
  boards: Board[];
  sprints: Sprint[];
  issues: IssueRecord[];
  links: IssueLink[];
  /** Next numeric ids for what clients create. */
  nextId: { issue: number; comment: number; history: number; link: number };
}

export interface Person {
  accountId: AccountId;
  displayName: string;
  emailAddress: string;
  timeZone: string;
  active: boolean;
  /** One line for the shell's switch of person, e.g. "Product owner". Absent for people one cannot act as. */
  actsAs?: string;
}

/** Project permissions as Jira names them. */
export type PermissionKey =
  | 'BROWSE_PROJECTS'
  | 'EDIT_ISSUES'
  | 'CREATE_ISSUES'
  | 'DELETE_ISSUES'
  | 'ADD_COMMENTS'
  | 'LINK_ISSUES'
  | 'TRANSITION_ISSUES'
  | 'SCHEDULE_ISSUES'
  | 'ASSIGN_ISSUES'
  | 'SET_ISSUE_SECURITY'
  | 'MANAGE_SPRINTS_PERMISSION'
  | 'ADMINISTER_PROJECTS';

export interface Project {
  id: string;
  key: string;
  name: string;
  description: string;
  leadAccountId: AccountId | null;
  /** `classic` is company-managed, `next-gen` team-managed. */
  style: 'classic' | 'next-gen';
  issueTypeIds: string[];
  /** Status ids of the one workflow that all types of the project share, in board order; every transition is allowed. */
  statusIds: string[];
  components: { id: string; name: string; description?: string }[];
  versions: Version[];
  /** Who holds a permission. The app itself holds all of them. */
  permissions: Record<PermissionKey, AccountId[]>;
  /** Who acts in which role; absent in a state that was saved before there were roles. */
  roles?: { id: number; name: string; description: string; admin?: boolean; memberAccountIds: AccountId[] }[];
  securityLevels: { id: string; name: string; description?: string; memberAccountIds: AccountId[] }[];
  properties: Record<string, Json>;
  /** Highest number an issue key of the project ever had; keys of deleted issues are not given again. */
  lastIssueNumber?: number;
}

export interface Version {
  id: string;
  name: string;
  description?: string;
  released: boolean;
  archived: boolean;
  startDate?: LocalDate;
  releaseDate?: LocalDate;
}

export interface IssueType {
  id: string;
  name: string;
  description: string;
  subtask: boolean;
  hierarchyLevel: number;
}

export interface Status {
  id: string;
  name: string;
  description: string;
  category: 'new' | 'indeterminate' | 'done';
}

/** In order of rank, highest first. */
export interface Priority {
  id: string;
  name: string;
  description: string;
  statusColor: string;
}

export interface Resolution {
  id: string;
  name: string;
  description: string;
}

export interface LinkType {
  id: string;
  name: string;
  inward: string;
  outward: string;
}

export interface CustomField {
  id: string;
  name: string;
  /** `schema.custom`, e.g. `com.pyxis.greenhopper.jira:jsw-story-points`. */
  custom: string;
  /** `schema.type`, e.g. `number`, `array`, `any`, `string`. */
  type: string;
  /** `schema.items` for arrays. */
  items?: string;
}

export interface Board {
  id: number;
  name: string;
  type: 'scrum' | 'kanban' | 'simple';
  projectId: string;
  filterJql: string;
  /** Field id of the estimation statistic, or null when the board estimates nothing (issue count). */
  estimationFieldId: string | null;
  rankFieldId: string;
  columns: { name: string; statusIds: string[] }[];
}

export interface Sprint {
  id: number;
  boardId: number;
  name: string;
  state: 'future' | 'active' | 'closed';
  goal?: string;
  startDate?: Instant;
  endDate?: Instant;
  completeDate?: Instant;
  createdDate?: Instant;
}

export interface IssueRecord {
  id: string;
  key: string;
  projectId: string;
  issueTypeId: string;
  summary: string;
  description: Adf | null;
  environment: Adf | null;
  statusId: string;
  priorityId: string | null;
  resolutionId: string | null;
  assignee: AccountId | null;
  reporter: AccountId | null;
  creator: AccountId | null;
  created: Instant;
  updated: Instant;
  resolutionDate: Instant | null;
  dueDate: LocalDate | null;
  labels: string[];
  componentIds: string[];
  fixVersionIds: string[];
  versionIds: string[];
  parentId: string | null;
  /** All sprints the issue was ever in and still is, oldest first, as Jira's sprint field holds them. */
  sprintIds: number[];
  /** LexoRank; compares as a plain string. One order across all boards. */
  rank: string;
  /** Jira's Flagged field: Impediment. */
  flagged: boolean;
  securityLevelId: string | null;
  /** Values of custom fields by id in the form the REST API returns, without sprint, rank and flagged. */
  custom: Record<string, Json>;
  properties: Record<string, Json>;
  comments: Comment[];
  /** Oldest first. */
  changelog: History[];
  votes: number;
}

export interface Comment {
  id: string;
  author: AccountId | null;
  body: Adf;
  created: Instant;
  updated: Instant;
}

export interface History {
  id: string;
  author: AccountId | null;
  created: Instant;
  items: HistoryItem[];
}

/** As in the REST API: ids in `from`/`to`, display text in `fromString`/`toString`. */
export interface HistoryItem {
  field: string;
  fieldtype: 'jira' | 'custom';
  fieldId: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  // The REST API really calls it so; it hides Object.prototype.toString.
  toString: string | null;
}

/** `source` is the issue on the outward side: "source blocks destination". */
export interface IssueLink {
  id: string;
  typeId: string;
  sourceId: string;
  destinationId: string;
}

/** What Jira's own events tell the app, in Forge's shape (`avi:jira:created:issue`, `avi:jira:updated:issue`, ...). */
export interface ProductEvent {
  eventType: string;
  [key: string]: Json;
}

/** Who makes a REST call. */
export type Principal = { kind: 'user'; accountId: AccountId } | { kind: 'app' } | { kind: 'anonymous' };
