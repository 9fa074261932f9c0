/**
 * Every call between the front end and the back end: JSON-only types, no values.
 * The issue, the project and the person are never part of a payload: they come from the invocation's context,
 * which Forge vouches for.
 */
import type { IndexState } from './domain/backlog/index-state';
import type { Band } from './domain/health/bands';
import type { Suggestion } from './domain/health/actions';
import type { ForecastTarget, TargetForecast } from './domain/health/forecast-target';
import type { Gap } from './domain/health/ready';
import type { HealthReport, IndicatorReading, NamedDelivery } from './domain/health/report';
import type { SprintPart } from './domain/health/sprint-ledger';
import type { Trends } from './domain/health/trend';
import type { OrderJob } from './domain/ranking/order-job';
import type { Filter } from './domain/ranking/filter';
import type { TopComparison } from './domain/ranking/compare';
import type { RankingDraft, RankingDraftChange } from './domain/ranking/draft';
import type { OrderPayload, ScoreRow } from './domain/ranking/payloads';
import type { RankingView } from './domain/ranking/ranking-view';
import type { Change } from './domain/scoring/changed-since';
import type { OwnModels } from './domain/scoring/project-models';
import type { Candidate } from './domain/scoring/rank';
import type { CheckFinding } from './domain/scoring/check';
import type { CriterionTally } from './domain/scoring/votes';
import type { ScoreChange } from './domain/scoring/history';
import type { RecordReading } from './domain/scoring/read-record';
import type { Decline, Input } from './domain/scoring/record';
import type { RoleRef, Scorers } from './domain/scoring/scorers';
import type { UnsavedScore } from './domain/scoring/unsaved';
import type { Sources } from './domain/scoring/sources';
import type { ProjectSettings } from './domain/settings';
import type { Dismissal } from './domain/story/dismissals';
import type { LintInput } from './domain/story/input';
import type { StoryFields } from './domain/story/write';
import type { TextRange } from './domain/text/range';

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
  /** Whether this person may score, ask for votes and decline. */
  mayScore: boolean;
  /** Whom the project lets do so. */
  scorers: Scorers;
  /** Id of the model to score this issue with, by the project's settings for its type. */
  model: string;
  /** The project's own weights and formula, to build that model with. */
  ownModels: OwnModels;
  /** What the issue property holds, as far as it can be read. */
  reading: RecordReading;
  /** Display name of who scored it; null when that may not be seen. */
  scoredBy: string | null;
  /** What fields of the issue say about the criteria, by criterion id. */
  sources: Sources;
  /** What changed in the issue since it was scored. */
  changes: Change[];
  /** Days since it was scored, once they are more than the project wants; null before that. */
  expiredAfter: number | null;
  /** Display name of the reporter, to be mentioned when the issue is declined; null when there is none. */
  reporter: string | null;
  index: IndexState;
  /**
   * The other open issues scored by the same model: enough to rank this one in the browser while its inputs change,
   * and without names, because some of them may be hidden from this person.
   */
  peers: Candidate[];
  /** Open issues that wait for this one, as far as this person can see them, with what each lends it. */
  waiting: { key: string; score: number | null }[];
  /** Issues that block each other in a circle with this one, as far as this person can see them. */
  cycle: string[];
  /** What is doubtful about how the project scores with this model; names no issues. */
  checks: CheckFinding[];
  /** Open issues of the project, scored or not, without epics and sub-tasks; open epics for an epic. Null while unknown. */
  openIssues: number | null;
  /** It is an epic, and ranks among epics. */
  epic?: true;
  /** Whether the last change of the score can still be undone. */
  undoable: boolean;
  /** A vote that is going on, or that nobody has answered with a score yet. */
  vote: 'open' | 'revealed' | null;
  /** What this person typed here earlier and did not save. */
  unsaved: UnsavedScore | null;
}

/** What the team thinks. Before the reveal it holds one's own vote and how many there are, and nothing else. */
export interface VoteView {
  state: 'open' | 'revealed' | 'settled';
  startedAt: string;
  model: string;
  mine: Record<string, Input> | null;
  votes: number;
  /** Null before the reveal. Names are by account id, as far as they may be seen. */
  result: { tallies: CriterionTally[]; names: Record<string, string> } | null;
  mayReveal: boolean;
}

