/**
 * Every call between the front end and the back end: JSON-only types, no values.
 * The issue, the project and the person are never part of a payload: they come from the invocation's context,
 * which Forge vouches for.
 */
import type { IndexState } from './domain/backlog/index-state';
import type { Band } from './domain/health/bands';
import type { Suggestion } from './domain/health/actions';
import type { Gap } from './domain/health/ready';
import type { HealthReport, IndicatorReading } from './domain/health/report';
import type { ScoreRecord } from './domain/scoring/record';
import type { ProjectSettings } from './domain/settings';
import type { LintInput } from './domain/story/input';

/** What went wrong, for the screen to word. `detail` is technical and shown small. */
export interface Failure {
  code:
    | 'invalid'
    | 'forbidden'
    | 'not-found'
    | 'conflict'
    | 'rate-limited'
    | 'jira-unavailable'
    | 'unexpected';
  detail: string;
  /** Seconds to wait before a retry can succeed, when Jira said so. */
  retryAfter?: number;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export interface ValueView {
  issueKey: string;
  issueType: string;
  mayEdit: boolean;
  model: string;
  record: ScoreRecord | null;
  /** From the board's estimation field; null when there is none or it is empty. */
  estimate: { value: number | null; field: string } | null;
  index: IndexState;
  /** The other scored open issues, enough to rank this one in the browser while its inputs change. */
  field: { key: string; record: ScoreRecord; blocks: string[] }[];
  /** Open issues in the project that this person can see, scored or not; null while unknown. */
  openIssues: number | null;
}

export interface StoryView {
  issueKey: string;
  input: LintInput;
  mayEdit: boolean;
  settings: ProjectSettings;
}

export type ValueApi = {
  getValue: () => Outcome<ValueView>;
  /** `expected` is the `at` of the record the person saw, null for none: a later one is a conflict. */
  saveValue: (payload: {
    model: string;
    inputs: Record<string, number | [number, number]>;
    expected: string | null;
  }) => Outcome<ValueView>;
};

export type StoryApi = {
  getStory: () => Outcome<StoryView>;
};

export interface SettingsView {
  settings: ProjectSettings;
  mayEdit: boolean;
  /** Names of the project's issue types. */
  issueTypes: string[];
  /** Text-area fields of the site, which may hold acceptance criteria. */
  textFields: { id: string; name: string }[];
}

export type SettingsApi = {
  getSettings: () => Outcome<SettingsView>;
  saveSettings: (payload: { settings: ProjectSettings }) => Outcome<{ settings: ProjectSettings }>;
};

/** Issue lists in it are cut to what a screen needs; `count` says how many there are. */
export interface ReportView extends Omit<HealthReport, 'indicators' | 'doFirst'> {
  projectKey: string;
  /** False when issues are hidden from this person; the report is then of the others alone. */
  seesAll: boolean;
  /** False when so much changed that the index is being built again. */
  current: boolean;
  indicators: (IndicatorReading & { count: number; jql: string | null })[];
  doFirst: (Suggestion & { count: number })[];
}

export interface BacklogView {
  index: IndexState;
  /** Null while there is no index. */
  report: ReportView | null;
}

/** One issue behind a reading. */
export interface FindingRow {
  key: string;
  summary: string;
  type: string;
  status: string;
  priority: string | null;
  estimate: number | null;
  score: number | null;
  /** Place in the backlog, from 1, epics included. */
  position: number;
  /** Null for what is in a running sprint. */
  band: Band | null;
  gaps: Gap[];
  ageDays: number;
  untouchedDays: number;
}

export type BacklogApi = {
  getBacklogReport: () => Outcome<BacklogView>;
  /** At most 1,000 rows, in rank order; `total` counts all. */
  getBacklogFindings: (payload: { indicatorId: string }) => Outcome<{ indicatorId: string; total: number; rows: FindingRow[] }>;
  getIndexState: () => Outcome<IndexState>;
  /** Reads the whole backlog again; the old index serves meanwhile. */
  rebuildIndex: () => Outcome<IndexState>;
};

export type Api = BacklogApi & StoryApi & SettingsApi;
