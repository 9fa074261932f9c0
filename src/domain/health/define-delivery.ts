import type { HealthBacklog } from './health-backlog';
import { notMeasurable, type Need, type Reading, type Unit } from './reading';
import { thresholdsOf, type HealthSettings } from './settings';
import type { SprintPart } from './sprint-ledger';
import type { HealthView } from './view';

/** What a delivery measure says: a reading, and the points of its chart where it has one. */
export interface DeliveryReading extends Reading {
  /** Oldest first: a sprint, a week or an issue each. */
  series?: SeriesPoint[];
  /** What became of each issue in the sprints that were measured, the latest sprint first. */
  parts?: SprintPart[];
  /** The versions that lie ahead, by date, and when they will be done at the present pace. */
  upcoming?: UpcomingRelease[];
}

export interface UpcomingRelease {
  name: string;
  /** The date that was promised, `YYYY-MM-DD`. */
  date: string;
  open: number;
  /** The day by which it is done in 85 of 100 runs; null when that cannot be said. */
  p85: string | null;
}

export interface SeriesPoint {
  label: string;
  values: Record<string, number>;
}

export interface DeliveryMeasure<T extends Record<string, number> = Record<string, number>> {
  id: string;
  title: string;
  why: string;
  source: string;
  needs: Need[];
  unit: Unit;
  /** The limits of its bands; a project may change each by its name. */
  thresholds: T;
  measure(view: HealthView, thresholds: T): DeliveryReading;
  examples: DeliveryExample[];
}

export interface DeliveryExample {
  title: string;
  backlog: HealthBacklog;
  settings?: Partial<HealthSettings>;
  expect: Partial<DeliveryReading>;
}

/** Declares a delivery measure. `measure` of the result answers "not measurable" by itself when a need is not met. */
export function defineDelivery<T extends Record<string, number>>(declared: DeliveryMeasure<T>): DeliveryMeasure {
  return {
    ...declared,
    measure(view) {
      const missing = declared.needs.find((need) => !view.has(need));
      if (missing !== undefined) return notMeasurable(missing);
      return declared.measure(view, thresholdsOf(view.settings, declared.id, declared.thresholds));
    },
  };
}
