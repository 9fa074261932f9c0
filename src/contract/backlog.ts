/** Calls of the backlog report. */
import type { IndexState } from '../domain/backlog/index-state';
import type { Suggestion } from '../domain/health/actions';
import type { Band } from '../domain/health/bands';
import type { ForecastTarget, TargetForecast } from '../domain/health/forecast-target';
import type { Gap } from '../domain/health/ready';
import type { HealthReport, IndicatorReading, NamedDelivery } from '../domain/health/report';
import type { SprintPart } from '../domain/health/sprint-ledger';
import type { Trends } from '../domain/health/trend';
import type { Outcome } from './failure';

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