/** A change with the name of who made it; null when that may not be seen. */
export type ValueChange = ScoreChange & { name: string | null };

export interface ValuePayload {
  model: string;
  inputs: Record<string, Input>;
  /** Criteria whose value is what their field says. */
  fromFields: string[];
  evidence: Record<string, string>;
  note: string;
  /** `stamp` of the reading that the person saw: another one there means somebody saved meanwhile. */
  expected: string | null;
}

/** Not this time: why, until when, and what is told to whom. */
export interface DeclinePayload {
  reason: string;
  /** Day to look at it again, `YYYY-MM-DD`. */
  revisit: string | null;
  /** Plain text for a comment to the reporter; null for none. */
  comment: string | null;
  label: boolean;
  /** Whether the issue goes to the status of the project's choice; refused whole when no transition leads there. */
  move: boolean;
  expected: string | null;
}

/** What declining this issue would do besides, to be seen beforehand. */
export interface DeclineOptions {
  /** Null when the project wants no label. */
  label: string | null;
  /** Null when the project moves nothing, or the issue is there already. */
  move: { from: string; to: string; /** Whether a transition leads there for this person. */ available: boolean } | null;
}

/** When somebody saved meanwhile nothing is written, and `view` shows what they saved. */
export interface ValueSaved {
  saved: boolean;
  /** What did not work beside the score itself; absent when all did. */
  warning?: string;
  view: ValueView;
}

export interface StoryView {
  issueKey: string;
  /** With the keys of similar stories that this person may see. */
  input: LintInput;
  /** Names of the fields that hold criteria beside the description, by id. */
  fieldNames: Record<string, string>;
  /** Tells this state of the texts from any other; a change says which one the person has seen. */
  stamp: string;
  mayEdit: boolean;
  settings: ProjectSettings;
  dismissals: Dismissal[];
  /** Whether the last change by Refinery can still be undone: nobody has changed the text since. */
  undoable: boolean;
  /** Null where the project has no estimation field, or none is known yet. */
  estimate: { value: number | null; field: string } | null;
  /** What is going on of a split of this issue; null without one, and for who may not edit. */
  split: SplitProgress | null;
}

/** Names a finding by what the person sees: the rule and the place. */
export interface FindingPayload {
  ruleId: string;
  where: TextRange;
  expected: string;
}

/** One of the stories that are to be created in place of an issue. */
export interface SplitPart {
  summary: string;
  fields: StoryFields;
  estimate: number | null;
}

export interface SplitStoryCreated {
  key: string;
  linked: boolean;
  /** Names of what Jira did not take along: the estimate, the labels, the parent. */
  leftOut: string[];
}

/** A split that was begun and not ended: it can be gone on with after a fault or a reload. */
export interface SplitProgress {
  splitId: string;
  /** `made` is null while a story has not been created. */
  parts: (SplitPart & { made: SplitStoryCreated | null })[];
}

/** An issue that will not be done this time. */
export interface DeclinedIssue extends Decline {
  key: string;
  summary: string;
  /** The day to look at it again has come. */
  due: boolean;
  /** Who decided; null when the name may not be seen. */
  name: string | null;
}

export type ValueApi = {
  /** Those to be looked at again first come first. */
  getDeclined: () => Outcome<DeclinedIssue[]>;
  getValue: () => Outcome<ValueView>;
  /** Keeps what the person has typed and not saved; null when there is nothing left to keep. */
  keepUnsaved: (payload: { unsaved: UnsavedScore | null }) => Outcome<null>;
  saveValue: (payload: ValuePayload) => Outcome<ValueSaved>;
  getDeclineOptions: () => Outcome<DeclineOptions>;
  declineValue: (payload: DeclinePayload) => Outcome<ValueSaved>;
  /** Takes a declined issue up again. */
  reconsiderValue: (payload: { expected: string | null }) => Outcome<ValueSaved>;
  /** Takes the last change back, unless somebody has changed it since. */
  undoValue: (payload: { expected: string | null }) => Outcome<ValueSaved>;
  getValueHistory: () => Outcome<ValueChange[]>;
  /** Null when nobody has asked the team yet. */
  getVote: () => Outcome<VoteView | null>;
  startVote: () => Outcome<VoteView | null>;
  castVote: (payload: { inputs: Record<string, Input> }) => Outcome<VoteView | null>;
  revealVotes: () => Outcome<VoteView | null>;
  /** Takes one's own vote back. */
  withdrawVote: () => Outcome<VoteView | null>;
  /** Calls an open vote off; the votes are deleted, unseen. */
  cancelVote: () => Outcome<VoteView | null>;
};

