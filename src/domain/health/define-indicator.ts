import type { HealthBacklog } from './health-backlog';
import { notMeasurable, type Need, type Reading, type Unit } from './reading';
import { thresholdsOf, type HealthSettings } from './settings';
import type { HealthView } from './view';

/** The five questions that a product owner asks of a backlog, and the rest. */
export type Question = 'old' | 'unclear' | 'order' | 'matters' | 'changing' | 'other';

/** What a person can do about it. `none` where the reading is only worth knowing. */
export type Action =
  | 'estimate'
  | 'write-criteria'
  | 'rewrite'
  | 'split'
  | 'unblock'
  | 'decline'
  | 'review'
  | 're-rank'
  | 'score'
  | 'link'
  | 'merge'
  | 'finish'
  | 'refine'
  | 'talk'
  | 'none';

export type Thresholds = Record<string, number>;

export interface Indicator<T extends Thresholds = Thresholds> {
  id: string;
  title: string;
  question: Question;
  /** Why it matters to the person who reads it, in a sentence or two. */
  why: string;
  source: string;
  needs: Need[];
  unit: Unit;
  /** The defaults; a project may change each by its name. Shares are 0 to 1. */
  thresholds: T;
  action: Action;
  /** Lists the issues in Jira; null where JQL cannot say it and the keys themselves must be used. */
  jql(scope: JqlScope, thresholds: T, reading: Reading): string | null;
  measure(view: HealthView, thresholds: T): Reading;
  examples: IndicatorExample[];
}

export interface JqlScope {
  /** Limits to the open issues of the standard level in the project; to be joined with AND. */
  open: string;
  /** Quoted name of the estimate field; null when the project has none. */
  estimateField: string | null;
  /** Quoted, comma-separated names. */
  storyTypes: string;
}

/** A worked example: the test, the documentation and the in-app help of an indicator. */
export interface IndicatorExample {
  title: string;
  backlog: HealthBacklog;
  settings?: Partial<HealthSettings>;
  expect: Partial<Reading>;
}

/** Declares an indicator. `measure` of the result answers "not measurable" by itself when a need is not met. */
export function defineIndicator<T extends Thresholds>(declared: Indicator<T>): Indicator {
  const own = (view: HealthView) => thresholdsOf(view.settings, declared.id, declared.thresholds);
  return {
    ...declared,
    jql: (scope, thresholds, reading) => declared.jql(scope, { ...declared.thresholds, ...thresholds } as T, reading),
    measure(view) {
      const missing = declared.needs.find((need) => !view.has(need));
      return missing === undefined ? declared.measure(view, own(view)) : notMeasurable(missing);
    },
  };
}
