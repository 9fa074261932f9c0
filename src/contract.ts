/**
 * Every call between the front end and the back end: JSON-only types, no values.
 * The issue, the project and the person are never part of a payload: they come from the invocation's context,
 * which Forge vouches for.
 */
import type { IndexState } from './domain/backlog/index-state';
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

export type Api = StoryApi & SettingsApi;