export type StoryApi = {
  getStory: () => Outcome<StoryView>;
  /** Applies a fix of a finding; `words` fill its slots. A conflict when the text is not what the person saw. */
  applyFix: (payload: FindingPayload & { fixId: string; words: Record<string, string> }) => Outcome<StoryView>;
  /** Gives each step of a criterion told in one sentence a line of its own. */
  tellAsScenario: (payload: { where: TextRange; expected: string }) => Outcome<StoryView>;
  /** Writes the story and its criteria into the description and keeps the rest of it. */
  writeStory: (payload: { fields: StoryFields; expected: string }) => Outcome<StoryView>;
  /** Puts back the text that the last change replaced, unless somebody has changed it since. */
  undoStory: (payload: { expected: string }) => Outcome<StoryView>;
  dismissFinding: (payload: FindingPayload & { reason: string }) => Outcome<StoryView>;
  restoreFinding: (payload: { ruleId: string; textHash: string }) => Outcome<StoryView>;
  /** Keeps what a split is to create, before anything is created, and again after it was edited. */
  beginSplit: (payload: { splitId: string; parts: SplitPart[] }) => Outcome<SplitProgress>;
  /** Creates one story of a split, from 0, as the person, linked back to this issue; asked again, it creates nothing. */
  createSplitStory: (payload: { splitId: string; number: number }) => Outcome<SplitStoryCreated>;
  /** Forgets a split that is done or given up; the issues that it created stay. */
  endSplit: (payload: { splitId: string }) => Outcome<null>;
};

export interface SettingsView {
  settings: ProjectSettings;
  mayEdit: boolean;
  /** Names of the project's issue types. */
  issueTypes: string[];
  /** Text-area fields of the site, which may hold acceptance criteria. */
  textFields: { id: string; name: string }[];
  /** Number fields of the site that a score may be copied to. */
  numberFields: { id: string; name: string }[];
  /** Names of the people whom the project has chosen to score, as far as they may be seen. */
  scorerNames: Record<string, string>;
  /** Roles to choose from; for those who administer the project. */
  roles: RoleRef[];
  /** Statuses of the project's workflows. */
  statuses: { id: string; name: string }[];
  /** Number and select fields of the site that may answer a criterion. */
  answerFields: { id: string; name: string; kind: 'number' | 'select' }[];
}

export type SettingsApi = {
  getSettings: () => Outcome<SettingsView>;
  /** `rechecks`: the stories are checked in another way now, and all issues are read anew for it. */
  saveSettings: (payload: { settings: ProjectSettings }) => Outcome<{ settings: ProjectSettings; rechecks: boolean }>;
};

/** `jql` lists the issues in Jira; `byKeys`: only their keys can say which, and it lists the first `jqlCount`. */
export interface ListedInJira {
  count: number;
  jql: string | null;
  jqlCount: number;
  byKeys: boolean;
}

/** Issue lists in it are cut to what a screen needs; `count` says how many there are. */
export interface ReportView extends Omit<HealthReport, 'indicators' | 'delivery' | 'doFirst'> {
  projectKey: string;
  /** False when issues are hidden from this person; the report is then of the others alone. */
  seesAll: boolean;
  /** False when so much changed that the index is being built again. */
  current: boolean;
  indicators: (IndicatorReading & ListedInJira)[];
  delivery: (Omit<NamedDelivery, 'parts'> & ListedInJira)[];
  doFirst: (Suggestion & { count: number })[];
  /** Against a week ago. Null without a snapshot so old, and for a person who does not see all of the backlog. */
  trends: Trends | null;
  /** The same against the day that the person named as the last visit. */
  sinceVisit: Trends | null;
  /** Epics and versions that a date may be asked for. */
  forecastChoices: { target: ForecastTarget; name: string }[];
  /** Ready work by day, oldest first; empty for a person who does not see all of the backlog. */
  readyByDay: { day: string; ready: number; inSprints: boolean }[];
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
  /** Place in the backlog, from 1, epics included; null for what is done. */
  position: number | null;
  /** Null for what is in a running sprint. */
  band: Band | null;
  gaps: Gap[];
  ageDays: number;
  untouchedDays: number;
  /** What became of it in the sprints of a sprint measure; absent beside any other reading. */
  parts?: Omit<SprintPart, 'key'>[];
}

