import { doFirst, type Suggestion } from './actions';
import type { DeliveryMeasure, DeliveryReading } from './define-delivery';
import type { Action, Indicator, Question } from './define-indicator';
import { chartsOf, type Charts } from './charts';
import { readyDepth, type ReadyDepth } from './depth';
import { firstScreen, type Line } from './first-screen';
import type { HealthBacklog } from './health-backlog';
import type { Reading, Unit } from './reading';
import { thresholdsOf, type HealthSettings } from './settings';
import { viewOf } from './view';

export interface IndicatorReading extends Reading {
  id: string;
  question: Question;
  unit: Unit;
  action: Action;
  /** The limits in force, by name. */
  thresholds: Record<string, number>;
}

export interface NamedDelivery extends DeliveryReading {
  id: string;
  unit: Unit;
  thresholds: Record<string, number>;
}

export interface HealthReport {
  asOf: string;
  counts: { items: number; epics: number; waiting: number };
  velocity: number | null;
  estimateField: string | null;
  lines: Line[];
  depth: ReadyDepth;
  doFirst: Suggestion[];
  indicators: IndicatorReading[];
  delivery: NamedDelivery[];
  charts: Charts;
}

/** Takes every reading of a backlog. The catalogues are given, so that a test or a terminal may choose. */
export function healthReport(
  backlog: HealthBacklog,
  settings: HealthSettings,
  catalogue: { indicators: readonly Indicator[]; deliveryMeasures: readonly DeliveryMeasure[] },
): HealthReport {
  const view = viewOf(backlog, settings);
  const indicators = catalogue.indicators.map((indicator) => ({
    ...indicator.measure(view, indicator.thresholds),
    id: indicator.id,
    question: indicator.question,
    unit: indicator.unit,
    action: indicator.action,
    thresholds: thresholdsOf(settings, indicator.id, indicator.thresholds),
  }));
  const delivery = catalogue.deliveryMeasures.map((measure) => ({
    ...measure.measure(view, measure.thresholds),
    id: measure.id,
    unit: measure.unit,
    thresholds: thresholdsOf(settings, measure.id, measure.thresholds),
  }));
  return {
    asOf: backlog.asOf,
    counts: { items: view.items.length, epics: view.epics.length, waiting: view.waiting.length },
    velocity: view.velocity,
    estimateField: backlog.capabilities.estimateField,
    lines: firstScreen(view, indicators),
    depth: readyDepth(view),
    doFirst: doFirst(view, indicators),
    indicators,
    delivery,
    charts: chartsOf(view, indicators.find(({ id }) => id === 'stale')?.thresholds.days ?? 90),
  };
}