export interface FindingsView {
  indicatorId: string;
  total: number;
  rows: FindingRow[];
  /** The reading by day, oldest first; empty for a person who does not see all of the backlog. */
  history: { day: string; value: number; of: number | null }[];
}

export type BacklogApi = {
  /** `since`: the day of the last visit, `YYYY-MM-DD`, as the browser remembers it. */
  getBacklogReport: (payload: { since?: string }) => Outcome<BacklogView>;
  /** Of an indicator or a delivery measure: at most 1,000 rows from the given one on; `total` counts all. */
  getBacklogFindings: (payload: { indicatorId: string; from?: number }) => Outcome<FindingsView>;
  /** What to take into the next refinement meeting, in the order to take it. */
  getAgenda: () => Outcome<{ projectKey: string; rows: FindingRow[] }>;
  /** Null when nothing of the target is open. */
  getForecast: (payload: { target: ForecastTarget }) => Outcome<TargetForecast | null>;
  getIndexState: () => Outcome<IndexState>;
  /** Reads the whole backlog again; the old index serves meanwhile. */
  rebuildIndex: () => Outcome<IndexState>;
};

/** `started` is false when the order is no longer the one that was previewed; `view` shows it as it is now. */
export interface OrderStarted {
  started: boolean;
  view: RankingView;
}

export type ScoreRowSaved =
  | { key: string; saved: true; score: RankingView['rows'][number]['score'] }
  | { key: string; saved: false; failure: Failure };

/** False for visitors without an account, and for more than can be kept. */
export interface DraftKept {
  kept: boolean;
}

/** The top of the backlog then and now, for a person who sees all of it. */
export interface TopView {
  seesAll: boolean;
  /** Earlier days that were kept, `YYYY-MM-DD`, oldest first. */
  days: string[];
  /** When today's was kept; null when it has not been yet. */
  keptToday: string | null;
  /** The day compared with, when it was kept and how many issues of it; null without any earlier day. */
  then: { day: string; at: string; count: number } | null;
  comparison: TopComparison | null;
  /** By key, of issues that are still known. */
  summaries: Record<string, string>;
  /** Display names by account id, as far as they may be seen. */
  names: Record<string, string>;
}

export type RankingApi = {
  getRanking: () => Outcome<RankingView>;
  startOrder: (payload: OrderPayload) => Outcome<OrderStarted>;
  /** Makes one rank call as the person who asks; `made` says which, so that asking twice moves nothing twice. */
  continueOrder: (payload: { jobId: string; made: number }) => Outcome<OrderJob>;
  stopOrder: (payload: { jobId: string }) => Outcome<OrderJob>;
  undoOrder: (payload: { jobId: string }) => Outcome<OrderStarted>;
  /** Remembers how this person narrows the grid. */
  saveFilter: (payload: Filter) => Outcome<Filter>;
  /** What this person has begun here and not finished; let go after 30 days. */
  getDraft: () => Outcome<RankingDraft>;
  changeDraft: (payload: RankingDraftChange) => Outcome<DraftKept>;
  /** What moved at the top since a day, or since the one before it that was kept; `null` for a week ago. */
  getTopView: (payload: { since: string | null }) => Outcome<TopView>;
  /** At most ten issues at a time, each saved or not for itself. */
  saveScores: (payload: { model: string; rows: ScoreRow[] }) => Outcome<ScoreRowSaved[]>;
};

export type Api = BacklogApi & StoryApi & SettingsApi & ValueApi & RankingApi;
